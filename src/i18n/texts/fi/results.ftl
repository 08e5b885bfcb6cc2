## A round's results

results-title = Tulokset
results-heading = Tulokset: { $name }
results-theme-heading = Tulokset: { $theme }
# Names the short list of what the page holds.
results-contents = Tällä sivulla
results-summary-both = { $n ->
    [one] Yksi osallistuja arvioi nykytilan keskimäärin tasolle { $current } ja tavoitetilan tasolle { $target }. Asteikko on { $min }–{ $max }.
   *[other] { $n } osallistujaa arvioi nykytilan keskimäärin tasolle { $current } ja tavoitetilan tasolle { $target }. Asteikko on { $min }–{ $max }.
}
results-summary-current = { $n ->
    [one] Yksi osallistuja arvioi nykytilan keskimäärin tasolle { $current }. Asteikko on { $min }–{ $max }.
   *[other] { $n } osallistujaa arvioi nykytilan keskimäärin tasolle { $current }. Asteikko on { $min }–{ $max }.
}
results-summary-scales = { $n ->
    [one] Yksi osallistuja vastasi. Kriteereillä on eri asteikkoja, joten koko arvioinnille ei lasketa yhtä keskiarvoa.
   *[other] { $n } osallistujaa vastasi. Kriteereillä on eri asteikkoja, joten koko arvioinnille ei lasketa yhtä keskiarvoa.
}
results-summary-partly = { $n ->
    [one] Yksi osallistuja vastasi. Osa teemoista on avattu. Koko arvioinnin luvut näkyvät, kun kaikki teemat on avattu.
   *[other] { $n } osallistujaa vastasi. Osa teemoista on avattu. Koko arvioinnin luvut näkyvät, kun kaikki teemat on avattu.
}
results-summary-too-few = Vastauksia on liian vähän, jotta niistä voisi näyttää lukuja paljastamatta yksittäisiä vastauksia.

## Facts of the round

results-facts = Arvioinnin tiedot
results-fact-subject = Arvioitava kohde
results-fact-period = Vastausaika
results-fact-period-open = ei kirjattu
results-fact-instrument = Arviointityökalu
results-fact-version = { $title }, versio { $version }
results-fact-mode = Arvioinnin tapa
results-fact-themes = Teemat
results-fact-themes-all = kaikki { $n }
results-fact-themes-some = { $n } teemaa { $total } teemasta
results-fact-participants = Vastaajat
results-fact-targets = Tavoitetila kysyttiin
results-fact-anonymity = Vastaaminen
results-fact-last-time = Edellinen kierros
results-fact-last-time-few = { $name } ({ $period }), liian vähän vastauksia
results-fact-last-time-is = { $name } ({ $period }), { $n ->
    [one] yksi vastaaja
   *[other] { $n } vastaajaa
}
results-anonymity-anonymous = Nimettömästi. Alle { $n } vastaajan lukuja ei näytetä, ja pienet ryhmät on yhdistetty muiksi toimijoiksi.
results-anonymity-organisations = Organisaatiot näkyvät. Perheiden, vapaaehtoisten ja muiden toimijoiden luvuista näytetään vain ne, joissa on vähintään { $n } vastaajaa.
results-anonymity-together = Organisaatiot vastasivat omissa nimissään. Tässä näytetään vain kaikkien vastaajien luvut yhdessä.
results-group-size = { $group }: { $n }
results-stat-participants = vastaajaa
results-stat-current = nykytila, keskiarvo
results-stat-target = tavoitetila, keskiarvo
results-stat-gap = ero tavoitteeseen

# A chart's foot: the round's facts in one line.
results-line-participants = { $n ->
    [one] yksi osallistuja
   *[other] { $n } osallistujaa
}
results-line-groups = { $n ->
    [one] yksi toimijaryhmä
   *[other] { $n } toimijaryhmää
}

## One theme at a time

results-theme-choice = Teema
results-theme-all = Kaikki teemat
results-theme-show = Näytä

## What stands out

results-standing-out = Vahvuudet ja kehittämistarpeet
results-strengths = Vahvuudet
results-needs = Kehittämistarpeet
results-strengths-joint = Nykytila on korkein yhteisen näkemyksen mukaan.
results-strengths-means = Nykytila on korkein vastausten keskiarvon mukaan.
results-needs-joint = Ero tavoitteeseen on suurin yhteisen näkemyksen mukaan.
results-needs-means = Ero tavoitteeseen on suurin vastausten keskiarvojen mukaan.
results-strength-value = nykytila { $value }
results-need-value = ero { $value }
results-strengths-none = Vahvuuksia ei voi nimetä, koska vastauksia on liian vähän.
results-needs-none = Minkään kriteerin tavoitetila ei ole nykytilaa korkeampi, tai vastauksia on liian vähän.
results-marked-strengths = Ryhmä merkitsi vahvuudeksi:
results-marked-needs = Ryhmä merkitsi kehittämistarpeeksi:

## Pictures

results-pictures = Tulokset kuvina
results-picture-table = Luvut taulukkona
results-picture-download = Lataa kuva
results-picture-svg = SVG (vektorikuva)
results-picture-slide = PNG diaan
results-picture-page = PNG asiakirjaan
results-pictures-none = Kuvia ei voi piirtää, koska vastauksia on liian vähän.

## Theme by theme

results-themes = Tulokset teemoittain
results-theme-current = Nykytila { $value }
results-theme-target = tavoitetila { $value }
results-theme-gap = ero { $value }
# "2,5 → 4,5"
results-theme-joint = yhteinen näkemys { $value }
results-theme-joint-part = yhteinen näkemys { $value } ({ $n }/{ $total } kriteeriä)
results-theme-joint-parts = yhteinen näkemys { $value } (nykytila { $current }/{ $total }, tavoitetila { $target }/{ $total } kriteeriä)
results-theme-too-few = Liian vähän vastauksia
results-theme-left-out = Keskiarvoista puuttuu: { $names }.
# For a column: last time's current state beside this one's.
results-last-time = Viimeksi
results-last-time-joint = { $value } (yhteinen { $joint })
results-last-time-note = Viimeksi-sarake kertoo nykytilan edellisellä kierroksella { $name } niistä kriteereistä, jotka ovat pysyneet samoina. Vastaajat eivät välttämättä ole samoja, joten lue muutosta varoen.
results-column-joint = Yhteinen näkemys
results-too-few = liian vähän vastauksia
results-priority = Painopiste
results-no-joint-view = Yhteistä näkemystä ei ole vielä kirjattu.

## What was agreed

results-priorities = Yhdessä valitut painopisteet
results-priorities-none = Painopisteitä ei ole valittu.
results-actions = Toimenpiteet
results-actions-caption = Ensimmäiset toimenpiteet
results-actions-none = Toimenpiteitä ei ole kirjattu.
results-action-what = Mitä tehdään
results-action-responsible = Vastuutaho
results-action-due = Mihin mennessä
results-action-status = Tilanne
results-comments = Kommentteja
results-comments-about = Vastaajien omia sanoja, jotka on päätetty näyttää kaikille. Järjestys on sekoitettu.

## How the numbers are made

results-definitions = Mitä luvut tarkoittavat
results-definitions-each = Kaikki luvut yksitellen
results-definitions-rounding = Luvut näytetään yhdellä desimaalilla ja yksimielisyys kokonaisina prosentteina. Ladattavissa tiedostoissa luvut ovat tarkkoja. Erot tavoitteeseen ja muutokset lasketaan tarkoista luvuista, joten ne voivat poiketa 0,1:n verran näytettyjen lukujen erotuksesta.
results-disclosure = Mitä ei näytetä
results-disclosure-k = Lukuja näytetään vain, kun niiden takana on vähintään { $n } vastaajaa.
results-disclosure-merged = Toimijaryhmät, joissa vastaajia on vähemmän, on yhdistetty ryhmäksi ”muut toimijat”. Jos sekin jää liian pieneksi, siihen liitetään pienin näytettävistä ryhmistä.
results-disclosure-cells = Jos pienen ryhmän vastaukset voisi laskea vähentämällä muiden luvut, näyttämättä jätetään myös seuraavaksi pienin ryhmä.
results-disclosure-organisations = Tällä kierroksella organisaatiot vastaavat omissa nimissään, joten raja ei koske niiden ryhmiä. Se koskee aina perheitä ja kokemusasiantuntijoita, vapaaehtoisia, muita toimijoita ja kaikkien vastaajien lukuja.
results-disclosure-rows = Yksittäisen vastaajan vastauksia ei näytetä kenellekään.
results-source = Arviointityökalun lähde

results-term-n = Vastauksia
results-meaning-n = Kuinka moni valitsi tason. ”En osaa sanoa” ja ”ei koske meitä” eivät ole mukana.
results-term-cannot-say = En osaa sanoa
results-meaning-cannot-say = Kuinka moni vastasi ”en osaa sanoa”.
results-term-not-applicable = Ei koske meitä
results-meaning-not-applicable = Kuinka moni vastasi ”ei koske meitä”. Vastaus kattaa sekä nykytilan että tavoitetilan.
results-term-mean = Keskiarvo
results-meaning-mean = Annettujen tasojen keskiarvo. Jokainen osallistuja painaa yhtä paljon, myös yhdessä vastannut tiimi.
results-term-sd = Keskihajonta
results-meaning-sd = Kuinka kauas vastaukset hajoavat keskiarvosta (otoskeskihajonta).
results-term-quartiles = Neljännekset ja ääripäät
results-meaning-quartiles = Pienin, alaneljännes, mediaani, yläneljännes ja suurin annettu taso. Neljännekset lasketaan lineaarisesti väliin arvioiden.
results-term-counts = Vastauksia tasolla
results-meaning-counts = Kuinka moni valitsi kunkin tason, alin taso ensin.
results-term-agreement = Yksimielisyys
results-meaning-agreement = 100 %, kun kaikki valitsivat saman tason, ja 0 %, kun puolet valitsi alimman ja puolet ylimmän tason (Tastle ja Wierman 2007).
results-term-gap = Ero tavoitteeseen
results-meaning-gap = Tavoitetilan keskiarvo miinus nykytilan keskiarvo.
results-term-pairs = Molempiin vastanneet
results-meaning-pairs = Kuinka moni antoi tason sekä nykytilalle että tavoitetilalle.
results-term-joint = Yhteinen näkemys
results-meaning-joint = Tasot, joista ryhmä sopi keskustelussa. Ne ovat keskiarvojen rinnalla eivätkä korvaa niitä.
results-term-theme = Teeman luku
results-meaning-theme = Teeman kriteerien keskiarvojen painotettu keskiarvo. Koko arvioinnin luku on teemojen lukujen keskiarvo.
results-term-index = Indeksi
results-meaning-index = Sama luku asteikolla 0–100: 0 on alin ja 100 ylin taso. Käytetään, kun asteikot eroavat toisistaan.
results-term-suppressed = Liian vähän vastauksia
results-meaning-suppressed = Lukua ei näytetä, jotta kenenkään vastausta ei voi päätellä. Jos ryhmältä on vastauksia alle kymmenen, siitä näytetään vain vastausten määrä ja keskiarvo, ja samoin toisesta ryhmästä, jonka avulla muut luvut voisi laskea.

## Files

results-files = Lataa tiedot
results-files-about = Tiedostoissa on samat luvut kuin tällä sivulla täydellä tarkkuudella. Mitä sivulla ei näytetä, sitä ei ole tiedostoissakaan.
results-files-csv = CSV-taulukko
results-files-csv-about = yksi rivi kriteeriä, tilaa ja toimijaryhmää kohti; avautuu taulukkolaskennassa
results-files-json = JSON-tiedosto
results-files-json-about = samat rivit sekä kierroksen tiedot, teemojen luvut ja määritelmät ohjelmille
# How a downloaded file's name begins: lower-case letters a to z.
results-file-prefix = tulokset

## While the group has opened nothing yet, or only some themes

results-to-come = Näiden teemojen vastauksia ei ole vielä avattu:
results-nothing-yet-title = Tuloksia ei ole vielä avattu
results-nothing-yet = Vastaaminen on päättynyt. Tulokset näkyvät täällä, kun ryhmä on koolla ja työpajan vetäjä avaa ensimmäisen teeman vastaukset.
results-to-discussion = Yhteiseen keskusteluun
