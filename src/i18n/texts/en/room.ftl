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
room-vote-too-few = Fewer than { $k } of those who voted chose a level, so the votes are not shown.
room-vote-mean = { $state }: the mean is now { $mean }.
room-shift-up = { $state }: the mean rose by { $by } (before { $before }, now { $now }).
room-shift-down = { $state }: the mean fell by { $by } (before { $before }, now { $now }).
room-shift-none = { $state }: the mean stayed the same ({ $now }).
room-vote-opened = The vote is open. Those who take part by phone can now vote.
room-vote-closed = The vote is closed.

## The workshop on a participant's phone

room-title = Workshop
room-now-answering = Everybody is answering now. The joint discussion appears on this page when it begins.
room-now-reveal = Answering has ended. You will soon look at the answers together.
room-now-discussion = The discussion begins. The criterion appears on this page when the facilitator takes it up.
room-now-criterion = This is what is being discussed now.
room-now-elsewhere = The discussion is going on. Follow the shared screen.
room-now-priorities = Choose together where development begins.
room-now-close = The workshop is drawing to a close. Thank you for taking part!
room-now-closed = The round has ended. Thank you for taking part!
room-now-cancelled = The round has been cancelled.
room-now-vote = Now vote again.
room-has-voted = Your vote is saved. You can change it until the facilitator closes the vote.
room-vote-hint = Vote by what you think now. Your earlier answer does not change. Nobody sees how you voted. Before the vote is closed, only the number of voters is shown. After that everybody’s votes are shown together, if at least { $k } people chose a level.
room-vote-give = Vote
room-vote-change = Change the vote
room-ballot-saved = Your vote is saved.
room-newer = The workshop has moved on.
room-newer-show = See where it is
room-to-answers = Go to the questions
room-to-own = Own answers
