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
participants-remove = Remove
participants-move-text = Participant { $tag } moves to the actor group you choose. The answers do not change.
participants-moved = Participant { $tag } is now in the actor group you chose.
participants-remove-text = Participant { $tag } and all their answers and comments will be removed.
participants-remove-no-undo = This cannot be undone. The answers cannot be brought back, and the return code no longer works.
participants-removed = Participant { $tag } has been removed.
