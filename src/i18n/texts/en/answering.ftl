## A theme's page

answering-theme-of = Theme { $at } of { $all }
answering-second-walk = Target state: where do you want to be?
answering-progress = { $done } of { $all } points answered
answering-theme-answered = { $done } of { $all } answered
answering-all-themes = All themes
# A link: a participant may stop halfway and go on elsewhere.
answering-own-and-code = My answers and return code
answering-guidance = What to look at
answering-current = Current state: how is it now?
answering-target = Target state: where do we want to be?
answering-your-current = Your current state: { $level }
answering-below = The target is lower than the current state. That is fine, if it is what you meant.
answering-clear = Remove choice
answering-comment = Comment
answering-comment-hint = What is your view based on? Please leave out names and anything else that tells who somebody is.
answering-covers-both = “Not applicable” covers both the current and the target state.
answering-next-theme = Next theme
answering-to-check = Check your answers

## How saving goes, told as it happens

answering-status-saved = All answers are saved.
answering-status-saving = Saving…
answering-status-waiting = No connection. { $count ->
    [one] One answer is
   *[other] { $count } answers are
 } kept on this device.
answering-status-keeps = You can go on. Saving continues by itself when the connection is back and the page is open.
answering-status-holds = Please keep this page open. Saving continues by itself when the connection is back.
answering-status-ready-waits = No connection. We are told that you are ready when the connection is back and the page is open.
answering-status-ready-too = We are told that you are ready, too, when the connection is back and the page is open.
answering-status-offline = No connection. You can go on answering.
answering-status-refused = This change was not saved:
answering-status-elsewhere = This point has been answered on another device in the meantime. You now see the newest answer.
answering-status-not-kept = The next page cannot be opened without a connection. Your answers are kept on this device.
answering-status-leaving-waits = Finishing on this device needs the connection, so that nothing is lost. Please try again when it returns.
answering-status-strangers = { $count ->
    [one] Somebody else answered on this device before. One answer they had not yet sent has been removed from it.
   *[other] Somebody else answered on this device before. { $count } answers they had not yet sent have been removed from it.
 }

## The end, as it is told to a device that comes late or is no longer in the round

answering-ended-title = Answering has ended
answering-ended-on = Go on
answering-late = These answers came too late. You can bring them up in the joint discussion.
answering-gone-title = This device no longer answers in this round
answering-gone-text = Your return code brings you back to your own answers.

## Somebody answered the same point on another device

answering-conflict-title = The same point has been answered in the meantime
answering-conflict-text = Neither answer is lost. Choose below which one should stand, and save the page.
answering-conflict-saved = Saved now: { $value }
answering-conflict-yours = You chose: { $value }
answering-nothing = no answer

## The page before finishing

answering-check-title = Check your answers
answering-check-all-answered = You have answered every point. Well done!
answering-check-unanswered = { $count ->
    [one] One point has no answer yet.
   *[other] { $count } points have no answer yet.
 }
answering-check-may-stay = You can answer now or leave it empty.
answering-finish = I am done
answering-finish-note = You can change your answers for as long as the assessment is open.

## The page after finishing: one's own answers

answering-own-title = My answers
answering-thanks-title = Thank you for your answers!
answering-thanks-text = Your answers are saved. Next, the group looks at the results and talks them over together.
answering-change = Change answers
answering-frozen = Answering has ended. Your answers are below.
answering-results-link = See the results
answering-results-later = The results will appear here once the facilitator shows them to participants.
answering-return-code = Your return code
answering-return-code-text = With this code you reach your own answers on another device, too. Please write it down.
answering-leave = Finish on this device
answering-leave-text = If this device is not yours, finish here at the end. Nobody else can reach your answers after that. Your return code brings you back.
answering-left = You have finished on this device. Your answers are saved.
answering-withdraw-hint = You can also withdraw for as long as the assessment is open.
answering-withdraw = Withdraw
answering-withdraw-title = Do you want to withdraw?
answering-withdraw-text = All your answers and comments will be removed, and you will no longer be counted.
answering-withdraw-no-undo = Removed answers cannot be brought back. You can still join again from the start for as long as the assessment is open.
answering-withdraw-not = Keep my answers
answering-withdrawn = You have withdrawn, and your answers have been removed.
answering-came-late = You joined when answering had already ended. You can follow the joint discussion.
answering-tag = Tag
answering-tag-text = Tell your tag to the facilitator if something needs to be put right, for example if you joined twice by mistake. It is no secret, and nobody reaches your answers with it.
answering-group = You answer from this point of view: { $group }.
answering-group-wrong = Change the actor group
answering-group-change = Save the group
answering-group-changed = Your actor group has been changed. Your answers are kept.
answering-column-comment = My comment

## Trying a round out before it opens

answering-trial-title = Trial
answering-trial-text = You see the pages as a participant will. Nothing is saved.
answering-trial-end = End the trial
