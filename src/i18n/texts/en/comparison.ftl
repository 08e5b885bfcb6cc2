## Several closed rounds beside each other: names

comparison-rounds = { $n ->
    [one] one round
   *[other] { $n } rounds
}
# Between the last two of a list.
comparison-and = and
# As in a title: "Meeting places side by side 2026".
comparison-side-regions = Regions side by side
comparison-side-family-centres = Family centres side by side
comparison-side-meeting-places = Meeting places side by side
comparison-side-mixed = Rounds side by side
# Stands for a site whose name the reader is not told.
comparison-veiled-region = Another region { $letter }
comparison-veiled-family-centre = Another family centre { $letter }
comparison-veiled-meeting-place = Another meeting place { $letter }

## The page

comparison-heading-time = Development: { $title }
comparison-heading-side = Comparison: { $title }
comparison-lead-time = Closed rounds of the same subject beside each other, the newest last. The figures are those of each round’s own results page.
comparison-lead-side = Rounds side by side, without ranking them. The figures are those of each round’s own results page.
# Names the choice between instruments.
comparison-instruments = Instrument
comparison-choose = Choose rounds
comparison-choose-legend = Rounds to compare
comparison-choose-hint = Choose 2 to { $most } rounds.
comparison-others-family-centres = Show the region’s other family centres beside
comparison-others-meeting-places = Show the region’s other meeting places beside
comparison-others-hint = The newest closed round of each. If you may not see a round, only the figures of its themes are shown, without its name.
comparison-theme = Theme
comparison-tag = Point of the framework
comparison-tag-all = All points
comparison-since = From this year on
comparison-since-all = All years
comparison-show = Show
comparison-too-few-rounds = A comparison needs at least two rounds. Choose more.
comparison-beyond = A comparison holds at most { $most } rounds. The oldest were left out: { $n }.
comparison-too-few-others = The region has too few other closed rounds to show them without their names.
comparison-none-title = No closed rounds yet
comparison-none-text = The development is shown here once at least two rounds have been closed.
comparison-one-title = Only one closed round so far
comparison-one-text = The development is shown here once the next round has been closed, too.
comparison-side-none-title = Nothing to compare yet
comparison-side-none-text = Sites are shown side by side once at least two have a closed round with the same instrument.
comparison-tag-none = This point has no criteria that can be compared.

## Compared rounds

comparison-facts = Compared rounds
comparison-facts-caption = When, who and with which version
comparison-column-round = Round
comparison-column-period = Answering period
comparison-column-participants = Participants
comparison-column-groups = Actor groups
comparison-column-version = Version
comparison-facts-veiled = not told

## Values

comparison-values = Themes
comparison-values-about-time = The mean of the current state on the scale, and as an index 0–100. The change is from the nearest round before that has a value.
comparison-values-about-side = The mean of the current state on the scale, and as an index 0–100.
comparison-values-caption = Current state by theme
comparison-whole = The whole assessment
comparison-index = index { $value }
comparison-not-in-use = not in use
comparison-targets = Target state by theme
comparison-gap = gap { $value }
comparison-joint = The joint view beside the answers
comparison-joint-about = The current state the group agreed on in its discussion, and beside it the mean of the answers.
comparison-joint-caption = Joint view of the current state by theme
comparison-joint-beside = mean { $value }
comparison-joint-none = not recorded
comparison-joint-part = ({ $n }/{ $total } criteria)
comparison-joint-value = joint { $value }
comparison-criteria = Criteria theme by theme
comparison-criteria-about = The mean of the current state, the number of answers and the joint view.
comparison-criteria-none = This theme has no criteria that can be compared.
comparison-n = n = { $n }
comparison-not-asked = not asked in the same way

comparison-pictures = In pictures

## What has moved

comparison-movers = Criteria that have changed most
comparison-movers-about = The change from the round { $from } to the round { $to }.
comparison-movers-up = Up
comparison-movers-down = Down
comparison-movers-up-none = No criterion’s current state went up.
comparison-movers-down-none = No criterion’s current state went down.
comparison-movers-none = No change can be told: only one round has figures that can be compared.
comparison-mark-up = went up
comparison-mark-down = went down
comparison-mark-within = within the spread
comparison-mark-too-few = too few answers to mark
comparison-rule = When a change is marked
comparison-rule-1 = A change is marked as up (▲) or down (▼) only when it is larger than the spread of the answers explains: when the 95% confidence interval of the difference of the means does not hold zero (Welch’s t interval, Welch 1947).
comparison-rule-2 = A mark needs at least { $n } answers in both rounds. For themes and the whole assessment, the mean of the criteria’s standard errors is used, since the same people answered all of them.
comparison-rule-3 = By chance, about one in twenty unchanged figures is marked. A mark says that the answers have changed, not why.

## What to keep in mind

comparison-cautions = Keep in mind
comparison-caution-versions = The rounds used different versions of the instrument. Only the same criteria are compared.
comparison-caution-peer = Peer assessments: { $rounds }. The others are self-assessments. A change is told only between assessments made the same way.
comparison-caution-group-in-some = The group “{ $group }” is shown on its own in some of the rounds only: { $rounds }. The participants are not the same.
comparison-caution-share = The share of the group “{ $group }” among the participants differs: { $least } { $leastshare }, { $most } { $mostshare }.
comparison-caution-few = Fewer than ten took part: { $rounds }. A single answer makes a large difference.
comparison-caution-organisations = Organisations answered in their own name: { $rounds }. In the other rounds, answers were anonymous.
comparison-caution-smallest = The smallest number of participants that is shown differs between the rounds: { $least }–{ $most }.

## What is left out

comparison-left-out = What cannot be compared
comparison-left-out-none = All themes and criteria can be compared.
comparison-left-out-instrument = { $rounds }: another instrument, so nothing is compared.
comparison-left-out-participants = { $rounds }: too few participants for any figure to be shown.
comparison-left-out-targets = { $rounds }: the participants were not asked for a target state.
comparison-left-out-themes-only = { $rounds }: only the figures of themes are shown, since the round is not named.
comparison-left-out-whole = { $rounds }: other themes in use than in the others, so the figure of the whole assessment is not compared.
comparison-left-out-theme-unused = The theme “{ $theme }” was not in use: { $rounds }.
comparison-left-out-theme-unknown = The theme “{ $theme }” was not in the version of the instrument that was used: { $rounds }.
comparison-left-out-theme-criteria = The figure of the theme “{ $theme }” is made of different criteria or weights in different rounds. The figures stand beside each other, but no change is told between them.
comparison-left-out-theme-scales = The criteria of the theme “{ $theme }” have different scales, so no change is told.
comparison-left-out-criterion-unknown = The criterion “{ $criterion }” was not in the version of the instrument that was used: { $rounds }.
comparison-left-out-replaced = The criterion “{ $old }” has been replaced by “{ $new }”. They ask different things.
comparison-left-out-scale = The criterion “{ $criterion }” has another scale: { $rounds }.
comparison-left-out-answers = The criterion “{ $criterion }” has too few answers: { $rounds }.

## Definitions and files

comparison-term-change = Change
comparison-meaning-change = The mean of the current state minus the mean in the nearest round before that has a value.
comparison-term-mark = Mark of the change
comparison-meaning-mark = Up or down when the change is larger than the spread of the answers explains (Welch’s 95% confidence interval); otherwise within the spread. A change is not marked if either round has fewer than five answers.
comparison-files-about = The files hold the same figures as this page, in full precision.
comparison-files-csv-about = one row per theme or criterion and round; opens in a spreadsheet
comparison-files-json-about = the same rows with the rounds’ facts, remarks and definitions, for programs

## Ways here

comparison-way-trend = Development year by year
comparison-way-sites = Sites side by side
comparison-way-family-centres = Compare with other family centres
comparison-way-meeting-places = Compare with other meeting places
comparison-way-round = Compare with other rounds
