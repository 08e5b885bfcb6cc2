## Many closed rounds at a glance: a region's places, and the whole country

overview-region-title = Områdets överblick
overview-region-heading = Överblick: { $region }
overview-region-lead = De senaste utvärderingarna av området, familjecentren och mötesplatserna sida vid sida.
overview-national-title = Nationell överblick
overview-national-lead = Avslutade omgångar i alla områden. Siffror visas bara för områden som har gett sitt tillstånd till nationella jämförelser och för publicerade omgångar.
overview-see = Se överblicken
overview-national-text = Hur många omgångar varje område har avslutat och hurdana resultat de områden har som har gett tillstånd till jämförelser.
overview-reader-text = Områdets senaste avslutade omgångar på en sida.

## What is looked at

overview-instrument = Utvärderingsverktyg
overview-year = År
overview-year-any = Alla år
overview-theme = Tema
overview-theme-all = Alla teman
overview-tag = THL:s riktlinje eller kriterium
overview-tag-all = Alla
overview-show = Visa
overview-whole = Hela utvärderingen
overview-fact-latest = de senaste omgångarna
overview-fact-year = år { $year }
overview-measure = Ämne

## Nothing there

overview-none = Ingen omgång har avslutats
overview-none-text = Överblicken uppstår när den första omgången avslutas.
overview-no-rounds = Det finns inga omgångar med det här urvalet
overview-no-rounds-text = Välj ett annat utvärderingsverktyg eller alla år.

## The region's places

overview-places = De senaste omgångarna
overview-places-text = Av varje objekt visas den senaste avslutade omgången. Siffrorna är deltagarnas bedömning av nuläget: { $unit }.
overview-unit-levels = medeltal på skalan { $min }–{ $max }
overview-unit-index = index där 0 är skalans lägsta nivå och 100 den högsta
overview-place = Objekt
overview-round = Omgång
overview-places-picture = Objekten sida vid sida
overview-trend = Se förändringen
overview-too-few = för få svar
overview-not-asked = ingår inte
overview-part-only = bara en del har frågats

## The region beside the others

overview-others = Området bredvid de andra områdena
overview-others-text = Det egna områdets siffra är medianen av de senaste omgångarna i området. Av de andra områdena visas medianen och det intervall där den mellersta hälften av områdena ligger, när minst { $n } områden är med. Enskilda områdens siffror uppges inte, och inte heller vilka områden som är med. Siffrorna är index: 0 är skalans lägsta nivå och 100 den högsta.
overview-others-caption = Nuläge, index: { $facts }
overview-others-too-few = Jämförelsen visas när minst { $n } andra områden har gett sitt tillstånd till nationella jämförelser eller publicerat omgångar.
overview-others-without-year = Jämförelsen med andra områden gäller bara de senaste omgångarna. Av siffror för två år kunde man sluta sig till vad ett enskilt område har svarat.
overview-others-all-years = Visa alla år
overview-own-median = Eget område
overview-others-median = De andras median
overview-middle-half = Mellersta hälften
overview-regions-counted = Områden som är med
overview-too-few-regions = för få områden

## Who has not been assessed for long

overview-waiting = Väntar på utvärdering
overview-waiting-text = Här har ingen omgång avslutats på två år.
overview-waiting-none = I alla familjecenter och på alla mötesplatser i området har en omgång avslutats under de senaste två åren.
overview-waiting-no-sites = Området har inga familjecenter eller mötesplatser i registret.
overview-waiting-last = senast { $date }
overview-waiting-never = har ännu inte utvärderats

## All regions

overview-stat-closed = avslutade omgångar
overview-stat-active = områden med avslutade omgångar
overview-stat-open = områden vars siffror visas
overview-stat-median = områdenas median, index
overview-regions = Områden
overview-regions-text = Områdets siffra är medianen av dess objekts senaste omgångar. Den är ett index: 0 är skalans lägsta nivå och 100 den högsta. Om området inte har gett sitt tillstånd till jämförelser räknas bara de omgångar som det har publicerat.
overview-regions-caption = Nuläge per område: { $facts }
overview-regions-by-part = Områdenas siffror per ämne
overview-regions-quiet = Inga avslutade omgångar med det här urvalet: { $names }.
overview-region = Område
overview-closed = Avslutade omgångar
overview-basis = Siffrans grund
overview-basis-consent = området har gett tillstånd
overview-basis-published = publicerade omgångar
overview-basis-none = inget tillstånd
overview-counted = Omgångar som räknas
overview-no-figure = ingen siffra
overview-map-picture = Områdena på kartan
overview-map-title = Nuläge per område
overview-map-figure = Nuläge, index
overview-map-note = Områdets siffra är medianen av dess objekts senaste omgångar.
overview-tile-rounds = { $n ->
    [one] en omgång
   *[other] { $n } omgångar
}
overview-tile-no-rounds = inga omgångar
overview-regions-title = Nuläge per område och ämne
overview-country = Hela landet
overview-country-text = Medianen och hälften i mitten räknas av områdenas siffror när minst { $n } områden är med.
overview-country-caption = Nuläge i hela landet, index: { $facts }
overview-country-too-few = Hela landets siffror visas när minst { $n } områden har gett sitt tillstånd till nationella jämförelser eller publicerat omgångar.
overview-median = Median

## THL's frameworks, by the names of their parts

overview-tag-guideline = Riktlinje för familjecenter { $place }: { $title }
overview-guideline-1 = uppgifter och arbetsfördelning
overview-guideline-2 = nätverk av tjänster och mötesplatser
overview-guideline-3 = ställning i landskapet
overview-guideline-4 = ledning, samordning och kompetens
overview-guideline-5 = strukturer och praxis för samarbetet
overview-guideline-6 = verksamhetskultur
overview-guideline-7 = barn, unga och familjer utvecklar
overview-guideline-8 = kontinuerlig utveckling och uppföljning
overview-tag-meeting-place = Kriterium för mötesplatser { $place }: { $title }
overview-meeting-place-1 = koppling till familjecentret
overview-meeting-place-2 = planmässig verksamhet
overview-meeting-place-3 = samordning av verksamheten
overview-meeting-place-4 = nåbarhet och tillgänglighet
overview-meeting-place-5 = starkare gemenskap
overview-meeting-place-6 = möten och stöd
overview-meeting-place-7 = information och vägledning
overview-meeting-place-8 = kunnande och yrkesskicklighet
