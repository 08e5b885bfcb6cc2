charts-radar-name = Kokonaiskuva
charts-radar-title-themes = Nykytila ja tavoitetila teemoittain
charts-radar-title-themes-current = Nykytila teemoittain
charts-radar-title-criteria = Nykytila ja tavoitetila kriteereittäin
charts-radar-title-criteria-current = Nykytila kriteereittäin
charts-dumbbell-name = Nykytilasta tavoitetilaan
charts-dumbbell-title = Nykytilasta tavoitetilaan kriteereittäin
charts-distribution-name = Vastausten jakauma
charts-distribution-title = Nykytilan vastausten jakauma
charts-groups-name = Toimijaryhmien näkemykset
charts-groups-title-themes = Nykytila toimijaryhmittäin ja teemoittain
charts-groups-title-criteria = Nykytila toimijaryhmittäin ja kriteereittäin
charts-gaps-name = Suurin ero tavoitteeseen
charts-gaps-title = Ero tavoitteeseen suurimmasta pienimpään
charts-ranking-name = Vahvimmasta heikoimpaan
charts-ranking-title = Kriteerit nykytilan mukaan, korkein ensin
charts-heatmap-name = Teemat ja toimijaryhmät ruudukkona
charts-heatmap-title-themes = Nykytila ruudukkona: teemat ja toimijaryhmät
charts-heatmap-title-criteria = Nykytila ruudukkona: kriteerit ja toimijaryhmät

charts-theme = Teema
charts-criterion = Kriteeri
charts-series-current = Nykytila, keskiarvo
charts-series-target = Tavoitetila, keskiarvo
charts-series-joint-current = Yhteinen näkemys: nykytila
charts-series-joint-target = Yhteinen näkemys: tavoitetila
charts-gap = Ero tavoitteeseen
# Over a column "2,4 → 3,8".
charts-means = Keskiarvo
# Over a column "2 → 4".
charts-joint = Yhteinen näkemys
charts-mean = Keskiarvo
charts-answers = Vastauksia
charts-cannot-say = En osaa sanoa
charts-not-applicable = Ei koske meitä
charts-agreement = Yksimielisyys
charts-lowest-level = Asteikon alin taso
charts-highest-level = Asteikon ylin taso
charts-group-with-n = { $group } (n = { $n })
charts-too-few = liian vähän vastauksia
# In place of a figure that was not asked for, or a place that has not assessed.
charts-missing = ei lukua
# Names one cell of a grid: "Yhteisen työn rakenteet – järjestöt".
charts-cell = { $row } – { $column }
# A joint value of a theme that only some of its criteria have: "3,5 (2/3 kriteeriä)".
charts-joint-part = { $value } ({ $n }/{ $total } kriteeriä)

charts-note-means = Luvut ovat vastausten keskiarvoja asteikolla { $min }–{ $max }.
charts-note-index = Asteikot eroavat toisistaan: 0 on kunkin asteikon alin taso ja 100 ylin.
charts-note-of-index = Luvut ovat indeksejä: 0 tarkoittaa asteikon alinta tasoa ja 100 ylintä.
charts-note-scale = Asteikko on { $min }–{ $max }.
charts-note-joint = Yhteinen näkemys tarkoittaa tasoja, joista ryhmä sopi keskustelussa.
charts-note-too-few = Liian vähän vastauksia: alle { $n } vastaajan lukuja ei näytetä.
charts-note-missing-group = Ryhmän merkki puuttuu riviltä, jos vastaajia on alle { $n } tai luku paljastaisi toisen pienen ryhmän vastaukset.
charts-note-hidden-cell = Luku puuttuu ruudusta, jos vastaajia on alle { $n } tai luku paljastaisi toisen pienen ryhmän vastaukset.
charts-note-distribution = Palkki jakaa vastaukset tasoille, alin taso vasemmalla. ”En osaa sanoa” on palkin ulkopuolella.
charts-note-basis-means = Ero on tavoitetilan ja nykytilan keskiarvojen erotus.
charts-note-basis-joint = Ero on laskettu yhteisestä näkemyksestä: sovittu tavoitetila miinus sovittu nykytila.

charts-radar-shows-themes = Verkkokuviossa on { $n } teemaa.
charts-radar-shows-criteria = Verkkokuviossa on { $n } kriteeriä.
charts-dumbbell-shows = { $n ->
    [one] Kuviossa on yksi kriteeri, jonka nykytila ja tavoitetila on yhdistetty viivalla.
   *[other] Kuviossa on { $n } kriteeriä, joiden nykytila ja tavoitetila on yhdistetty viivalla.
}
charts-distribution-shows = { $n ->
    [one] Kuvio näyttää, miten yhden kriteerin vastaukset jakautuvat tasoille.
   *[other] Kuvio näyttää, miten { $n } kriteerin vastaukset jakautuvat tasoille.
}
charts-groups-shows = { $n ->
    [one] Kuviossa on yksi rivi. Ryhmät ovat: { $groups }.
   *[other] Kuviossa on { $n } riviä. Ryhmät ovat: { $groups }.
}
charts-gaps-shows = { $n ->
    [one] Kuviossa on yhden kriteerin ero tavoitteeseen.
   *[other] Kuviossa on { $n } kriteeriä järjestyksessä, suurin ero tavoitteeseen ensin.
}
charts-says-current = Nykytila on korkein kohdassa { $high } ({ $high-value }) ja matalin kohdassa { $low } ({ $low-value }).
charts-ranking-shows = { $n ->
    [one] Kuviossa on yksi kriteeri.
   *[other] Kuviossa on { $n } kriteeriä järjestyksessä, korkein nykytila ensin.
}
charts-heat-shows = Ruudukossa on rivejä { $rows } ja sarakkeita { $columns }.
charts-says-figures = Korkein luku on kohdassa { $high } ({ $high-value }) ja matalin kohdassa { $low } ({ $low-value }).
charts-says-figures-same = Kaikki luvut ovat samoja: { $value }.
charts-says-cells-too-few = { $n ->
    [one] Yhdessä ruudussa on liian vähän vastauksia.
   *[other] { $n } ruudussa on liian vähän vastauksia.
}
charts-says-cells-missing = { $n ->
    [one] Yhdessä ruudussa ei ole lukua.
   *[other] { $n } ruudussa ei ole lukua.
}
charts-says-current-same = Nykytila on kaikissa kohdissa { $value }.
charts-says-gap = Suurin ero tavoitteeseen, { $gap }, on kohdassa { $names }.
charts-says-gaps = Suurin ero on kohdassa { $high } ({ $high-value }) ja pienin kohdassa { $low } ({ $low-value }).
charts-says-gap-same = Ero on kaikissa kohdissa { $value }.
charts-says-reached = Tavoite on saavutettu kaikissa kohdissa, joille ero on laskettu.
charts-says-joint = Yhteinen näkemys on kirjattu kohtiin: { $n }/{ $total }.
charts-says-agreement = Yksimielisimpiä vastaukset ovat kohdassa { $high } ({ $high-value }), eniten ne eroavat kohdassa { $low } ({ $low-value }).
charts-says-agreement-same = Yksimielisyys on kaikissa kohdissa { $value }.
charts-says-cannot-say = { $n ->
    [0] ”En osaa sanoa” -vastauksia ei ole.
    [one] ”En osaa sanoa” -vastauksia on yksi.
   *[other] ”En osaa sanoa” -vastauksia on yhteensä { $n }.
}
charts-says-groups = Ryhmien näkemykset ovat kauimpana toisistaan kohdassa ”{ $title }”: { $low } { $low-value }, { $high } { $high-value }.
charts-says-too-few = Liian vähän vastauksia: { $names }.
charts-quoted = ”{ $name }”
charts-and-more = { $n ->
    [one] { $names } ja yksi muu
   *[other] { $names } ja { $n } muuta
}

## Several rounds

charts-trend-name = Kehitys teemoittain
charts-trend-title-themes = Teemojen kehitys kierroksesta toiseen
charts-trend-title-criteria = Kriteerien kehitys kierroksesta toiseen
# Where there would be too many lines to tell apart, and only the common one is drawn.
charts-trend-title-alone = Kehitys kierroksesta toiseen
charts-multiples-name = Teemat vierekkäin: nykytila, tavoitetila ja yhteinen näkemys
charts-multiples-title-themes = Nykytila, tavoitetila ja yhteinen näkemys teemoittain
charts-multiples-title-criteria = Nykytila, tavoitetila ja yhteinen näkemys kriteereittäin
charts-movers-title = Suurimmat muutokset nykytilassa
charts-grid-name = Kierrokset ja teemat ruudukkona
charts-grid-title-themes = Nykytila teemoittain rinnakkain
charts-grid-title-criteria = Nykytila kriteereittäin rinnakkain
charts-round = Arviointikierros
charts-place = Arvioitu kohde
charts-whole = Koko arviointi
charts-joint-of = Yhteinen näkemys: { $name }
# Over a column that says which state or view a row of figures is of.
charts-shown-state = Mitä luku kuvaa
charts-risen = Nousseet
charts-fallen = Laskeneet
charts-before = Aiemmin
charts-after = Nyt
charts-change = Muutos
charts-change-kind = Muutoksen luotettavuus
charts-change-marked = Muutos on suurempi kuin vastausten hajonta selittää
charts-change-within = Muutos voi johtua vastausten hajonnasta
charts-change-too-few = Vastauksia on liian vähän muutoksen arvioimiseen
charts-note-span = Kuva rajautuu indekseihin { $min }–{ $max }.
charts-note-broken-line = Merkki tai viiva puuttuu, jos vastauksia oli liian vähän tai kohtaa ei arvioitu.
charts-note-too-many-lines = Kuvassa on vain kokonaisuuden viiva, koska viivoja olisi muuten yli { $n }.
charts-note-movers = Vertailussa ovat { $from } ja { $to }.
charts-note-movers-mixed = Uusinta kierrosta verrataan siihen aiempaan, jossa luku viimeksi saatiin.
charts-rounds-shown = { $n ->
    [one] Kuviossa on yksi kierros: { $rounds }.
   *[other] Kuviossa on { $n } kierrosta: { $rounds }.
}
charts-says-way = { $name }: { $way }.
charts-says-newest = Kierroksella { $label } nykytila on korkein kohdassa { $high } ({ $high-value }) ja matalin kohdassa { $low } ({ $low-value }).
charts-says-newest-same = Kierroksella { $label } nykytila on kaikissa kohdissa { $value }.
charts-says-too-few-somewhere = Vastauksia on jollakin kierroksella liian vähän: { $names }.
charts-movers-shows = Nousseita kriteerejä on kuviossa { $up } ja laskeneita { $down }.
charts-says-risen = Eniten nousi { $names } ({ $by }).
charts-says-fallen = Eniten laski { $names } ({ $by }).
charts-says-marked = { $n ->
    [0] Mikään muutos ei ole suurempi kuin vastausten hajonta selittää.
    [one] Yksi muutos on suurempi kuin vastausten hajonta selittää.
   *[other] Muutoksia, jotka ovat suurempia kuin vastausten hajonta selittää, on { $n }.
}

## The map of regions

charts-region-head = Alue
charts-tiles-shows = Kartassa on { $total } aluetta, joista luku on { $n } alueella.
charts-says-without-figure = Ilman lukua: { $names }.
# A region’s short name by its official code.
charts-region = { $n ->
    [1] Itä-Uusimaa
    [2] Keski-Uusimaa
    [3] Länsi-Uusimaa
    [4] Vantaa ja Kerava
    [5] Varsinais-Suomi
    [6] Satakunta
    [7] Kanta-Häme
    [8] Pirkanmaa
    [9] Päijät-Häme
    [10] Kymenlaakso
    [11] Etelä-Karjala
    [12] Etelä-Savo
    [13] Pohjois-Savo
    [14] Pohjois-Karjala
    [15] Keski-Suomi
    [16] Etelä-Pohjanmaa
    [17] Pohjanmaa
    [18] Keski-Pohjanmaa
    [19] Pohjois-Pohjanmaa
    [20] Kainuu
    [21] Lappi
    [90] Helsinki
   *[other] { $name }
}
