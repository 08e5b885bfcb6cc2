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
