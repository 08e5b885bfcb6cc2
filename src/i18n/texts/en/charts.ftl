charts-radar-name = Overall picture
charts-radar-title-themes = Current and target state by theme
charts-radar-title-themes-current = Current state by theme
charts-radar-title-criteria = Current and target state by criterion
charts-radar-title-criteria-current = Current state by criterion
charts-dumbbell-name = From current to target state
charts-dumbbell-title = From current to target state by criterion
charts-distribution-name = How the answers are spread
charts-distribution-title = How answers on the current state are spread
charts-groups-name = How the actor groups see it
charts-groups-title-themes = Current state by actor group and theme
charts-groups-title-criteria = Current state by actor group and criterion
charts-gaps-name = Largest gap
charts-gaps-title = Gap to the target, largest first
charts-ranking-name = From strongest to weakest
charts-ranking-title = Criteria by current state, highest first
charts-heatmap-name = Themes and actor groups as a grid
charts-heatmap-title-themes = Current state as a grid: themes and actor groups
charts-heatmap-title-criteria = Current state as a grid: criteria and actor groups

charts-theme = Theme
charts-criterion = Criterion
charts-series-current = Current state, mean
charts-series-target = Target state, mean
charts-series-joint-current = Joint view: current state
charts-series-joint-target = Joint view: target state
charts-gap = Gap to the target
# Over a column "2,4 → 3,8".
charts-means = Mean
# Over a column "2 → 4".
charts-joint = Joint view
charts-mean = Mean
charts-answers = Answers
charts-cannot-say = Cannot say
charts-not-applicable = Not applicable
charts-agreement = Agreement
charts-lowest-level = Lowest level of the scale
charts-highest-level = Highest level of the scale
charts-group-with-n = { $group } (n = { $n })
charts-too-few = too few answers
# In place of a figure that was not asked for, or a place that has not assessed.
charts-missing = no figure
# Names one cell of a grid: "Structures of joint work – NGOs".
charts-cell = { $row } – { $column }
# A joint value of a theme that only some of its criteria have: "3.5 (2/3 criteria)".
charts-joint-part = { $value } ({ $n }/{ $total } criteria)

charts-note-means = The figures are means of the answers on the scale { $min }–{ $max }.
charts-note-index = The scales differ: 0 is the lowest level of each scale and 100 the highest.
charts-note-of-index = The figures are indices: 0 stands for the lowest level of the scale and 100 for the highest.
charts-note-scale = The scale is { $min }–{ $max }.
charts-note-joint = The joint view means the levels the group agreed on in its discussion.
charts-note-too-few = Too few answers: figures of fewer than { $n } people are not shown.
charts-note-missing-group = A group’s mark is missing from a line if fewer than { $n } answered, or if it would reveal the answers of another small group.
charts-note-hidden-cell = A figure is missing from a cell if fewer than { $n } answered, or if it would reveal the answers of another small group.
charts-note-distribution = The bar divides the answers by level, the lowest on the left. “Cannot say” stands outside the bar.
charts-note-basis-means = The gap is the mean of the target state minus the mean of the current state.
charts-note-basis-joint = The gap comes from the joint view: the agreed target state minus the agreed current state.

charts-radar-shows-themes = The radar chart has { $n } themes.
charts-radar-shows-criteria = The radar chart has { $n } criteria.
charts-dumbbell-shows = { $n ->
    [one] The picture has one criterion, with a line from its current to its target state.
   *[other] The picture has { $n } criteria, each with a line from its current to its target state.
}
charts-distribution-shows = { $n ->
    [one] The picture shows how the answers on one criterion fall on the levels.
   *[other] The picture shows how the answers on { $n } criteria fall on the levels.
}
charts-groups-shows = { $n ->
    [one] The picture has one line. The groups are: { $groups }.
   *[other] The picture has { $n } lines. The groups are: { $groups }.
}
charts-gaps-shows = { $n ->
    [one] The picture shows one criterion’s gap to the target.
   *[other] The picture shows { $n } criteria in order, the largest gap to the target first.
}
charts-says-current = The current state is highest in { $high } ({ $high-value }) and lowest in { $low } ({ $low-value }).
charts-ranking-shows = { $n ->
    [one] The picture has one criterion.
   *[other] The picture has { $n } criteria in order, the highest current state first.
}
charts-heat-shows = The grid’s rows: { $rows }, columns: { $columns }.
charts-says-figures = The figure is highest in { $high } ({ $high-value }) and lowest in { $low } ({ $low-value }).
charts-says-figures-same = All figures are the same: { $value }.
charts-says-cells-too-few = { $n ->
    [one] One cell has too few answers.
   *[other] { $n } cells have too few answers.
}
charts-says-cells-missing = { $n ->
    [one] One cell has no figure.
   *[other] { $n } cells have no figure.
}
charts-says-current-same = The current state is the same everywhere: { $value }.
charts-says-gap = The largest gap to the target, { $gap }, is in { $names }.
charts-says-gaps = The gap is largest in { $high } ({ $high-value }) and smallest in { $low } ({ $low-value }).
charts-says-gap-same = The gap is the same everywhere: { $value }.
charts-says-reached = The target has been reached everywhere a gap was worked out.
charts-says-joint = A joint view is recorded for { $n } of { $total }.
charts-says-agreement = The answers agree most in { $high } ({ $high-value }) and least in { $low } ({ $low-value }).
charts-says-agreement-same = Agreement is the same everywhere: { $value }.
charts-says-cannot-say = { $n ->
    [0] Nobody answered “cannot say”.
    [one] “Cannot say” was answered once.
   *[other] “Cannot say” was answered { $n } times.
}
charts-says-groups = The groups’ views lie farthest apart in “{ $title }”: { $low } { $low-value }, { $high } { $high-value }.
charts-says-too-few = Too few answers: { $names }.
charts-quoted = “{ $name }”
charts-and-more = { $n ->
    [one] { $names } and one more
   *[other] { $names } and { $n } more
}

## Several rounds

charts-trend-name = Development by theme
charts-trend-title-themes = The themes from round to round
charts-trend-title-criteria = The criteria from round to round
# Where there would be too many lines to tell apart, and only the common one is drawn.
charts-trend-title-alone = The development from round to round
charts-multiples-name = Themes beside each other: current state, target state and joint view
charts-multiples-title-themes = Current state, target and joint view by theme
charts-multiples-title-criteria = Current state, target and joint view by criterion
charts-movers-title = The largest changes in the current state
charts-grid-name = Rounds and themes in a grid
charts-grid-title-themes = Current state by theme, side by side
charts-grid-title-criteria = Current state by criterion, side by side
charts-round = Assessment round
charts-place = What was assessed
charts-whole = The whole assessment
charts-joint-of = Joint view: { $name }
# Over a column that says which state or view a row of figures is of.
charts-shown-state = What the figure shows
charts-risen = Risen
charts-fallen = Fallen
charts-before = Before
charts-after = Now
charts-change = Change
charts-change-kind = How sure the change is
charts-change-marked = The change is more than the spread of the answers explains
charts-change-within = The spread of the answers may explain the change
charts-change-too-few = Too few answers to tell whether it changed
charts-note-span = The picture covers the indices { $min }–{ $max }.
charts-note-broken-line = A mark or line is missing where there were too few answers, or where the item was not assessed.
charts-note-too-many-lines = The picture has only the line of the whole, as there would otherwise be more than { $n } lines.
charts-note-movers = Compared are { $from } and { $to }.
charts-note-movers-mixed = The newest round is compared with the earlier one that last had the figure.
charts-rounds-shown = { $n ->
    [one] The picture has one round: { $rounds }.
   *[other] The picture has { $n } rounds: { $rounds }.
}
charts-says-way = { $name }: { $way }.
charts-says-newest = In the round { $label } the current state is highest in { $high } ({ $high-value }) and lowest in { $low } ({ $low-value }).
charts-says-newest-same = In the round { $label } the current state is the same everywhere: { $value }.
charts-says-too-few-somewhere = Too few answers in some round: { $names }.
charts-movers-shows = Criteria in the picture that rose: { $up }, that fell: { $down }.
charts-says-risen = { $names } rose most ({ $by }).
charts-says-fallen = { $names } fell most ({ $by }).
charts-says-marked = { $n ->
    [0] No change is more than the spread of the answers explains.
    [one] One change is more than the spread of the answers explains.
   *[other] { $n } changes are more than the spread of the answers explains.
}

## The map of regions

charts-region-head = Region
charts-tiles-shows = The map’s regions: { $total }, of these with a figure: { $n }.
charts-says-without-figure = Without a figure: { $names }.
# A region’s short name by its official code.
charts-region = { $n ->
    [1] East Uusimaa
    [2] Central Uusimaa
    [3] West Uusimaa
    [4] Vantaa and Kerava
    [5] Southwest Finland
    [6] Satakunta
    [7] Kanta-Häme
    [8] Pirkanmaa
    [9] Päijät-Häme
    [10] Kymenlaakso
    [11] South Karelia
    [12] South Savo
    [13] North Savo
    [14] North Karelia
    [15] Central Finland
    [16] South Ostrobothnia
    [17] Ostrobothnia
    [18] Central Ostrobothnia
    [19] North Ostrobothnia
    [20] Kainuu
    [21] Lapland
    [90] Helsinki
   *[other] { $name }
}
