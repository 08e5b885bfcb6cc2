## One sentence for each flaw of a typed value, shown beside the field

problems-missing = This is missing.
problems-too-short = Use at least { $min ->
    [one] one character
   *[other] { $min } characters
 }.
problems-too-long = The text is too long: use at most { $max ->
    [one] one character
   *[other] { $max } characters
 }.
problems-not-a-choice = Choose one of the options.
problems-not-in-range = Enter a whole number from { $min } to { $max }.
problems-not-an-email = Enter a full e-mail address, for example name@example.fi.
problems-not-a-date = This is not a real date. Check the day, month and year.
problems-ends-before-start = The last day cannot be before the first.
problems-passwords-differ = The passwords are not the same. Type the same password in both fields.
problems-password-too-common = This password is too easy to guess. Do not use your name or e-mail address. Four random words in a row make a good password.
problems-password-wrong = The current password is not right.
problems-too-many-tokens = You already have { $max } tokens that work. Revoke one of them first.
problems-taken = This is already in use. Choose another.
problems-not-a-code = A code has eight characters, for example K7QM-2RXD. Check the code.
problems-unknown-code = No open assessment was found with this code. Check the code or ask the facilitator.
problems-odd-characters = The text has characters that cannot be saved. Remove them and try again.

## Rules of a round

problems-round-not-ready = The round cannot open yet. See in the list what is missing.
# The state is one of the glossary's labels, such as "Avoinna".
problems-round-not-from = This cannot be done now, because the state of the round is “{ $state }”. Someone else may already have moved it on.
problems-round-nobody-answered = Nobody has answered yet, so the joint discussion cannot begin.
problems-round-settings-frozen = The round has been opened, so its settings can no longer be changed.
problems-round-not-deletable = Only a draft can be deleted. A round that has begun is closed or cancelled.
problems-round-not-closed = Results can be shared, published and compared only once the round is closed. The round is now: { $state }.
problems-round-too-few-to-publish = There are so few answers that nothing of the results can be shown without giving away single answers. So the round cannot be published.
problems-round-not-open-yet = The assessment is not open yet. The facilitator will tell you when you can answer.
problems-round-answering-over = Answering has ended.
problems-round-cancelled = This assessment round has been cancelled.
problems-round-nothing-revealed = The joint discussion has begun, but no theme’s answers have been revealed yet.
problems-round-theme-not-revealed = The answers to this theme have not been revealed yet, so it is not discussed yet.
problems-round-second-vote-over = There has been a second vote on this criterion already. If it were opened again, the changed figures would show what one person changed.
problems-round-second-vote-elsewhere = Another criterion is being voted on. Close that vote first.
problems-round-second-vote-not-open = There is no vote on this criterion now.
# The state is one of the glossary's labels, such as "Avoinna".
problems-round-phase-elsewhere = The workshop has no such phase now, because the state of the round is “{ $state }”.
problems-round-participants-fixed = Participants can be removed and moved before the first theme is revealed. After that a change would show what one person answered.
problems-round-answers-fixed = Answering can no longer be reopened, because answers have been revealed. The difference between the figures before and after would show what one person answered. What was forgotten can be said in the joint discussion.
problems-round-not-revealed = Nobody is shown any results before answering has ended and the joint discussion begins.
# The state is one of the glossary's labels, such as "Avoinna".
problems-round-not-in-joint = The joint view and the actions are recorded in the joint discussion. The state of the round is now “{ $state }”.

## Why an answer was not saved

problems-edit-unknown-criterion = This criterion is not assessed in this round.
problems-edit-not-understood = The answer could not be saved. Load the page again and answer once more.
problems-edit-target-not-asked = In this round the target state is agreed in the joint discussion.
problems-edit-frozen = Answering had already ended, so this change was not saved.
problems-edit-too-many = So many changes of yours have been saved already that no more are taken. Your earlier answers are kept.

## Pages shown when a thing cannot be done: a title, what it means, what to do next

problems-bad-request-title = The request was not understood
problems-bad-request-text = Nothing was saved. Go back to the previous page, load it again and try once more.
problems-sign-in-needed-title = Sign in first
problems-sign-in-needed-text = This page is for people who have signed in. Your earlier sign-in may also have expired.
problems-forbidden-title = This cannot be done
problems-forbidden-text = You may not do this, or the request came from another site. Nothing was changed.
problems-not-found-title = The page was not found
problems-not-found-text = The address may have a mistake in it, the page may have been removed, or it is not open to you.
problems-conflict-title = This has changed in the meantime
problems-conflict-text = Someone else changed this before you. Nothing was replaced. Open the page again, see what has changed and make your changes again if they are still needed.
problems-too-large-title = Too much was sent at once
problems-too-large-text = Nothing was saved. Shorten the text or send it in smaller parts.
problems-too-many-title = Too many tries
problems-too-many-text = Wait a few minutes and then try again.
problems-busy-title = The service is busy right now
problems-busy-text = Nothing was saved. Wait a moment and try again.
problems-broken-title = Something went wrong
# The reference number lets whoever keeps the service find the cause in its log.
problems-broken-text = The fault is ours, not yours. Try again in a moment. If it happens again, give the reference number { $reference } to those who run the service.
problems-onward = To the front page
# A rule stands in the way; the sentence under it says which.
problems-rule-title = This cannot be done right now
problems-last-national-admin = There must always be at least one active national administrator. Invite another administrator first and wait until they have accepted.
problems-own-account = You cannot deactivate your own account or end your own role. Ask another administrator or co-ordinator to do it.
