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

## The page

comparison-heading-time = Utveckling: { $title }
comparison-heading-side = Jämförelse: { $title }
comparison-lead-time = Avslutade omgångar som gäller samma område, familjecenter eller mötesplats, den nyaste sist. Siffrorna är desamma som på varje omgångs egen resultatsida.
comparison-lead-side = Omgångar sida vid sida, utan rangordning. Siffrorna är desamma som på varje omgångs egen resultatsida.
# Names the choice between instruments.
comparison-instruments = Utvärderingsverktyg
comparison-choose = Välj omgångar
comparison-choose-legend = Omgångar som jämförs
comparison-choose-hint = Välj 2–{ $most } omgångar.
comparison-others-family-centres = Visa områdets övriga familjecenter bredvid
comparison-others-meeting-places = Visa områdets övriga mötesplatser bredvid
comparison-others-hint = Den nyaste avslutade omgången från var och en. Om du inte har rätt att se omgången visas bara temanas siffror, utan namn.
comparison-theme = Tema
comparison-tag = Punkt i referensramen
comparison-tag-all = Alla punkter
comparison-since = Från och med år
comparison-since-all = Alla år
comparison-show = Visa
comparison-too-few-rounds = Det behövs minst två omgångar för en jämförelse. Välj fler.
comparison-beyond = En jämförelse kan ha högst { $most } omgångar. De äldsta lämnades bort: { $n }.
comparison-too-few-others = Området har för få andra avslutade omgångar för att de ska kunna visas utan namn.
comparison-none-title = Inga avslutade omgångar ännu
comparison-none-text = Utvecklingen visas här när minst två omgångar har avslutats.
comparison-one-title = Bara en avslutad omgång
comparison-one-text = Utvecklingen visas här när också nästa omgång har avslutats.
comparison-side-none-title = Inget att jämföra ännu
comparison-side-none-text = Platserna visas sida vid sida när minst två har en avslutad omgång med samma utvärderingsverktyg.
comparison-tag-none = Den här punkten har inga kriterier som kan jämföras.

## Compared rounds

comparison-facts = Omgångar som jämförs
comparison-facts-caption = När, vilka och med vilken version
comparison-column-round = Omgång
comparison-column-period = Svarstid
comparison-column-participants = Svarande
comparison-column-groups = Aktörsgrupper
comparison-column-version = Version
comparison-facts-veiled = berättas inte

## Values

comparison-values = Teman
comparison-values-about-time = Nulägets medeltal på skalan och som index 0–100. Förändringen räknas från föregående omgång som har en siffra.
comparison-values-about-side = Nulägets medeltal på skalan och som index 0–100.
comparison-values-caption = Nuläget tema för tema
comparison-whole = Hela utvärderingen
comparison-index = index { $value }
comparison-not-in-use = används inte
comparison-targets = Målbilden tema för tema
comparison-gap = avstånd { $value }
comparison-joint = Den gemensamma synen bredvid svaren
comparison-joint-about = Det nuläge som gruppen enades om i diskussionen, och bredvid det svarens medeltal.
comparison-joint-caption = Den gemensamma synen på nuläget tema för tema
comparison-joint-beside = medeltal { $value }
comparison-joint-none = inte antecknad
comparison-joint-part = ({ $n }/{ $total } kriterier)
comparison-joint-value = gemensam { $value }
comparison-criteria = Kriterierna tema för tema
comparison-criteria-about = Svarens medeltal för nuläget, antalet svar och den gemensamma synen.
comparison-criteria-none = Det här temat har inga kriterier som kan jämföras.
comparison-n = n = { $n }
comparison-not-asked = har inte frågats på samma sätt

comparison-pictures = I bilder

## What has moved

comparison-movers = Kriterier som har förändrats mest
comparison-movers-about = Förändringen från omgången { $from } till omgången { $to }.
comparison-movers-up = Har stigit
comparison-movers-down = Har sjunkit
comparison-movers-up-none = Nuläget steg inte för något kriterium.
comparison-movers-down-none = Nuläget sjönk inte för något kriterium.
comparison-movers-none = Förändringen kan inte räknas: bara en omgång har siffror som kan jämföras.
comparison-mark-up = steg
comparison-mark-down = sjönk
comparison-mark-within = inom spridningen
comparison-mark-too-few = för få svar för att markeras
comparison-rule = När en förändring markeras
comparison-rule-1 = En förändring markeras som uppgång (▲) eller nedgång (▼) bara när den är större än vad svarens spridning förklarar: när det 95-procentiga konfidensintervallet för skillnaden mellan medeltalen inte innehåller noll (Welchs t-intervall, Welch 1947).
comparison-rule-2 = Markeringen kräver minst { $n } svar i vardera omgången. För teman och hela utvärderingen används medeltalet av kriteriernas medelfel, eftersom samma människor svarade på dem alla.
comparison-rule-3 = Av en slump markeras ungefär en av tjugo oförändrade siffror. Markeringen säger att svaren har förändrats, inte varför.

## What to keep in mind

comparison-cautions = Att tänka på
comparison-caution-versions = Omgångarna har använt olika versioner av utvärderingsverktyget. Bara samma kriterier jämförs.
comparison-caution-peer = Kollegial utvärdering: { $rounds }. De övriga är självutvärderingar. Förändringen räknas bara mellan utvärderingar som gjorts på samma sätt.
comparison-caution-group-in-some = Gruppen ”{ $group }” syns som en egen grupp bara i en del av omgångarna: { $rounds }. De svarande är inte desamma.
comparison-caution-share = Gruppens ”{ $group }” andel av de svarande varierar: { $least } { $leastshare }, { $most } { $mostshare }.
comparison-caution-few = Färre än tio har svarat: { $rounds }. Ett enda svar påverkar siffrorna mycket.
comparison-caution-organisations = Organisationerna (arbetsgivare eller föreningar) svarade i eget namn: { $rounds }. I de övriga omgångarna svarade man anonymt.
comparison-caution-smallest = Det minsta antal svarande som visas varierar mellan omgångarna: { $least }–{ $most }.

## What is left out

comparison-left-out = Vad som inte kan jämföras
comparison-left-out-none = Alla teman och kriterier kan jämföras.
comparison-left-out-instrument = { $rounds }: ett annat utvärderingsverktyg, så ingenting jämförs.
comparison-left-out-participants = { $rounds }: de svarande är för få för att siffror ska kunna visas.
comparison-left-out-targets = { $rounds }: deltagarna tillfrågades inte om målbilden.
comparison-left-out-themes-only = { $rounds }: bara temanas siffror visas, eftersom omgången inte nämns vid namn.
comparison-left-out-whole = { $rounds }: andra teman än i de övriga, så siffran för hela utvärderingen jämförs inte.
comparison-left-out-theme-unused = Temat ”{ $theme }” användes inte: { $rounds }.
comparison-left-out-theme-unknown = Temat ”{ $theme }” fanns inte i den version av utvärderingsverktyget som användes: { $rounds }.
comparison-left-out-theme-criteria = Siffran för temat ”{ $theme }” består av olika kriterier eller vikter i olika omgångar. Siffrorna står bredvid varandra, men ingen förändring räknas mellan dem.
comparison-left-out-theme-scales = Kriterierna i temat ”{ $theme }” har olika skalor, så ingen förändring räknas.
comparison-left-out-criterion-unknown = Kriteriet ”{ $criterion }” fanns inte i den version av utvärderingsverktyget som användes: { $rounds }.
comparison-left-out-replaced = Kriteriet ”{ $old }” har ersatts av kriteriet ”{ $new }”. De frågar om olika saker.
comparison-left-out-scale = Kriteriet ”{ $criterion }” har en annan skala: { $rounds }.
comparison-left-out-answers = Kriteriet ”{ $criterion }” har för få svar: { $rounds }.

## Definitions and files

comparison-term-change = Förändring
comparison-meaning-change = Nulägets medeltal minus medeltalet i föregående omgång som har en siffra.
comparison-term-mark = Markering av förändringen
comparison-meaning-mark = Steg eller sjönk, när förändringen är större än vad svarens spridning förklarar (Welchs 95-procentiga konfidensintervall); annars inom spridningen. En förändring markeras inte om någondera omgången har färre än fem svar.
comparison-files-about = Filerna har samma siffror som den här sidan, med full noggrannhet.
comparison-files-csv-about = en rad per tema eller kriterium och omgång; öppnas i ett kalkylprogram
comparison-files-json-about = samma rader samt uppgifter om omgångarna, anmärkningar och definitioner, för program

## Ways here

comparison-way-trend = Utveckling år för år
comparison-way-sites = Platser sida vid sida
comparison-way-family-centres = Jämför med andra familjecenter
comparison-way-meeting-places = Jämför med andra mötesplatser
comparison-way-round = Jämför med andra omgångar
