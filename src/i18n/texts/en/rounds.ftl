## Lists of rounds

rounds-new = New assessment round
rounds-none = There are no assessment rounds yet
rounds-none-text = Begin by choosing what is assessed and with which instrument.
rounds-under-way = Under way and in preparation
rounds-closed = Closed
rounds-cancelled = Cancelled
rounds-joined-count = { $count ->
    [one] 1 participant
   *[other] { $count } participants
 }

## A new round: what is assessed, and with what

rounds-new-title = New assessment round
rounds-new-lead = First choose what is assessed and with which instrument. On the next page you check the other settings.
rounds-subject = What is assessed?
rounds-subject-fact = What is assessed
rounds-subject-hint = The whole region, or one family centre or meeting place.
rounds-subject-region = The whole region: { $region }
rounds-instrument = Instrument
rounds-instrument-suits = Suitable for: { $subjects }.
rounds-instrument-time = Takes about { $alone } min alone and about { $joint } min together.
rounds-instrument-unsuited = This instrument does not suit what is to be assessed. Choose another instrument, or something else to assess.
# The name suggested for a new round.
rounds-suggested-name = { $subject } { $year }

## Settings

rounds-settings = Settings
rounds-settings-new-title = Settings of the round
rounds-settings-edit-title = Change the settings
rounds-create = Create the round
rounds-created = The round has been created. Nothing has been sent to anyone yet.
rounds-name = Name of the round
rounds-name-hint = Participants see the name.
rounds-period = Period
rounds-period-hint = The dates tell participants the schedule. You open and close the round yourself.
rounds-starts-on = First day
rounds-ends-on = Last day
rounds-group-who = Who answers, and what is seen of them
rounds-groups = Actor groups
rounds-groups-hint = Everyone who answers chooses their own from these. Groups can still be added during the round.
rounds-labels = Give the groups names of your own
rounds-labels-hint = You can use a name that people in your region know. Left empty, the common name is used.
rounds-anonymity = How are participants shown?
rounds-anonymous-hint = Small groups are not shown separately.
rounds-organisations-hint = Those who answer say which organisation they come from, and groups of organisations are shown even when few have answered. Families, volunteers and other private persons are protected all the same.
rounds-k = The smallest group shown separately
rounds-k-hint = At least 3 and at most 10 participants. A greater number gives better protection.
rounds-asks-name = Participants may give their name
rounds-asks-name-hint = The name is seen only in the participant’s own answers, not in the results.
rounds-group-what = What is asked
rounds-themes = Themes
rounds-themes-hint = All themes give the fullest picture. If time is short, choose the most important.
rounds-themes-all = all { $count }
rounds-targets = When is the target state asked?
rounds-mode = Way of assessing
rounds-mode-self-hint = You assess your own work.
rounds-mode-peer-hint = A visitor takes part and assesses your work.
rounds-conflict-title = Someone else has changed the settings in the meantime
rounds-conflict-text = Below is what is stored now. The form holds what you wrote. Save yours, or keep what is stored.
rounds-conflict-keep = Keep what is stored
rounds-add-groups = Add actor groups
rounds-add-groups-lead = The round is open, so groups can be added but not removed. Participants see a new group at once.
rounds-groups-added = The actor groups have been added.

## The round's own page

rounds-tabs = Pages of the round
rounds-tab-overview = Overview
rounds-tab-invitation = Invitation
rounds-tab-discussion = Discussion
rounds-tab-results = Results
rounds-tab-actions = Actions
rounds-edit = Change the settings
rounds-mend = Complete it
rounds-mend-settings = Complete the settings
rounds-try = Try it as a participant
rounds-invite = Invite participants
rounds-code = Join code
rounds-to-discussion = Go to the joint discussion
rounds-to-results = See the results
rounds-to-actions = See the actions
rounds-start-next = Start a new round from this one
rounds-next-not-ready = The round cannot be opened yet
rounds-next-not-ready-text = Complete what is missing.
rounds-next-ready = The round is ready to be opened
rounds-next-ready-text = Check the settings and, if you like, try how the pages look to a participant. When you open the round, its settings are locked.
rounds-next-invite = The round is open: invite participants
rounds-next-invite-text = Send the link or put the poster on the wall. Nobody sees any answers before the joint discussion.
rounds-next-open = Answers are coming in
rounds-next-open-text = When everyone is ready, begin the joint discussion. Answering then ends, and you can reveal the results to the group one theme at a time.
rounds-next-joint = The joint discussion is under way
rounds-next-joint-text = Go through the results, record the joint view and agree on the first actions. Close the round when you are ready.
rounds-next-closed = The round is closed
rounds-next-closed-text = The results and actions are kept here. The next round is best held in one to two years.
rounds-next-cancelled = The round has been cancelled
rounds-next-cancelled-text = The answers are shown to nobody.
rounds-attendance = Participants
rounds-attendance-groups = Participants by actor group
rounds-group = Actor group
rounds-joined = Joined
rounds-finished = Finished
rounds-joined-and-finished = { $joined ->
    [one] 1 participant has joined
   *[other] { $joined } participants have joined
 }, and { $finished ->
    [one] 1 has finished
   *[other] { $finished } have finished
 }.
rounds-results-to-participants = Results for participants
rounds-results-shown = Participants see the results on their own devices.
rounds-results-hidden = Participants do not see the results on their own devices yet.
rounds-show-results = Show the results to participants
rounds-hide-results = Hide the results from participants
rounds-results-now-shown = Participants now see the results.
rounds-results-now-hidden = The results are hidden from participants.
rounds-previous = Previous round
rounds-history = Steps of the round
rounds-history-created = Created
rounds-history-open = Opened
rounds-history-joint = Joint discussion begun
rounds-history-close = Closed
rounds-history-return-to-joint = Returned to the joint discussion
rounds-history-return-to-open = Reopened for answers
rounds-history-cancel = Cancelled
rounds-other-ways = Other things to do
rounds-delete = Delete the draft
rounds-delete-text = The draft “{ $name }” will be deleted for good. This cannot be undone.
rounds-deleted = The draft has been deleted.

## Steps: what the button says, and what will happen

rounds-step-open = Open the round
rounds-step-joint = Begin the joint discussion
rounds-step-close = Close the round
rounds-step-return-to-joint = Return to the joint discussion
rounds-step-return-to-open = Reopen for answers
rounds-step-cancel = Cancel the round
rounds-step-not-now = Not yet
rounds-opening-participants = Participants can join by link, code or QR code, and answer.
rounds-opening-frozen = The settings are locked. Actor groups can still be added.
rounds-opening-secret = Nobody, not even you, sees any answers before the joint discussion. You see only who has joined and finished: a tag and the actor group, no names.
rounds-joint-frozen = Answering ends for everyone at once. Unfinished answers count, too.
rounds-joint-revealed = The results and comments become visible to the facilitator and the region’s co-ordinator only when a theme’s answers are revealed to the group.
rounds-joint-participants = Participants see the results only when you show them.
rounds-joint-undo = You can reopen answering until the first theme is revealed. After that nobody can.
rounds-closure-frozen = The joint view and the actions are locked.
rounds-closure-readers = The steering group’s readers see the results and actions.
rounds-closure-undo = If something was left undone, the region’s co-ordinator can return the round to the joint discussion.
rounds-return-to-joint-changes = The joint view and the actions can be changed again.
rounds-return-to-joint-answers = The answers stay as they are. Answering can no longer be reopened.
rounds-return-to-joint-readers = The steering group’s readers do not see the round until it is closed again.
rounds-return-to-open-answers = Participants can join and change their answers again.
rounds-return-to-open-until = This can be done only until the first theme is revealed.
rounds-return-to-open-kept = The recorded actions are kept, and come back in the joint discussion.
rounds-cancellation-answers = Nobody can join or answer any more. The answers given are shown to nobody.
rounds-cancellation-final = This cannot be undone. You can start a new round with the same settings.
rounds-done-open = The round is now open.
rounds-done-joint = Answering has ended. The joint discussion can begin.
rounds-done-close = The round is closed.
rounds-done-return-to-joint = The round is back in the joint discussion.
rounds-done-return-to-open = Answering is open again.
rounds-done-cancel = The round has been cancelled.

## Who runs the round

rounds-facilitators = Facilitators
rounds-facilitators-lead = A facilitator prepares, opens, runs and closes the round. A round may have many facilitators.
rounds-facilitators-present = Facilitators of this round
rounds-facilitators-none = No facilitator has been chosen yet
rounds-facilitators-none-text = You can run the round yourself, or give it to someone else.
rounds-facilitators-choose = Choose facilitators
rounds-facilitator-pick = Choose from the region’s facilitators
rounds-facilitator-person = Person
rounds-facilitator-choose = Choose a person
rounds-facilitator-give = Give them the round
rounds-facilitator-invite = Invite a new facilitator
rounds-facilitator-invite-text = They get a link to create an account. They see only the rounds that have been given to them.
rounds-facilitator-name = Name
rounds-facilitator-email = E-mail address
rounds-facilitator-language = Language of the invitation
rounds-facilitator-send = Create the invitation
rounds-facilitator-invited = The invitation has been created. Send this link to the person invited. It is shown only now, but you can create a new one on the People page.
rounds-facilitator-link = Invitation link
rounds-facilitator-given = { $name } now runs this round.
rounds-facilitator-removed = { $name } no longer runs this round.
