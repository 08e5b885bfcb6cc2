## A form to fill in on paper

paper-title = Paper form
paper-how = Tick one box for the current state and one for the target state at each point. If a point does not apply to you, tick only “Not applicable”. You may also leave a point empty.
paper-how-current = Tick one box at each point. If a point does not apply to you, tick “Not applicable”. You may also leave a point empty.
paper-how-return = Give the completed form to the facilitator.
paper-privacy-typed = The facilitator types this form into the service and sees then what it says. The form is destroyed afterwards. Do not write your name on it.
paper-privacy-groups = Results are shown by group. A group with only a few participants is not shown on its own.
paper-team = If you answer together as a team, how many of you are there?
paper-form-hint = A form for those who would rather answer on paper. You can type completed forms into the service while the round is open.

## A facilitator types in what was answered on paper

paper-entry-title = Enter a paper answer
paper-entry-lead = One form at a time. A saved answer cannot be opened again, so check it first. Destroy the form once you have saved it.
paper-entry-count = { $count ->
    [0] No paper answers have been entered yet.
    [one] One paper answer has been entered.
   *[other] { $count } paper answers have been entered.
 }
paper-entry-saved = { $count ->
    [one] The answer is saved. One paper answer has been entered.
   *[other] The answer is saved. { $count } paper answers have been entered.
 }
paper-entry-keys = Keys
paper-entry-key-level = A digit chooses the level and moves to the next field.
paper-entry-key-cannot-say = 0 or x is “Cannot say”.
paper-entry-key-not-applicable = A hyphen (-) in the current state is “Not applicable”. It covers the target state, too.
paper-entry-key-empty = An empty field is a point without an answer. Enter moves to the next field, and backspace in an empty field to the one before.
paper-entry-key-comment = The tab key takes you to the comment.
paper-entry-group = Choose a group
paper-entry-save = Save and start the next
paper-entry-of = { $asked }, point { $place }: { $title }

## Instruments

paper-instruments = Instruments
paper-instruments-lead = Rounds are made with these instruments. An empty form of each can be printed.
paper-instruments-see = See the instruments
paper-instrument-version = Version { $version }
paper-instrument-draft = Draft
paper-instrument-size = { $themes ->
    [one] 1 theme
   *[other] { $themes } themes
 }, { $criteria ->
    [one] 1 criterion
   *[other] { $criteria } criteria
 }
