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

## The page

comparison-heading-time = Kehitys: { $title }
comparison-heading-side = Vertailu: { $title }
comparison-lead-time = Saman kohteen päättyneet kierrokset vierekkäin, uusin viimeisenä. Luvut ovat samat kuin kunkin kierroksen omalla tulossivulla.
comparison-lead-side = Kierrokset rinnakkain ilman paremmuusjärjestystä. Luvut ovat samat kuin kunkin kierroksen omalla tulossivulla.
# Names the choice between instruments.
comparison-instruments = Arviointityökalu
comparison-choose = Valitse kierrokset
comparison-choose-legend = Vertailtavat kierrokset
comparison-choose-hint = Valitse 2–{ $most } kierrosta.
comparison-others-family-centres = Näytä rinnalla alueen muut perhekeskukset
comparison-others-meeting-places = Näytä rinnalla alueen muut kohtaamispaikat
comparison-others-hint = Kunkin uusin päättynyt kierros. Jos sinulla ei ole oikeutta nähdä kierrosta, siitä näytetään vain teemojen luvut ilman nimeä.
comparison-theme = Teema
comparison-tag = Viitekehyksen kohta
comparison-tag-all = Kaikki kohdat
comparison-since = Vuodesta alkaen
comparison-since-all = Kaikki vuodet
comparison-show = Näytä
comparison-too-few-rounds = Vertailuun tarvitaan vähintään kaksi kierrosta. Valitse niitä lisää.
comparison-beyond = Vertailussa voi olla enintään { $most } kierrosta. Vanhimmat jätettiin pois: { $n }.
comparison-too-few-others = Alueella on liian vähän muita päättyneitä kierroksia, jotta ne voisi näyttää ilman nimeä.
comparison-none-title = Ei vielä päättyneitä kierroksia
comparison-none-text = Kehitys näkyy täällä, kun vähintään kaksi kierrosta on päättynyt.
comparison-one-title = Vasta yksi päättynyt kierros
comparison-one-text = Kehitys näkyy täällä, kun seuraavakin kierros on päättynyt.
comparison-side-none-title = Ei vielä vertailtavaa
comparison-side-none-text = Kohteet näkyvät rinnakkain, kun ainakin kahdella on päättynyt kierros samalla arviointityökalulla.
comparison-tag-none = Tällä kohdalla ei ole vertailtavia kriteereitä.

## Compared rounds

comparison-facts = Verrattavat kierrokset
comparison-facts-caption = Milloin, ketkä ja millä versiolla
comparison-column-round = Kierros
comparison-column-period = Vastausaika
comparison-column-participants = Vastaajia
comparison-column-groups = Toimijaryhmät
comparison-column-version = Versio
comparison-facts-veiled = ei kerrota

## Values

comparison-values = Teemat
comparison-values-about-time = Nykytilan keskiarvo asteikolla ja indeksinä 0–100. Muutos on edellisestä kierroksesta, jolla on luku.
comparison-values-about-side = Nykytilan keskiarvo asteikolla ja indeksinä 0–100.
comparison-values-caption = Nykytila teemoittain
comparison-whole = Koko arviointi
comparison-index = indeksi { $value }
comparison-not-in-use = ei käytössä
comparison-targets = Tavoitetila teemoittain
comparison-gap = ero { $value }
comparison-joint = Yhteinen näkemys vastausten rinnalla
comparison-joint-about = Nykytila, josta ryhmä sopi keskustelussa, ja sen vieressä vastausten keskiarvo.
comparison-joint-caption = Yhteinen näkemys nykytilasta teemoittain
comparison-joint-beside = keskiarvo { $value }
comparison-joint-none = ei kirjattu
comparison-joint-part = ({ $n }/{ $total } kriteeriä)
comparison-joint-value = yhteinen { $value }
comparison-criteria = Kriteerit teemoittain
comparison-criteria-about = Vastausten keskiarvo nykytilasta, vastausten määrä ja yhteinen näkemys.
comparison-criteria-none = Tässä teemassa ei ole kriteereitä, joita voisi verrata.
comparison-n = n = { $n }
comparison-not-asked = ei kysytty samoin

comparison-pictures = Kuvina

## What has moved

comparison-movers = Eniten muuttuneet kriteerit
comparison-movers-about = Muutos kierrokselta { $from } kierrokselle { $to }.
comparison-movers-up = Nousseet
comparison-movers-down = Laskeneet
comparison-movers-up-none = Minkään kriteerin nykytila ei noussut.
comparison-movers-down-none = Minkään kriteerin nykytila ei laskenut.
comparison-movers-none = Muutosta ei voi laskea: verrattavia lukuja on vain yhdellä kierroksella.
comparison-mark-up = nousi
comparison-mark-down = laski
comparison-mark-within = hajonnan rajoissa
comparison-mark-too-few = liian vähän vastauksia merkintään
comparison-rule = Milloin muutos merkitään
comparison-rule-1 = Muutos merkitään nousuksi (▲) tai laskuksi (▼) vain, kun se on suurempi kuin vastausten hajonta selittää: kun keskiarvojen erotuksen 95 prosentin luottamusväli ei sisällä nollaa (Welchin t-väli, Welch 1947).
comparison-rule-2 = Merkintä vaatii vähintään { $n } vastausta kummallakin kierroksella. Teemassa ja koko arvioinnissa käytetään kriteerien keskivirheiden keskiarvoa, koska samat ihmiset vastasivat niihin kaikkiin.
comparison-rule-3 = Sattumalta merkitään noin yksi kahdestakymmenestä muuttumattomasta luvusta. Merkintä kertoo, että vastaukset ovat muuttuneet, ei miksi.

## What to keep in mind

comparison-cautions = Ota huomioon
comparison-caution-versions = Kierroksilla on käytetty arviointityökalun eri versioita. Vain samoja kriteereitä verrataan.
comparison-caution-peer = Vertaisarviointi: { $rounds }. Muut ovat itsearviointeja. Muutos lasketaan vain samalla tavalla tehtyjen arviointien välillä.
comparison-caution-group-in-some = Ryhmä ”{ $group }” näkyy omana ryhmänään vain osassa kierroksista: { $rounds }. Vastaajien joukko ei ole sama.
comparison-caution-share = Ryhmän ”{ $group }” osuus vastaajista vaihtelee: { $least } { $leastshare }, { $most } { $mostshare }.
comparison-caution-few = Vastaajia on ollut alle kymmenen: { $rounds }. Yksikin vastaus vaikuttaa lukuihin paljon.
comparison-caution-organisations = Organisaatiot vastasivat omissa nimissään: { $rounds }. Muilla kierroksilla vastattiin nimettömästi.
comparison-caution-smallest = Pienin näytettävä vastaajamäärä vaihtelee kierroksittain: { $least }–{ $most }.

## What is left out

comparison-left-out = Mitä ei voi verrata
comparison-left-out-none = Kaikki teemat ja kriteerit ovat vertailukelpoisia.
comparison-left-out-instrument = { $rounds }: toinen arviointityökalu, joten mitään ei verrata.
comparison-left-out-participants = { $rounds }: vastaajia on liian vähän, jotta lukuja voisi näyttää.
comparison-left-out-targets = { $rounds }: osallistujilta ei kysytty tavoitetilaa.
comparison-left-out-themes-only = { $rounds }: vain teemojen luvut näytetään, koska kierrosta ei nimetä.
comparison-left-out-whole = { $rounds }: eri teemat käytössä kuin muilla, joten koko arvioinnin lukua ei verrata.
comparison-left-out-theme-unused = Teema ”{ $theme }” ei ollut käytössä: { $rounds }.
comparison-left-out-theme-unknown = Teemaa ”{ $theme }” ei ollut käytetyssä arviointityökalun versiossa: { $rounds }.
comparison-left-out-theme-criteria = Teeman ”{ $theme }” luku koostuu eri kierroksilla eri kriteereistä tai painoista. Luvut ovat vierekkäin, mutta muutosta ei lasketa niiden väliltä.
comparison-left-out-theme-scales = Teeman ”{ $theme }” kriteereillä on eri asteikkoja, joten muutosta ei lasketa.
comparison-left-out-criterion-unknown = Kriteeriä ”{ $criterion }” ei ollut käytetyssä arviointityökalun versiossa: { $rounds }.
comparison-left-out-replaced = Kriteeri ”{ $old }” on korvattu kriteerillä ”{ $new }”. Ne kysyvät eri asiaa.
comparison-left-out-scale = Kriteerin ”{ $criterion }” asteikko on toinen: { $rounds }.
comparison-left-out-answers = Kriteeriin ”{ $criterion }” on liian vähän vastauksia: { $rounds }.

## Definitions and files

comparison-term-change = Muutos
comparison-meaning-change = Nykytilan keskiarvo miinus keskiarvo edellisellä kierroksella, jolla on luku.
comparison-term-mark = Muutoksen merkki
comparison-meaning-mark = Nousi tai laski, kun muutos on suurempi kuin vastausten hajonta selittää (Welchin 95 prosentin luottamusväli); muuten hajonnan rajoissa. Muutosta ei merkitä, jos jommallakummalla kierroksella on alle viisi vastausta.
comparison-files-about = Tiedostoissa on samat luvut kuin tällä sivulla täydellä tarkkuudella.
comparison-files-csv-about = yksi rivi teemaa tai kriteeriä ja kierrosta kohti; avautuu taulukkolaskennassa
comparison-files-json-about = samat rivit sekä kierrosten tiedot, huomautukset ja määritelmät ohjelmille

## Ways here

comparison-way-trend = Kehitys vuosittain
comparison-way-sites = Kohteet rinnakkain
comparison-way-family-centres = Vertaa muihin perhekeskuksiin
comparison-way-meeting-places = Vertaa muihin kohtaamispaikkoihin
comparison-way-round = Vertaa muihin kierroksiin
