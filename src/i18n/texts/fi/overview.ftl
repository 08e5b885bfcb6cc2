## Many closed rounds at a glance: a region's places, and the whole country

overview-region-title = Alueen yleiskuva
overview-region-heading = Yleiskuva: { $region }
overview-region-lead = Alueen, perhekeskusten ja kohtaamispaikkojen viimeisimmät arvioinnit rinnakkain.
overview-national-title = Valtakunnallinen yleiskuva
overview-national-lead = Kaikkien alueiden päättyneet kierrokset. Lukuja näkyy vain alueilta, jotka ovat antaneet luvan valtakunnalliseen vertailuun, ja julkaistuista kierroksista.
overview-see = Katso yleiskuva
overview-national-text = Kuinka monta kierrosta kullakin alueella on päättynyt ja millaisia tuloksia on alueilla, jotka ovat antaneet luvan vertailuun.
overview-reader-text = Alueen viimeisimmät päättyneet kierrokset yhdellä sivulla.

## What is looked at

overview-instrument = Arviointityökalu
overview-year = Vuosi
overview-year-any = Kaikki vuodet
overview-theme = Teema
overview-theme-all = Kaikki teemat
overview-tag = THL:n linjaus tai kriteeri
overview-tag-all = Kaikki
overview-show = Näytä
overview-whole = Koko arviointi
overview-fact-latest = viimeisimmät kierrokset
overview-fact-year = vuosi { $year }
overview-measure = Aihe

## Nothing there

overview-none = Yhtään kierrosta ei ole päättynyt
overview-none-text = Yleiskuva syntyy, kun ensimmäinen kierros päättyy.
overview-no-rounds = Tällä rajauksella ei ole kierroksia
overview-no-rounds-text = Valitse toinen arviointityökalu tai kaikki vuodet.

## The region's places

overview-places = Viimeisimmät kierrokset
overview-places-text = Kustakin kohteesta on mukana viimeisin päättynyt kierros. Luvut ovat osallistujien arvioita nykytilasta: { $unit }.
overview-unit-levels = keskiarvo asteikolla { $min }–{ $max }
overview-unit-index = indeksi, jossa 0 on asteikon alin ja 100 ylin taso
overview-place = Kohde
overview-round = Kierros
overview-places-picture = Kohteet rinnakkain
overview-trend = Katso muutosta
overview-too-few = liian vähän vastauksia
overview-not-asked = ei mukana
overview-part-only = vain osa kysytty

## The region beside the others

overview-others = Alue muiden alueiden rinnalla
overview-others-text = Oman alueen luku on sen kohteiden viimeisimpien kierrosten mediaani. Muista alueista näkyy mediaani ja väli, jolle keskimmäinen puolikas alueista sijoittuu, kun mukana on vähintään { $n } aluetta. Yksittäisen alueen lukua ei kerrota eikä sitä, mitkä alueet ovat mukana. Luvut ovat indeksejä: 0 on asteikon alin taso ja 100 ylin.
overview-others-caption = Nykytila, indeksi: { $facts }
overview-others-too-few = Vertailu näkyy, kun vähintään { $n } muuta aluetta on antanut luvan valtakunnalliseen vertailuun tai julkaissut kierroksiaan.
overview-others-without-year = Muihin alueisiin verrataan vain viimeisimpiä kierroksia. Kahden vuoden luvuista voisi päätellä, mitä jokin yksittäinen alue on vastannut.
overview-others-all-years = Näytä kaikki vuodet
overview-own-median = Oma alue
overview-others-median = Muiden mediaani
overview-middle-half = Keskimmäinen puolikas
overview-regions-counted = Alueita mukana
overview-too-few-regions = liian vähän alueita

## Who has not been assessed for long

overview-waiting = Arviointia odottavat
overview-waiting-text = Näissä ei ole päättynyt yhtään kierrosta kahteen vuoteen.
overview-waiting-none = Kaikissa alueen perhekeskuksissa ja kohtaamispaikoissa on päättynyt kierros viimeisten kahden vuoden aikana.
overview-waiting-no-sites = Alueelle ei ole kirjattu perhekeskuksia eikä kohtaamispaikkoja.
overview-waiting-last = viimeksi { $date }
overview-waiting-never = ei vielä arvioitu

## All regions

overview-stat-closed = päättyneitä kierroksia
overview-stat-active = alueita, joilla on päättyneitä kierroksia
overview-stat-open = alueita, joiden luvut näkyvät
overview-stat-median = alueiden mediaani, indeksi
overview-regions = Alueet
overview-regions-text = Alueen luku on sen kohteiden viimeisimpien kierrosten mediaani. Se on indeksi: 0 on asteikon alin taso ja 100 ylin. Jos alue ei ole antanut lupaa vertailuun, mukana ovat vain sen julkaisemat kierrokset.
overview-regions-caption = Nykytila alueittain: { $facts }
overview-regions-by-part = Alueiden luvut aiheittain
overview-regions-quiet = Ei päättyneitä kierroksia tällä rajauksella: { $names }.
overview-region = Alue
overview-closed = Päättyneitä kierroksia
overview-basis = Luvun peruste
overview-basis-consent = alue on antanut luvan
overview-basis-published = julkaistut kierrokset
overview-basis-none = ei lupaa
overview-counted = Kierroksia mukana
overview-no-figure = ei lukua
overview-map-picture = Alueet kartalla
overview-map-title = Nykytila alueittain
overview-map-figure = Nykytila, indeksi
overview-map-note = Alueen luku on sen kohteiden viimeisimpien kierrosten mediaani.
overview-tile-rounds = { $n ->
    [one] yksi kierros
   *[other] { $n } kierrosta
}
overview-tile-no-rounds = ei kierroksia
overview-regions-title = Nykytila alueittain ja aiheittain
overview-country = Koko maa
overview-country-text = Mediaani ja keskimmäinen puolikas lasketaan alueiden luvuista, kun mukana on vähintään { $n } aluetta.
overview-country-caption = Nykytila koko maassa, indeksi: { $facts }
overview-country-too-few = Koko maan luvut näkyvät, kun vähintään { $n } aluetta on antanut luvan valtakunnalliseen vertailuun tai julkaissut kierroksiaan.
overview-median = Mediaani

## THL's frameworks, by the names of their parts

overview-tag-guideline = Perhekeskuksen linjaus { $place }: { $title }
overview-guideline-1 = tehtävät ja työnjako
overview-guideline-2 = palvelujen verkosto ja kohtaamispaikat
overview-guideline-3 = asema maakunnan alueella
overview-guideline-4 = johtaminen, koordinointi ja osaaminen
overview-guideline-5 = yhteistyörakenteet ja -käytännöt
overview-guideline-6 = toimintakulttuuri
overview-guideline-7 = lapset, nuoret ja perheet kehittämässä
overview-guideline-8 = jatkuva kehittäminen ja seuranta
overview-tag-meeting-place = Kohtaamispaikan kriteeri { $place }: { $title }
overview-meeting-place-1 = kytkeytyminen perhekeskustoimintaan
overview-meeting-place-2 = toiminnan suunnitelmallisuus
overview-meeting-place-3 = toiminnan koordinointi
overview-meeting-place-4 = saavutettavuus ja esteettömyys
overview-meeting-place-5 = yhteisöllisyyden vahvistaminen
overview-meeting-place-6 = kohtaaminen ja tuki
overview-meeting-place-7 = tiedottaminen ja ohjaus
overview-meeting-place-8 = osaaminen ja ammatillisuus
