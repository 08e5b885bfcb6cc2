charts-radar-name = Helhetsbild
charts-radar-title-themes = Nuläge och målbild per tema
charts-radar-title-themes-current = Nuläge per tema
charts-radar-title-criteria = Nuläge och målbild per kriterium
charts-radar-title-criteria-current = Nuläge per kriterium
charts-dumbbell-name = Från nuläge till målbild
charts-dumbbell-title = Från nuläge till målbild per kriterium
charts-distribution-name = Hur svaren fördelar sig
charts-distribution-title = Hur svaren om nuläget fördelar sig
charts-groups-name = Aktörsgruppernas syn
charts-groups-title-themes = Nuläge per aktörsgrupp och tema
charts-groups-title-criteria = Nuläge per aktörsgrupp och kriterium
charts-gaps-name = Största avståndet till målet
charts-gaps-title = Avstånd till målet från störst till minst
charts-ranking-name = Från starkast till svagast
charts-ranking-title = Kriterierna enligt nuläge, det högsta först
charts-heatmap-name = Teman och aktörsgrupper som rutnät
charts-heatmap-title-themes = Nuläget som rutnät: teman och aktörsgrupper
charts-heatmap-title-criteria = Nuläget som rutnät: kriterier och aktörsgrupper

charts-theme = Tema
charts-criterion = Kriterium
charts-series-current = Nuläge, medeltal
charts-series-target = Målbild, medeltal
charts-series-joint-current = Gemensam syn: nuläge
charts-series-joint-target = Gemensam syn: målbild
charts-gap = Avstånd till målet
# Over a column "2,4 → 3,8".
charts-means = Medeltal
# Over a column "2 → 4".
charts-joint = Gemensam syn
charts-mean = Medeltal
charts-answers = Svar
charts-cannot-say = Kan inte säga
charts-not-applicable = Gäller inte oss
charts-agreement = Samstämmighet
charts-lowest-level = Skalans lägsta nivå
charts-highest-level = Skalans högsta nivå
charts-group-with-n = { $group } (n = { $n })
charts-too-few = för få svar
# In place of a figure that was not asked for, or a place that has not assessed.
charts-missing = ingen siffra
# Names one cell of a grid: "Strukturer för samarbetet – organisationer".
charts-cell = { $row } – { $column }
# A joint value of a theme that only some of its criteria have: "3,5 (2/3 kriterier)".
charts-joint-part = { $value } ({ $n }/{ $total } kriterier)

charts-note-means = Siffrorna är medeltal av svaren på skalan { $min }–{ $max }.
charts-note-index = Skalorna är olika: 0 är den lägsta nivån på varje skala och 100 den högsta.
charts-note-of-index = Siffrorna är index: 0 står för skalans lägsta nivå och 100 för den högsta.
charts-note-scale = Skalan är { $min }–{ $max }.
charts-note-joint = Den gemensamma synen är de nivåer som gruppen kom överens om i diskussionen.
charts-note-too-few = För få svar: siffror som bygger på färre än { $n } svarande visas inte.
charts-note-missing-group = En grupps märke saknas på raden om färre än { $n } har svarat eller om siffran skulle avslöja en annan liten grupps svar.
charts-note-hidden-cell = En siffra saknas i rutan om färre än { $n } har svarat eller om siffran skulle avslöja en annan liten grupps svar.
charts-note-distribution = Stapeln delar upp svaren på nivåerna, med den lägsta till vänster. ”Kan inte säga” står utanför stapeln.
charts-note-basis-means = Avståndet är skillnaden mellan medeltalen för målbilden och nuläget.
charts-note-basis-joint = Avståndet bygger på den gemensamma synen: överenskommen målbild minus överenskommet nuläge.

charts-radar-shows-themes = Nätdiagrammet har { $n } teman.
charts-radar-shows-criteria = Nätdiagrammet har { $n } kriterier.
charts-dumbbell-shows = { $n ->
    [one] Bilden har ett kriterium, där en linje går från nuläget till målbilden.
   *[other] Bilden har { $n } kriterier, där en linje går från nuläget till målbilden.
}
charts-distribution-shows = { $n ->
    [one] Bilden visar hur svaren på ett kriterium fördelar sig på nivåerna.
   *[other] Bilden visar hur svaren på { $n } kriterier fördelar sig på nivåerna.
}
charts-groups-shows = { $n ->
    [one] Bilden har en rad. Grupperna är: { $groups }.
   *[other] Bilden har { $n } rader. Grupperna är: { $groups }.
}
charts-gaps-shows = { $n ->
    [one] Bilden visar avståndet till målet för ett kriterium.
   *[other] Bilden visar { $n } kriterier i ordning, det största avståndet till målet först.
}
charts-says-current = Nuläget är högst i { $high } ({ $high-value }) och lägst i { $low } ({ $low-value }).
charts-ranking-shows = { $n ->
    [one] Bilden visar ett kriterium.
   *[other] Bilden visar { $n } kriterier i ordning, det högsta nuläget först.
}
charts-heat-shows = Rutnätets rader: { $rows }, kolumner: { $columns }.
charts-says-figures = Siffran är högst i { $high } ({ $high-value }) och lägst i { $low } ({ $low-value }).
charts-says-figures-same = Alla siffror är lika: { $value }.
charts-says-cells-too-few = { $n ->
    [one] I en ruta är svaren för få.
   *[other] I { $n } rutor är svaren för få.
}
charts-says-cells-missing = { $n ->
    [one] En ruta saknar siffra.
   *[other] { $n } rutor saknar siffra.
}
charts-says-current-same = Nuläget är detsamma överallt: { $value }.
charts-says-gap = Det största avståndet till målet, { $gap }, finns i { $names }.
charts-says-gaps = Avståndet är störst i { $high } ({ $high-value }) och minst i { $low } ({ $low-value }).
charts-says-gap-same = Avståndet är detsamma överallt: { $value }.
charts-says-reached = Målet är nått överallt där avståndet är uträknat.
charts-says-joint = En gemensam syn är antecknad för { $n } av { $total }.
charts-says-agreement = Svaren är mest samstämmiga i { $high } ({ $high-value }) och går mest isär i { $low } ({ $low-value }).
charts-says-agreement-same = Samstämmigheten är densamma överallt: { $value }.
charts-says-cannot-say = { $n ->
    [0] Ingen har svarat ”kan inte säga”.
    [one] Svaret ”kan inte säga” har getts en gång.
   *[other] Svaret ”kan inte säga” har getts { $n } gånger.
}
charts-says-groups = Gruppernas syn går mest isär i ”{ $title }”: { $low } { $low-value }, { $high } { $high-value }.
charts-says-too-few = För få svar: { $names }.
charts-quoted = ”{ $name }”
charts-and-more = { $n ->
    [one] { $names } och en till
   *[other] { $names } och { $n } till
}

## Several rounds

charts-trend-name = Utvecklingen tema för tema
charts-trend-title-themes = Temanas utveckling från omgång till omgång
charts-trend-title-criteria = Kriteriernas utveckling från omgång till omgång
# Where there would be too many lines to tell apart, and only the common one is drawn.
charts-trend-title-alone = Utvecklingen från omgång till omgång
charts-multiples-name = Teman bredvid varandra: nuläge, målbild och gemensam syn
charts-multiples-title-themes = Nuläge, målbild och gemensam syn per tema
charts-multiples-title-criteria = Nuläge, målbild och gemensam syn per kriterium
charts-movers-title = De största förändringarna i nuläget
charts-grid-name = Omgångar och teman i ett rutnät
charts-grid-title-themes = Nuläget per tema, sida vid sida
charts-grid-title-criteria = Nuläget per kriterium, sida vid sida
charts-round = Utvärderingsomgång
charts-place = Det som bedömts
charts-whole = Hela utvärderingen
charts-joint-of = Gemensam syn: { $name }
# Over a column that says which state or view a row of figures is of.
charts-shown-state = Vad siffran visar
charts-risen = Har stigit
charts-fallen = Har sjunkit
charts-before = Tidigare
charts-after = Nu
charts-change = Förändring
charts-change-kind = Hur säker förändringen är
charts-change-marked = Förändringen är större än svarens spridning förklarar
charts-change-within = Förändringen kan bero på svarens spridning
charts-change-too-few = Svaren är för få för att bedöma förändringen
charts-note-span = Bilden omfattar index { $min }–{ $max }.
charts-note-broken-line = Ett märke eller en linje saknas om svaren var för få eller punkten inte bedömdes.
charts-note-too-many-lines = Bilden visar bara linjen för helheten, eftersom linjerna annars skulle vara fler än { $n }.
charts-note-movers = Jämförelsen gäller { $from } och { $to }.
charts-note-movers-mixed = Den nyaste omgången jämförs med den tidigare omgång där siffran senast fanns.
charts-rounds-shown = { $n ->
    [one] Bilden visar en omgång: { $rounds }.
   *[other] Bilden visar { $n } omgångar: { $rounds }.
}
charts-says-way = { $name }: { $way }.
charts-says-newest = I omgången { $label } är nuläget högst i { $high } ({ $high-value }) och lägst i { $low } ({ $low-value }).
charts-says-newest-same = I omgången { $label } är nuläget detsamma överallt: { $value }.
charts-says-too-few-somewhere = Svaren är för få i någon omgång: { $names }.
charts-movers-shows = Bilden visar kriterier som stigit: { $up }, och som sjunkit: { $down }.
charts-says-risen = Mest har { $names } stigit ({ $by }).
charts-says-fallen = Mest har { $names } sjunkit ({ $by }).
charts-says-marked = { $n ->
    [0] Ingen förändring är större än svarens spridning förklarar.
    [one] En förändring är större än svarens spridning förklarar.
   *[other] { $n } förändringar är större än svarens spridning förklarar.
}

## The map of regions

charts-region-head = Område
charts-tiles-shows = Kartans områden: { $total }, av dem med en siffra: { $n }.
charts-says-without-figure = Utan siffra: { $names }.
# A region’s short name by its official code.
charts-region = { $n ->
    [1] Östra Nyland
    [2] Mellersta Nyland
    [3] Västra Nyland
    [4] Vanda och Kervo
    [5] Egentliga Finland
    [6] Satakunta
    [7] Egentliga Tavastland
    [8] Birkaland
    [9] Päijänne-Tavastland
    [10] Kymmenedalen
    [11] Södra Karelen
    [12] Södra Savolax
    [13] Norra Savolax
    [14] Norra Karelen
    [15] Mellersta Finland
    [16] Södra Österbotten
    [17] Österbotten
    [18] Mellersta Österbotten
    [19] Norra Österbotten
    [20] Kajanaland
    [21] Lappland
    [90] Helsingfors
   *[other] { $name }
}
