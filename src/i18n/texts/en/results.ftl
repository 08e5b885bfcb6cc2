## A round's results

results-title = Results
results-heading = Results: { $name }
results-theme-heading = Results: { $theme }
# Names the short list of what the page holds.
results-contents = On this page
results-summary-both = { $n ->
    [one] One participant placed the current state at level { $current } and the target state at level { $target } on average. The scale is { $min }–{ $max }.
   *[other] { $n } participants placed the current state at level { $current } and the target state at level { $target } on average. The scale is { $min }–{ $max }.
}
results-summary-current = { $n ->
    [one] One participant placed the current state at level { $current } on average. The scale is { $min }–{ $max }.
   *[other] { $n } participants placed the current state at level { $current } on average. The scale is { $min }–{ $max }.
}
results-summary-scales = { $n ->
    [one] One participant answered. The criteria have different scales, so there is no single mean for the whole assessment.
   *[other] { $n } participants answered. The criteria have different scales, so there is no single mean for the whole assessment.
}
results-summary-partly = { $n ->
    [one] One participant answered. Some of the themes have been revealed. The figures of the whole assessment appear when all themes have been revealed.
   *[other] { $n } participants answered. Some of the themes have been revealed. The figures of the whole assessment appear when all themes have been revealed.
}
results-summary-too-few = There are too few answers to show figures without revealing what individuals answered.

## Facts of the round

results-facts = About this assessment
results-fact-subject = What was assessed
results-fact-period = Answering period
results-fact-period-open = not recorded
results-fact-instrument = Instrument
results-fact-version = { $title }, version { $version }
results-fact-mode = Way of assessing
results-fact-themes = Themes
results-fact-themes-all = all { $n }
results-fact-themes-some = { $n } of { $total } themes
results-fact-participants = Who answered
results-fact-targets = Target state asked
results-fact-anonymity = Answering
results-fact-last-time = Previous round
results-fact-last-time-few = { $name } ({ $period }), too few answers
results-fact-last-time-is = { $name } ({ $period }), { $n ->
    [one] one respondent
   *[other] { $n } respondents
}
results-anonymity-anonymous = Anonymous. Figures of fewer than { $n } respondents are not shown, and small groups have been merged into “other actors”.
results-anonymity-organisations = Organisations are shown. Of families, volunteers and other actors, only figures of at least { $n } respondents are shown.
results-anonymity-together = Organisations answered in their own name. Only the figures of all participants together are shown here.
results-group-size = { $group }: { $n }
results-stat-participants = respondents
results-stat-current = current state, mean
results-stat-target = target state, mean
results-stat-gap = gap

# A chart's foot: the round's facts in one line.
results-line-participants = { $n ->
    [one] one participant
   *[other] { $n } participants
}
results-line-groups = { $n ->
    [one] one actor group
   *[other] { $n } actor groups
}

## One theme at a time

results-theme-choice = Theme
results-theme-all = All themes
results-theme-show = Show

## What stands out

results-standing-out = Strengths and development needs
results-strengths = Strengths
results-needs = Development needs
results-strengths-joint = Where the current state is highest in the joint view.
results-strengths-means = Where the current state is highest by the mean of the answers.
results-needs-joint = Where the gap is largest in the joint view.
results-needs-means = Where the gap is largest by the means of the answers.
results-strength-value = current state { $value }
results-need-value = gap { $value }
results-strengths-none = No strengths can be named, because there are too few answers.
results-needs-none = No criterion has a target above its current state, or there are too few answers.
results-marked-strengths = The group marked as a strength:
results-marked-needs = The group marked as a development need:

## Pictures

results-pictures = Results in pictures
results-picture-table = Figures as a table
results-picture-download = Download the picture
results-picture-svg = SVG (vector)
results-picture-slide = PNG for slides
results-picture-page = PNG for documents
results-pictures-none = No pictures can be drawn, because there are too few answers.

## Theme by theme

results-themes = Results theme by theme
results-theme-current = Current state { $value }
results-theme-target = target state { $value }
results-theme-gap = gap { $value }
# "2,5 → 4,5"
results-theme-joint = joint view { $value }
results-theme-joint-part = joint view { $value } ({ $n }/{ $total } criteria)
results-theme-joint-parts = joint view { $value } (current state { $current }/{ $total }, target state { $target }/{ $total } criteria)
results-theme-too-few = Too few answers
results-theme-left-out = Left out of the means: { $names }.
# For a column: last time's current state beside this one's.
results-last-time = Last time
results-last-time-joint = { $value } (joint { $joint })
results-last-time-note = The column Last time shows the current state in the previous round, { $name }, for criteria that have stayed the same. The respondents may not be the same people, so read changes with care.
results-column-joint = Joint view
results-too-few = too few answers
results-priority = Priority
results-no-joint-view = No joint view has been recorded yet.

## What was agreed

results-priorities = Priorities chosen together
results-priorities-none = No priorities have been chosen.
results-actions = Actions
results-actions-caption = First actions
results-actions-none = No actions have been recorded.
results-action-what = What is done
results-action-responsible = Responsible party
results-action-due = By when
results-action-status = Status
results-comments = Comments
results-comments-about = Respondents’ own words, chosen to be shown to everyone. They are in random order.

## How the numbers are made

results-definitions = What the figures mean
results-definitions-each = Each figure explained
results-definitions-rounding = Figures are shown with one decimal and agreement in whole per cent. Downloaded files carry exact figures. Gaps and changes are computed from exact figures, so that they may differ by 0.1 from the difference of the figures shown.
results-disclosure = What is not shown
results-disclosure-k = Figures are shown only when at least { $n } respondents stand behind them.
results-disclosure-merged = Actor groups with fewer respondents have been merged into “other actors”. If that is still too small, the smallest group shown is merged into it.
results-disclosure-cells = Where a small group’s answers could be worked out by subtracting the others, the next smallest group is left out as well.
results-disclosure-organisations = In this round organisations answer in their own name, so the limit does not apply to their groups. It always applies to families and experts by experience, volunteers, other actors and the figures of all respondents.
results-disclosure-rows = The answers of a single participant are not shown to anyone.
results-source = Source of the instrument

results-term-n = Answers
results-meaning-n = How many chose a level. “Cannot say” and “not applicable” are not counted.
results-term-cannot-say = Cannot say
results-meaning-cannot-say = How many answered “cannot say”.
results-term-not-applicable = Not applicable
results-meaning-not-applicable = How many answered “not applicable”. It covers both the current and the target state.
results-term-mean = Mean
results-meaning-mean = The mean of the chosen levels. Each participant counts the same, also a team that answered together.
results-term-sd = Standard deviation
results-meaning-sd = How far the answers spread from the mean (sample standard deviation).
results-term-quartiles = Quartiles and extremes
results-meaning-quartiles = The lowest, lower quartile, median, upper quartile and highest level given. Quartiles use linear interpolation.
results-term-counts = Answers per level
results-meaning-counts = How many chose each level, the lowest level first.
results-term-agreement = Agreement
results-meaning-agreement = 100% when everyone chose the same level and 0% when half chose the lowest and half the highest level (Tastle and Wierman 2007).
results-term-gap = Gap
results-meaning-gap = The mean of the target state minus the mean of the current state.
results-term-pairs = Answered both
results-meaning-pairs = How many gave a level for both the current and the target state.
results-term-joint = Joint view
results-meaning-joint = The levels the group agreed on in its discussion. They stand beside the means and do not replace them.
results-term-theme = Theme value
results-meaning-theme = The weighted mean of the means of a theme’s criteria. The value of the whole assessment is the mean of its themes’ values.
results-term-index = Index
results-meaning-index = The same value from 0 to 100: 0 is the lowest and 100 the highest level. Used where scales differ.
results-term-suppressed = Too few answers
results-meaning-suppressed = The figure is not shown, so that nobody’s answer can be worked out. Of a group with fewer than ten answers only their number and their mean are shown, and likewise of another group with which the other figures could be worked out.

## Files

results-files = Download the data
results-files-about = The files hold the same figures as this page at full precision. What is not shown on the page is not in the files either.
results-files-csv = CSV table
results-files-csv-about = one row per criterion, asked state and actor group; opens in a spreadsheet
results-files-json = JSON file
results-files-json-about = the same rows with the round’s facts, theme values and definitions, for programs
# How a downloaded file's name begins: lower-case letters a to z.
results-file-prefix = results

## While the group has opened nothing yet, or only some themes

results-to-come = The answers to these themes have not been revealed yet:
results-nothing-yet-title = No results have been revealed yet
results-nothing-yet = Answering has ended. The results appear here when the group is together and the facilitator reveals the answers to the first theme.
results-to-discussion = To the joint discussion
