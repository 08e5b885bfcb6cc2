## A report: PDF and Word file of a round

report-kind = Assessment report
report-summary = Summary
report-participants = Who took part
report-overall = Overall picture
report-standing-out = Strengths, development needs and priorities
report-appendix = Figures of the pictures as tables
report-still-open = The joint discussion is still going on: the joint view and the actions may change.
report-themes-caption = The themes beside each other
report-groups-caption = Respondents by actor group
report-group = Actor group
report-group-size = Respondents
report-criteria-caption = { $theme }: criteria
report-picture-of-theme = { $name }: { $theme }
report-figures-of-picture = Figures of picture { $n }: { $title }
# Under last time's mean: the level agreed on then.
report-last-time-joint = joint { $joint }
report-levels-caption = Levels of the scale
report-level = Level
report-level-means = What it means
report-definitions-rounding = Figures are shown with one decimal and agreement in whole per cent. Gaps and changes are computed from exact figures, so that they may differ by 0.1 from the difference of the figures shown.
report-more = { $n ->
    [one] and one more
   *[other] and { $n } more
}
report-more-actions = { $n ->
    [one] One more action is listed under Actions.
   *[other] { $n } more actions are listed under Actions.
}
# Before the number and name of a picture or table: "Picture 3. How the answers are spread".
report-picture = Picture
report-table = Table
report-contents = Contents

## A report of several rounds

report-kind-comparison = Comparison report
report-compared-rounds = { $n } rounds are compared: { $rounds }.

## The page where a report is chosen

report-title = Report
report-page-heading = Report: { $name }
report-page-lead = A document of the whole assessment, ready to be read, printed and attached to a meeting’s papers. Choose what it holds and in which language.
report-page-lead-comparison = The results of the comparison as one document, ready to be read, printed and attached to a meeting’s papers. Choose what it holds and in which language.
report-sections = What the report holds
report-sections-hint = If you choose nothing, the report holds all of it.
report-language = Language of the report
report-language-hint = The names of rounds, group names of your own, reasons, actions and comments stay in the language they were written in.
report-pdf = Download the PDF
report-docx = Download the Word file
report-forms = The PDF is for reading and archiving: headings, tables and pictures can be followed with a screen reader. The Word file is for editing.
report-forms-docx = The Word file can be read and edited. Its headings, tables and pictures can be followed with a screen reader.
report-to-page = Report for the steering group (PDF, Word)
report-to-page-docx = Report for the steering group (Word)
report-to-page-about = choose the sections and the language
report-summary-about = one page that stands on its own
report-participants-about = what was assessed, how, and the respondents by actor group
report-overall-about = all themes beside each other
report-themes-about = criteria, pictures, joint view with reasons, last time
report-standing-out-about = what stands out, and what was chosen to be worked on first
report-actions-about = what is done, who is responsible, by when
report-comments-about = only those chosen to be shown to everyone
report-definitions-about = how the figures are made and what is not shown
report-appendix-about = for readers who cannot see the pictures
# How a downloaded report's name begins: lower-case letters a to z.
report-file-prefix = report
