## Several closed rounds beside each other: names

comparison-rounds = { $n ->
    [one] en omgång
   *[other] { $n } omgångar
}
# Between the last two of a list.
comparison-and = och
# As in a title: "Mötesplatserna sida vid sida 2026".
comparison-side-regions = Områdena sida vid sida
comparison-side-family-centres = Familjecentren sida vid sida
comparison-side-meeting-places = Mötesplatserna sida vid sida
comparison-side-mixed = Omgångar sida vid sida
# Stands for a site whose name the reader is not told.
comparison-veiled-region = Annat område { $letter }
comparison-veiled-family-centre = Annat familjecenter { $letter }
comparison-veiled-meeting-place = Annan mötesplats { $letter }
