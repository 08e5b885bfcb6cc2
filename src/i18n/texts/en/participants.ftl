## Participants one by one, for those who run the round

participants-title = Participants one by one
participants-lead = Here you put it right when somebody has joined twice, chosen the wrong actor group or wants to leave. Answers are not shown, nor whether somebody has answered.
participants-tag-told = Participants see their tag on the page My answers. Ask for it.
participants-none = Nobody has joined yet
participants-none-text = Participants appear here as they join.
participants-caption = { $count ->
    [one] 1 participant
   *[other] { $count } participants
 }
participants-tag = Tag
participants-organisation = Organisation
participants-team = People
participants-joined = Joined
participants-finished = Finished
participants-not-finished = not yet
participants-on-paper = On paper
participants-imported = From a file
participants-change = Put right
participants-move = Change group
participants-merge = Merge
participants-remove = Remove
participants-move-text = Participant { $tag } moves to the actor group you choose. The answers do not change.
participants-moved = Participant { $tag } is now in the actor group you chose.
participants-merge-text = When one person has joined twice, participant { $tag } is merged into another, who is kept.
participants-merge-newer = Where both have answered the same point, the newer answer stands.
participants-merge-codes = The devices and return codes of both then lead to the same answers.
participants-no-undo = A merger cannot be undone.
participants-kept = Which participant is kept?
participants-kept-hint = The actor group and the size of the team will be that participant’s.
participants-choose = Choose a participant
participants-merged = Participant { $tag } has been merged into { $kept }.
participants-remove-text = Participant { $tag } and all their answers and comments will be removed.
participants-remove-no-undo = This cannot be undone. The answers cannot be brought back, and the return code no longer works.
participants-removed = Participant { $tag } has been removed.
