## The facilitator's board

workshop-tab = Workshop
workshop-to-board = Go to the workshop
workshop-title = Workshop
workshop-phases = Phases of the workshop
workshop-phase-welcome = Welcome
workshop-phase-own-answers = Own answers
workshop-phase-reveal = Reveal
workshop-phase-discussion = Discussion
workshop-phase-priorities = Priorities
workshop-phase-close = Close
workshop-phase-now = you are here
workshop-phase-go = go here
workshop-cancelled = The round has been cancelled, so there is no workshop.
workshop-not-sent = This could not be sent. Try again when the connection is back.

## To read aloud; after each the facilitator may use their own words

workshop-aloud = Say it for example like this
workshop-aloud-welcome = Welcome, and thank you for coming. Today we look together at how things are now and where we want to be. This is no inspection: a low score is a good reason to talk, and no reproach to anyone. First everyone answers alone, which takes about { $minutes } minutes. Then we look at the answers together and talk. We are sure to disagree on some things, and that is exactly what helps us. Take out your phone and join with the code on the big screen.
workshop-aloud-own-answers = Answer from what you yourself have seen, not from what your organisation ought to say. “Cannot say” is a good answer. You have about { $minutes } minutes. Your answers are saved as you go, and unfinished ones count, too.
workshop-aloud-secret = Nobody sees any answers until they are opened to the group, not even me. Of each of you I see only a tag, the actor group and whether you have finished, and of each theme how many have answered all of it. Comments are read by me and the region’s co-ordinator, so leave out names.
workshop-aloud-anonymous = Results are shown by group. A small group is not shown separately, so that nobody can work out what one person answered.
workshop-aloud-organisations = In this round, groups of organisations show in the results even if only one person has answered. A small group of families, volunteers or other private persons is not shown separately.
workshop-aloud-reveal = Thank you for your answers. They are locked now, and we open them to everyone at the same time. We see how the answers spread but not who answered what, and nobody will be asked. Let us first look for a moment in silence. What surprises us? What are we glad of?
workshop-aloud-discussion = We begin where our views differ most. Disagreeing is no fault: we have seen different things, and those are what we learn from. Tell of an example that you have seen yourself. Nobody has to say what they answered. We talk about one thing for about ten minutes and write down what we concluded. If we do not reach a joint view, we write that down, too.
workshop-aloud-priorities = We cannot develop everything at once, so we choose a few priorities. Three is a good number. Think for a moment on your own: what would help families most, and what can we change ourselves? Then we agree on a first action for each priority: what is done, who is responsible and by when. A good first action is so small that it is done within three months.
workshop-aloud-close = Thank you for your time and for speaking plainly. I will read once more what we agreed on. Who will notice if any of this is not done? Our joint view and the actions are kept, and we come back to them in the next round. Last, let me tell you what happens next, and when.

## What to do next

workshop-next = What next?
workshop-next-draft = The round is still a draft. When you open it, participants can join. Read the texts through now, and you will know them in the workshop.
workshop-next-draft-go = Complete and open the round
workshop-next-welcome = Open the big screen in a window of its own so that everyone sees the code. When most have joined, begin answering. The others can still join later.
workshop-next-welcome-go = Begin answering
workshop-next-own-answers = Let the room be quiet. Say aloud when ten minutes are left. When nearly everyone has finished, begin the joint discussion: answering then ends for everyone.
workshop-next-reveal = Wait until everyone is looking at the big screen. Then reveal the first theme, or all at once.
workshop-next-first = Let the answers sink in for a moment. Then begin with the criterion on which views differ most.
workshop-next-first-go = Begin: { $title }
workshop-next-discussion = Record what you concluded here, then go on. You need not get through everything: six good talks are better than twenty hurried ones.
workshop-next-discussion-go = Next: { $title }
workshop-next-record = Record your joint view
workshop-next-last = This was the last in the order of discussion. Record what you concluded, then choose priorities.
workshop-next-to-priorities = Go to the priorities
workshop-next-priorities = Open a criterion, mark it as a priority and agree on a first action. The big screen shows what you have agreed on.
workshop-next-priorities-go = Choose priorities
workshop-next-to-close = Go to the close
workshop-next-close = Read the agreed actions aloud. Close the round when the record is complete. Tomorrow is fine, too.
workshop-next-closed = The round is closed. The results and actions are kept here.

## Who is in

workshop-people = Who is in
workshop-themes = Answered all of a theme
workshop-theme-of = { $done } / { $all }
workshop-join = How to join
workshop-join-at = Address
workshop-join-qr = QR code for joining the round { $round }

## The screen, the phones and the timer

workshop-screen = The big screen
workshop-screen-open = Open the big screen in a window of its own
workshop-screen-now = Now on the big screen
workshop-screen-place = { $place } / { $all }
workshop-screen-nothing = No criterion is on the big screen now.
workshop-screen-before-reveal = A criterion can be put on the big screen when its theme’s answers have been revealed to the group.
workshop-screen-previous = Previous
workshop-screen-next = Next
workshop-screen-clear = Take off the big screen
workshop-screen-choose = Choose a criterion from the list
workshop-screen-show = Show on the big screen
workshop-screen-recorded = recorded
workshop-phones-follow = Participants’ phones show the same as the big screen.
workshop-phones-alone = Participants’ phones do not follow the big screen.
workshop-phones-start = Let phones follow
workshop-phones-stop = Stop phones from following
workshop-timer = Timer
workshop-timer-hint = The timer shows on the big screen. Nothing is cut off when time is up.
workshop-timer-left = Time left
workshop-timer-until = Ends at { $time }
workshop-timer-paused = The timer is paused
workshop-timer-over = Time is up.
workshop-timer-one-minute = One minute left.
workshop-timer-start = Start
workshop-timer-minutes = { $minutes } min
workshop-timer-own = Another time in minutes
workshop-timer-longer = More time
workshop-timer-shorter = Less time
workshop-timer-pause = Pause
workshop-timer-resume = Go on
workshop-timer-stop = Remove the timer

## The projector: short, read from ten metres

workshop-projector-title = The big screen
workshop-projector-what = How are things now, and where do we want to be?
workshop-projector-join = Join with your phone
workshop-projector-address = Scan the QR code or go to { $host }
workshop-projector-joined = { $count ->
    [one] 1 is in
   *[other] { $count } are in
 }
workshop-projector-own-answers = Now everyone answers alone
workshop-projector-secret = Nobody sees any answers yet.
workshop-projector-finished = { $all ->
    [one] { $done } finished
   *[other] { $done } / { $all } finished
 }
workshop-projector-reveal = The answers
workshop-projector-revealed = revealed
workshop-projector-hidden = to come
workshop-projector-choosing = Choosing what to talk about
workshop-projector-priorities = What we have agreed on
workshop-projector-no-priorities = Where do we begin?
workshop-projector-priorities-hint = We choose a few priorities. Three is a good number.
workshop-projector-thanks = Thank you for taking part
workshop-projector-actions = Here we begin
workshop-projector-more = { $count ->
    [one] … and 1 more
   *[other] … and { $count } more
 }
workshop-projector-draft = The round is not open yet
workshop-projector-away = The connection is cut. This is the latest we know.
