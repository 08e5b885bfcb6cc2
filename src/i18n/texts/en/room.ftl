## The criterion on the screen

room-mean = mean { $mean }
room-agreement = agreement { $share }
room-first-answers = First, alone
room-second-answers = Second vote

## A second vote on a criterion

room-vote = Second vote
room-vote-open = A second vote is open
room-vote-open-text = The votes are shown when the facilitator has closed the vote.
room-voted = { $count ->
    [one] One person has voted.
   *[other] { $count } people have voted.
 }
room-vote-too-few = Fewer than { $k } voted, so the votes are not shown.
room-vote-mean = { $state }: the mean is now { $mean }.
room-shift-up = { $state }: the mean rose by { $by } (before { $before }, now { $now }).
room-shift-down = { $state }: the mean fell by { $by } (before { $before }, now { $now }).
room-shift-none = { $state }: the mean stayed the same ({ $now }).
