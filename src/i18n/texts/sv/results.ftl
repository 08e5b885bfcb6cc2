## A round's results

results-title = Resultat
results-heading = Resultat: { $name }
results-theme-heading = Resultat: { $theme }
# Names the short list of what the page holds.
results-contents = På den här sidan
results-summary-both = { $n ->
    [one] En deltagare placerade i medeltal nuläget på nivå { $current } och målbilden på nivå { $target }. Skalan är { $min }–{ $max }.
   *[other] { $n } deltagare placerade i medeltal nuläget på nivå { $current } och målbilden på nivå { $target }. Skalan är { $min }–{ $max }.
}
results-summary-current = { $n ->
    [one] En deltagare placerade i medeltal nuläget på nivå { $current }. Skalan är { $min }–{ $max }.
   *[other] { $n } deltagare placerade i medeltal nuläget på nivå { $current }. Skalan är { $min }–{ $max }.
}
results-summary-scales = { $n ->
    [one] En deltagare svarade. Kriterierna har olika skalor, så inget gemensamt medeltal räknas ut för hela utvärderingen.
   *[other] { $n } deltagare svarade. Kriterierna har olika skalor, så inget gemensamt medeltal räknas ut för hela utvärderingen.
}
results-summary-partly = { $n ->
    [one] En deltagare svarade. En del av temana har öppnats. Siffrorna för hela utvärderingen visas när alla teman har öppnats.
   *[other] { $n } deltagare svarade. En del av temana har öppnats. Siffrorna för hela utvärderingen visas när alla teman har öppnats.
}
results-summary-too-few = Svaren är för få för att visas som siffror utan att enskilda svar röjs.

## Facts of the round

results-facts = Uppgifter om utvärderingen
results-fact-subject = Det som utvärderas
results-fact-period = Svarstid
results-fact-period-open = inte antecknad
results-fact-instrument = Utvärderingsverktyg
results-fact-version = { $title }, version { $version }
results-fact-mode = Sätt att utvärdera
results-fact-themes = Teman
results-fact-themes-all = alla { $n }
results-fact-themes-some = { $n } av { $total } teman
results-fact-participants = De som svarade
results-fact-targets = Målbilden frågades
results-fact-anonymity = Svarssätt
results-fact-last-time = Föregående omgång
results-fact-last-time-few = { $name } ({ $period }), för få svar
results-fact-last-time-is = { $name } ({ $period }), { $n ->
    [one] en svarande
   *[other] { $n } svarande
}
results-anonymity-anonymous = Anonymt. Siffror för färre än { $n } svarande visas inte, och små grupper har slagits ihop till övriga aktörer.
results-anonymity-organisations = Organisationerna (arbetsgivare eller föreningar) syns. Av siffrorna för familjer, frivilliga och övriga aktörer visas bara de som bygger på minst { $n } svarande.
results-anonymity-together = Organisationerna (arbetsgivare eller föreningar) svarade i eget namn. Här visas bara siffrorna för alla svarande tillsammans.
results-group-size = { $group }: { $n }
results-stat-participants = svarande
results-stat-current = nuläge, medeltal
results-stat-target = målbild, medeltal
results-stat-gap = avstånd till målet

# A chart's foot: the round's facts in one line.
results-line-participants = { $n ->
    [one] en deltagare
   *[other] { $n } deltagare
}
results-line-groups = { $n ->
    [one] en aktörsgrupp
   *[other] { $n } aktörsgrupper
}

## One theme at a time

results-theme-choice = Tema
results-theme-all = Alla teman
results-theme-show = Visa

## What stands out

results-standing-out = Styrkor och utvecklingsbehov
results-strengths = Styrkor
results-needs = Utvecklingsbehov
results-strengths-joint = Nuläget är högst enligt den gemensamma synen.
results-strengths-means = Nuläget är högst enligt svarens medeltal.
results-needs-joint = Avståndet till målet är störst enligt den gemensamma synen.
results-needs-means = Avståndet till målet är störst enligt svarens medeltal.
results-strength-value = nuläge { $value }
results-need-value = avstånd { $value }
results-strengths-none = Inga styrkor kan nämnas, eftersom svaren är för få.
results-needs-none = Målbilden är inte högre än nuläget för något kriterium, eller så är svaren för få.
results-marked-strengths = Gruppen märkte som styrka:
results-marked-needs = Gruppen märkte som utvecklingsbehov:

## Pictures

results-pictures = Resultaten i bilder
results-picture-table = Siffrorna som tabell
results-picture-download = Ladda ner bilden
results-picture-svg = SVG (vektorbild)
results-picture-slide = PNG för bildspel
results-picture-page = PNG för dokument
results-pictures-none = Inga bilder kan ritas, eftersom svaren är för få.

## Theme by theme

results-themes = Resultat per tema
results-theme-current = Nuläge { $value }
results-theme-target = målbild { $value }
results-theme-gap = avstånd { $value }
# "2,5 → 4,5"
results-theme-joint = gemensam syn { $value }
results-theme-joint-part = gemensam syn { $value } ({ $n }/{ $total } kriterier)
results-theme-joint-parts = gemensam syn { $value } (nuläge { $current }/{ $total }, målbild { $target }/{ $total } kriterier)
results-theme-too-few = För få svar
results-theme-left-out = Ur medeltalen saknas: { $names }.
# For a column: last time's current state beside this one's.
results-last-time = Senast
results-last-time-joint = { $value } (gemensam { $joint })
results-last-time-note = Kolumnen Senast visar nuläget i den föregående omgången { $name } för de kriterier som är desamma. De som svarade är inte nödvändigtvis desamma, så läs förändringen med försiktighet.
results-column-joint = Gemensam syn
results-too-few = för få svar
results-priority = Prioritering
results-no-joint-view = Ingen gemensam syn har antecknats ännu.

## What was agreed

results-priorities = Gemensamt valda prioriteringar
results-priorities-none = Inga prioriteringar har valts.
results-actions = Åtgärder
results-actions-caption = De första åtgärderna
results-actions-none = Inga åtgärder har antecknats.
results-action-what = Vad som görs
results-action-responsible = Ansvarig aktör
results-action-due = Klart senast
results-action-status = Läge
results-comments = Kommentarer
results-comments-about = Deltagarnas egna ord som har valts ut att visas för alla. Ordningen är slumpmässig.

## How the numbers are made

results-definitions = Vad siffrorna betyder
results-definitions-each = Siffrorna en för en
results-definitions-rounding = Siffrorna visas med en decimal och samstämmigheten i hela procent. I filerna som kan laddas ner är siffrorna exakta. Avstånd och förändringar räknas på exakta siffror och kan därför avvika med 0,1 från skillnaden mellan de siffror som visas.
results-disclosure = Det som inte visas
results-disclosure-k = Siffror visas bara när minst { $n } svarande står bakom dem.
results-disclosure-merged = Aktörsgrupper med färre svarande har slagits ihop till gruppen ”övriga aktörer”. Om också den blir för liten, förs den minsta av de visade grupperna till den.
results-disclosure-cells = Om en liten grupps svar kunde räknas ut genom att man drar ifrån de andras siffror, lämnas också den näst minsta gruppen bort.
results-disclosure-organisations = I den här omgången svarar organisationerna (arbetsgivare eller föreningar) i sitt eget namn, så gränsen gäller inte deras grupper. Den gäller alltid familjer och erfarenhetsexperter, frivilliga, övriga aktörer och siffrorna för alla svarande.
results-disclosure-rows = En enskild deltagares svar visas inte för någon.
results-source = Utvärderingsverktygets källa

results-term-n = Svar
results-meaning-n = Hur många som valde en nivå. ”Kan inte säga” och ”gäller inte oss” räknas inte med.
results-term-cannot-say = Kan inte säga
results-meaning-cannot-say = Hur många som svarade ”kan inte säga”.
results-term-not-applicable = Gäller inte oss
results-meaning-not-applicable = Hur många som svarade ”gäller inte oss”. Svaret gäller både nuläget och målbilden.
results-term-mean = Medeltal
results-meaning-mean = Medeltalet av de nivåer som valdes. Varje deltagare väger lika mycket, också ett team som svarade tillsammans.
results-term-sd = Standardavvikelse
results-meaning-sd = Hur långt från medeltalet svaren sprider sig (standardavvikelse för stickprov).
results-term-quartiles = Kvartiler och ytterpunkter
results-meaning-quartiles = Minsta värdet, nedre kvartilen, medianen, övre kvartilen och största värdet. Kvartilerna räknas med linjär interpolering.
results-term-counts = Svar per nivå
results-meaning-counts = Hur många som valde varje nivå, den lägsta nivån först.
results-term-agreement = Samstämmighet
results-meaning-agreement = 100 % när alla valde samma nivå och 0 % när hälften valde den lägsta och hälften den högsta nivån (Tastle och Wierman 2007).
results-term-gap = Avstånd till målet
results-meaning-gap = Målbildens medeltal minus nulägets medeltal.
results-term-pairs = Svar på båda
results-meaning-pairs = Hur många som gav en nivå både för nuläget och för målbilden.
results-term-joint = Gemensam syn
results-meaning-joint = De nivåer som gruppen kom överens om i diskussionen. De står bredvid medeltalen och ersätter dem inte.
results-term-theme = Temats siffra
results-meaning-theme = Det vägda medeltalet av medeltalen för temats kriterier. Hela utvärderingens siffra är medeltalet av temanas siffror.
results-term-index = Index
results-meaning-index = Samma siffra på skalan 0–100: 0 är den lägsta och 100 den högsta nivån. Används när skalorna skiljer sig åt.
results-term-suppressed = För få svar
results-meaning-suppressed = Siffran visas inte, för att ingens svar ska kunna räknas ut. Om en grupp har färre än tio svar visas bara hur många de är och deras medelvärde, och likaså för en annan grupp som de övriga siffrorna kunde räknas ut med.

## Files

results-files = Ladda ner uppgifterna
results-files-about = Filerna har samma siffror som den här sidan, med full noggrannhet. Det som inte visas på sidan finns inte heller i filerna.
results-files-csv = CSV-tabell
results-files-csv-about = en rad per kriterium, läge och aktörsgrupp; öppnas i ett kalkylprogram
results-files-json = JSON-fil
results-files-json-about = samma rader samt omgångens uppgifter, temanas siffror och definitionerna, för program
# How a downloaded file's name begins: lower-case letters a to z.
results-file-prefix = resultat

## While the group has opened nothing yet, or only some themes

results-to-come = Svaren på de här temana har inte öppnats ännu:
results-nothing-yet-title = Resultaten har inte öppnats ännu
results-nothing-yet = Svarstiden är slut. Resultaten visas här när gruppen är samlad och workshopledaren öppnar svaren på det första temat.
results-to-discussion = Till den gemensamma diskussionen
