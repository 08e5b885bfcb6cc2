## Several closed rounds beside each other: names

comparison-rounds = { $n ->
    [one] yksi kierros
   *[other] { $n } kierrosta
}
# Between the last two of a list.
comparison-and = ja
# As in a title: "Kohtaamispaikat rinnakkain 2026".
comparison-side-regions = Alueet rinnakkain
comparison-side-family-centres = Perhekeskukset rinnakkain
comparison-side-meeting-places = Kohtaamispaikat rinnakkain
comparison-side-mixed = Kierroksia rinnakkain
# Stands for a site whose name the reader is not told.
comparison-veiled-region = Muu alue { $letter }
comparison-veiled-family-centre = Muu perhekeskus { $letter }
comparison-veiled-meeting-place = Muu kohtaamispaikka { $letter }
