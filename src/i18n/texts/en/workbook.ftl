## The workbook, slides and archive of a round's results

# The name of a slide's layout, seen where slides are edited.
workbook-layout-title = Title slide
workbook-summary = Summary
workbook-themes = Themes
workbook-criteria = Criteria
workbook-groups = Actor groups
workbook-joint-view = Joint view
workbook-charts = Charts
workbook-figures = All figures
workbook-definitions = Definitions

workbook-key-figures = Key figures
workbook-index = { $of }, index 0–100
workbook-agreed-current = Criteria with an agreed current state
workbook-agreed-target = Criteria with an agreed target state
workbook-criteria-count = Criteria in the theme
workbook-note = Note
workbook-too-few-of = Too few answers: { $names }.
workbook-scales-differ = The scales differ, so there is only an index.
workbook-scales-differ-groups = The scales differ, so the figures are indices 0–100.
workbook-asked = What was assessed
workbook-group = Actor group
workbook-median = Median
workbook-min = Lowest
workbook-max = Highest
workbook-q1 = Lower quartile
workbook-q3 = Upper quartile
workbook-count-of-level = Answers on level { $level }
workbook-count-of-place = Answers on level no. { $place } from the bottom
workbook-verdict = Strength or need
workbook-yes = yes
workbook-rounding-term = Precision
workbook-rounding = Cells show one decimal but hold the exact figure. An empty cell means that there is no figure or that it is not shown. The note says where there are too few answers.
workbook-levels = Levels of the scale
workbook-licence = Terms of use
workbook-charts-about = The charts are made of the figures beside them. They can be edited.

## Downloads on the results page

workbook-xlsx = Excel workbook
workbook-xlsx-about = every figure with its name, definitions and charts you can edit; for tables and calculations of your own
workbook-pptx = PowerPoint slides
workbook-pptx-about = one slide per picture with notes; the charts can be edited
workbook-zip = All pictures and figures (ZIP)
workbook-zip-about = the pictures as PNG and SVG with alternative texts, and every file of figures in this list
workbook-for-people = For presentations and your own work
workbook-for-programs = For other programs

## The text in the archive

workbook-read-me-file = read-me.txt
workbook-read-me-data = Figures
workbook-read-me-pictures = The pictures and their alternative texts
