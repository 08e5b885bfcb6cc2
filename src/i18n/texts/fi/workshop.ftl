## The facilitator's board

workshop-tab = Työpaja
workshop-to-board = Siirry työpajaan
workshop-title = Työpaja
workshop-phases = Työpajan vaiheet
workshop-phase-welcome = Tervetuloa
workshop-phase-own-answers = Omat vastaukset
workshop-phase-reveal = Vastaukset esiin
workshop-phase-discussion = Keskustelu
workshop-phase-priorities = Painopisteet
workshop-phase-close = Lopetus
workshop-phase-now = nyt tässä
workshop-phase-go = siirry tähän
workshop-cancelled = Kierros on peruttu, joten työpajaa ei pidetä.
workshop-not-sent = Tätä ei saatu lähetettyä. Yritä uudelleen, kun yhteys palaa.

## To read aloud; after each the facilitator may use their own words

workshop-aloud = Sano ääneen vaikka näin
workshop-aloud-welcome = Tervetuloa, ja kiitos, että tulitte. Tänään katsomme yhdessä, miten asiat ovat nyt ja mihin haluamme päästä. Tämä ei ole tarkastus: matala arvio on hyvä syy puhua, ei moite kenellekään. Ensin jokainen vastaa itse, siihen menee noin { $minutes } minuuttia. Sitten katsomme vastaukset yhdessä ja keskustelemme. Olemme varmasti joistakin asioista eri mieltä, ja juuri siitä on hyötyä. Ottakaa puhelin esiin ja liittykää valkokankaan koodilla.
workshop-aloud-own-answers = Vastatkaa siitä, mitä olette itse nähneet, älkää sitä, mitä organisaationne kuuluisi sanoa. ”En osaa sanoa” on hyvä vastaus. Aikaa on noin { $minutes } minuuttia. Vastaukset tallentuvat itsestään, ja kesken jääneetkin lasketaan mukaan.
workshop-aloud-secret = Kukaan ei näe vastauksia, ennen kuin ne avataan ryhmälle, en minäkään. Näen kustakin teistä vain tunnuksen ja toimijaryhmän ja sen, kuka on valmiina, sekä montako on vastannut kunkin teeman loppuun. Kommentit luemme minä ja alueen koordinaattori, joten jättäkää niistä nimet pois.
workshop-aloud-anonymous = Tulokset näytetään ryhminä. Pientä ryhmää ei näytetä erikseen, jotta yhden ihmisen vastausta ei voisi päätellä.
workshop-aloud-organisations = Tällä kierroksella organisaatioiden ryhmät näkyvät tuloksissa silloinkin, kun vastaajia on vain yksi. Perheiden, vapaaehtoisten ja muiden yksityishenkilöiden pientä ryhmää ei näytetä erikseen.
workshop-aloud-reveal = Kiitos vastauksista. Nyt ne ovat lukossa, ja avaamme ne kaikille yhtä aikaa. Näemme, miten vastaukset jakautuivat, mutta emme sitä, kuka vastasi mitä, eikä sitä kysytä keneltäkään. Katsotaan ensin hetki hiljaa. Mikä yllättää? Mistä olemme iloisia?
workshop-aloud-discussion = Aloitamme siitä, mistä näkemyksemme eroavat eniten. Erimielisyys ei ole vika: olemme nähneet eri asioita, ja juuri niistä opimme. Kertokaa esimerkki, jonka olette itse nähneet. Kenenkään ei tarvitse kertoa, mitä vastasi. Puhumme yhdestä asiasta noin kymmenen minuuttia ja kirjaamme, mihin päädyimme. Jos emme pääse yhteiseen näkemykseen, kirjaamme senkin.
workshop-aloud-priorities = Emme voi kehittää kaikkea kerralla, joten valitsemme muutaman painopisteen. Kolme on hyvä määrä. Miettikää hetki itseksenne: mistä olisi perheille eniten hyötyä, ja mihin me voimme itse vaikuttaa? Sitten sovimme jokaiselle painopisteelle ensimmäisen teon: mitä tehdään, kuka vastaa ja mihin mennessä. Hyvä ensimmäinen teko on niin pieni, että se on tehty kolmessa kuukaudessa.
workshop-aloud-close = Kiitos ajastanne ja siitä, että puhuitte suoraan. Luen vielä, mitä sovimme. Kuka huomaa, jos jokin näistä jää tekemättä? Yhteinen näkemyksemme ja toimenpiteet jäävät talteen, ja palaamme niihin seuraavalla kierroksella. Kerron vielä, mitä tapahtuu seuraavaksi ja milloin.

## What to do next

workshop-next = Mitä seuraavaksi?
workshop-next-draft = Kierros on vielä luonnos. Kun avaat sen, osallistujat voivat liittyä. Lue tekstit läpi jo nyt, niin tunnet ne työpajassa.
workshop-next-draft-go = Viimeistele ja avaa kierros
workshop-next-welcome = Avaa valkokangas omaan ikkunaan, niin kaikki näkevät koodin. Kun useimmat ovat liittyneet, siirtykää vastaamaan. Muut ehtivät mukaan myöhemminkin.
workshop-next-welcome-go = Aloittakaa vastaaminen
workshop-next-own-answers = Anna huoneen olla hiljaa. Sano ääneen, kun aikaa on kymmenen minuuttia. Kun lähes kaikki ovat valmiina, aloita yhteinen keskustelu: silloin vastaaminen päättyy kaikilta.
workshop-next-reveal = Odota, että kaikki katsovat valkokangasta. Näytä sitten ensimmäinen teema tai kaikki kerralla.
workshop-next-first = Antakaa vastausten vaikuttaa hetki. Aloittakaa sitten kriteeristä, josta näkemykset eroavat eniten.
workshop-next-first-go = Aloittakaa: { $title }
workshop-next-discussion = Kirjatkaa tästä, mihin päädyitte, ja jatkakaa sitten. Kaikkea ei tarvitse ehtiä: kuusi hyvää keskustelua on parempi kuin kaksikymmentä kiireistä.
workshop-next-discussion-go = Seuraava: { $title }
workshop-next-record = Kirjaa yhteinen näkemys
workshop-next-last = Tämä oli keskustelujärjestyksen viimeinen. Kirjatkaa, mihin päädyitte, ja valitkaa sitten painopisteet.
workshop-next-to-priorities = Siirtykää painopisteisiin
workshop-next-priorities = Avatkaa kriteeri, merkitkää se painopisteeksi ja sopikaa ensimmäisestä toimenpiteestä. Valkokankaalla näkyy, mitä olette sopineet.
workshop-next-priorities-go = Valitkaa painopisteet
workshop-next-to-close = Siirtykää lopetukseen
workshop-next-close = Lue sovitut toimenpiteet ääneen. Päätä kierros, kun kirjaukset ovat valmiit. Huomennakin ehtii.
workshop-next-closed = Kierros on päättynyt. Tulokset ja toimenpiteet säilyvät tässä.

## Who is in

workshop-people = Mukana
workshop-themes = Teeman loppuun vastanneet
workshop-theme-of = { $done } / { $all }
workshop-join = Näin liitytään
workshop-join-at = Osoite
workshop-join-qr = QR-koodi, jolla liitytään kierrokseen { $round }

## The screen, the phones and the timer

workshop-screen = Valkokangas
workshop-screen-open = Avaa valkokangas omaan ikkunaan
workshop-screen-now = Nyt valkokankaalla
workshop-screen-place = { $place } / { $all }
workshop-screen-nothing = Valkokankaalla ei ole nyt mitään kriteeriä.
workshop-screen-before-reveal = Kriteerin voi nostaa valkokankaalle, kun sen teeman vastaukset on näytetty ryhmälle.
workshop-screen-previous = Edellinen
workshop-screen-next = Seuraava
workshop-screen-clear = Ota pois valkokankaalta
workshop-screen-choose = Valitse kriteeri luettelosta
workshop-screen-show = Näytä valkokankaalla
workshop-screen-recorded = kirjattu
workshop-phones-follow = Osallistujien puhelimet näyttävät saman kuin valkokangas.
workshop-phones-alone = Osallistujien puhelimet eivät seuraa valkokangasta.
workshop-phones-start = Anna puhelinten seurata
workshop-phones-stop = Älä anna puhelinten seurata
workshop-timer = Ajastin
workshop-timer-hint = Ajastin näkyy valkokankaalla. Mikään ei katkea, kun aika on täynnä.
workshop-timer-left = Aikaa jäljellä
workshop-timer-until = Päättyy klo { $time }
workshop-timer-paused = Ajastin on pysäytetty
workshop-timer-over = Aika on täynnä.
workshop-timer-one-minute = Aikaa on jäljellä minuutti.
workshop-timer-start = Käynnistä
workshop-timer-minutes = { $minutes } min
workshop-timer-own = Muu aika minuutteina
workshop-timer-longer = Lisää aikaa
workshop-timer-shorter = Vähennä aikaa
workshop-timer-pause = Pysäytä hetkeksi
workshop-timer-resume = Jatka
workshop-timer-stop = Poista ajastin

## The projector: short, read from ten metres

workshop-projector-title = Valkokangas
workshop-projector-what = Miten asiat ovat nyt, ja mihin haluamme päästä?
workshop-projector-join = Liity puhelimella
workshop-projector-address = Lue QR-koodi tai kirjoita { $host }
workshop-projector-joined = { $count ->
    [one] 1 mukana
   *[other] { $count } mukana
 }
workshop-projector-own-answers = Nyt jokainen vastaa itse
workshop-projector-secret = Kukaan ei vielä näe vastauksia.
workshop-projector-finished = { $all ->
    [one] { $done } valmiina
   *[other] { $done } / { $all } valmiina
 }
workshop-projector-reveal = Vastaukset esiin
workshop-projector-revealed = näkyvissä
workshop-projector-hidden = tulossa
workshop-projector-choosing = Valitsemme, mistä puhumme
workshop-projector-priorities = Mitä olemme sopineet
workshop-projector-no-priorities = Mistä aloitamme?
workshop-projector-priorities-hint = Valitsemme muutaman painopisteen. Kolme on hyvä määrä.
workshop-projector-thanks = Kiitos, että olit mukana
workshop-projector-actions = Näistä aloitamme
workshop-projector-more = { $count ->
    [one] … ja 1 muu
   *[other] … ja { $count } muuta
 }
workshop-projector-draft = Kierros ei ole vielä auki
workshop-projector-away = Yhteys on poikki. Tässä on viimeisin tieto.
