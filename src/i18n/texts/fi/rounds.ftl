## Lists of rounds

rounds-new = Uusi arviointikierros
rounds-none = Arviointikierroksia ei vielä ole
rounds-none-text = Aloita valitsemalla, mitä arvioidaan ja millä työkalulla.
rounds-under-way = Käynnissä ja valmisteilla
rounds-closed = Päättyneet
rounds-cancelled = Perutut
rounds-joined-count = { $count ->
    [one] 1 osallistuja
   *[other] { $count } osallistujaa
 }

## A new round: what is assessed, and with what

rounds-new-title = Uusi arviointikierros
rounds-new-lead = Valitse ensin, mitä arvioidaan ja millä työkalulla. Seuraavalla sivulla tarkistat muut asetukset.
rounds-subject = Mitä arvioidaan?
rounds-subject-fact = Arvioitava kohde
rounds-subject-hint = Koko alue tai yksi perhekeskus tai kohtaamispaikka.
rounds-subject-region = Koko alue: { $region }
rounds-instrument = Arviointityökalu
rounds-instrument-suits = Sopii: { $subjects }.
rounds-instrument-time = Aikaa menee yksin noin { $alone } min ja yhdessä noin { $joint } min.
rounds-instrument-unsuited = Tämä työkalu ei sovi valittuun kohteeseen. Valitse toinen työkalu tai toinen kohde.
# The name suggested for a new round.
rounds-suggested-name = { $subject } { $year }

## Settings

rounds-settings = Asetukset
rounds-settings-new-title = Kierroksen asetukset
rounds-settings-edit-title = Muuta asetuksia
rounds-create = Luo kierros
rounds-created = Kierros on luotu. Mitään ei ole vielä lähetetty kenellekään.
rounds-name = Kierroksen nimi
rounds-name-hint = Osallistujat näkevät nimen.
rounds-period = Ajankohta
rounds-period-hint = Päivät kertovat osallistujille aikataulun. Sinä avaat ja päätät kierroksen itse.
rounds-starts-on = Ensimmäinen päivä
rounds-ends-on = Viimeinen päivä
rounds-group-who = Ketkä vastaavat ja mitä heistä näkyy
rounds-groups = Toimijaryhmät
rounds-groups-hint = Jokainen vastaaja valitsee näistä omansa. Ryhmiä voi lisätä vielä kierroksen aikana.
rounds-labels = Anna ryhmille omat nimet
rounds-labels-hint = Voit käyttää nimeä, jonka alueenne tunnistaa. Tyhjäksi jätetty säilyttää yhteisen nimen.
rounds-anonymity = Miten vastaajat näkyvät?
rounds-anonymous-hint = Pieniä ryhmiä ei näytetä erikseen.
rounds-organisations-hint = Vastaaja kertoo organisaationsa, ja organisaatioiden ryhmät näytetään, vaikka vastaajia olisi vähän. Perheitä, vapaaehtoisia ja muita yksityishenkilöitä suojataan silti.
rounds-k = Pienin ryhmä, joka näytetään erikseen
rounds-k-hint = Vähintään 3 ja enintään 10 vastaajaa. Suurempi luku suojaa vastaajia paremmin.
rounds-asks-name = Osallistuja voi kertoa nimensä
rounds-asks-name-hint = Nimi näkyy vain osallistujan omissa vastauksissa, ei tuloksissa.
rounds-group-what = Mitä kysytään
rounds-themes = Teemat
rounds-themes-hint = Kaikki teemat antavat kattavimman kuvan. Jos aikaa on vähän, valitse tärkeimmät.
rounds-themes-all = kaikki { $count }
rounds-targets = Milloin tavoitetilaa kysytään?
rounds-mode = Arvioinnin tapa
rounds-mode-self-hint = Arvioitte omaa toimintaanne.
rounds-mode-peer-hint = Mukana on vierailija, joka arvioi teidän toimintaanne.
rounds-conflict-title = Joku muu on muuttanut asetuksia sillä välin
rounds-conflict-text = Alla on se, mikä on nyt tallennettuna. Lomakkeessa on se, mitä sinä kirjoitit. Tallenna omasi tai jätä voimaan nykyiset.
rounds-conflict-keep = Jätä nykyiset voimaan
rounds-add-groups = Lisää toimijaryhmiä
rounds-add-groups-lead = Kierros on auki, joten ryhmiä voi lisätä mutta ei poistaa. Uusi ryhmä näkyy osallistujille heti.
rounds-groups-added = Toimijaryhmät on lisätty.

## The round's own page

rounds-tabs = Kierroksen sivut
rounds-tab-overview = Yleiskuva
rounds-tab-invitation = Kutsu
rounds-tab-discussion = Keskustelu
rounds-tab-results = Tulokset
rounds-tab-actions = Toimenpiteet
rounds-edit = Muuta asetuksia
rounds-mend = Täydennä
rounds-mend-settings = Täydennä asetukset
rounds-try = Kokeile osallistujana
rounds-invite = Kutsu osallistujat
rounds-code = Liittymiskoodi
rounds-to-discussion = Siirry yhteiseen keskusteluun
rounds-to-results = Katso tulokset
rounds-to-actions = Katso toimenpiteet
rounds-start-next = Aloita uusi kierros tämän pohjalta
rounds-next-not-ready = Kierrosta ei voi vielä avata
rounds-next-not-ready-text = Täydennä se, mikä puuttuu.
rounds-next-ready = Kierros on valmis avattavaksi
rounds-next-ready-text = Tarkista asetukset ja kokeile halutessasi, miltä sivut näyttävät osallistujalle. Kun avaat kierroksen, asetukset lukittuvat.
rounds-next-invite = Kierros on auki: kutsu osallistujat
rounds-next-invite-text = Lähetä linkki tai laita juliste seinälle. Kukaan ei näe vastauksia ennen yhteistä keskustelua.
rounds-next-open = Vastauksia kertyy
rounds-next-open-text = Kun kaikki ovat valmiita, aloita yhteinen keskustelu. Silloin vastaaminen päättyy, ja voitte näyttää tulokset ryhmälle teema kerrallaan.
rounds-next-joint = Yhteinen keskustelu on käynnissä
rounds-next-joint-text = Käykää tulokset läpi, kirjatkaa yhteinen näkemys ja sopikaa ensimmäisistä toimenpiteistä. Päätä kierros, kun olette valmiita.
rounds-next-closed = Kierros on päättynyt
rounds-next-closed-text = Tulokset ja toimenpiteet säilyvät tässä. Seuraava kierros on hyvä tehdä 1–2 vuoden kuluttua.
rounds-next-cancelled = Kierros on peruttu
rounds-next-cancelled-text = Vastauksia ei näytetä kenellekään.
rounds-attendance = Osallistujat
rounds-attendance-groups = Osallistujat toimijaryhmittäin
rounds-group = Toimijaryhmä
rounds-joined = Liittynyt
rounds-finished = Valmiina
rounds-joined-and-finished = { $joined ->
    [one] Mukaan on liittynyt 1 osallistuja, ja valmiita on { $finished }.
   *[other] Mukaan on liittynyt { $joined } osallistujaa, ja valmiita on { $finished }.
 }
rounds-results-to-participants = Tulokset osallistujille
rounds-results-shown = Osallistujat näkevät tulokset omalla laitteellaan.
rounds-results-hidden = Osallistujat eivät vielä näe tuloksia omalla laitteellaan.
rounds-show-results = Näytä tulokset osallistujille
rounds-hide-results = Piilota tulokset osallistujilta
rounds-results-now-shown = Osallistujat näkevät nyt tulokset.
rounds-results-now-hidden = Tulokset on piilotettu osallistujilta.
rounds-previous = Edellinen kierros
rounds-history = Kierroksen vaiheet
rounds-history-created = Luotu
rounds-history-open = Avattu
rounds-history-joint = Yhteinen keskustelu aloitettu
rounds-history-close = Päätetty
rounds-history-return-to-joint = Palautettu yhteiseen keskusteluun
rounds-history-return-to-open = Avattu uudelleen vastaamista varten
rounds-history-cancel = Peruttu
rounds-other-ways = Muut toiminnot
rounds-delete = Poista luonnos
rounds-delete-text = Luonnos ”{ $name }” poistetaan kokonaan. Poistoa ei voi perua.
rounds-deleted = Luonnos on poistettu.

## Steps: what the button says, and what will happen

rounds-step-open = Avaa kierros
rounds-step-joint = Aloita yhteinen keskustelu
rounds-step-close = Päätä kierros
rounds-step-return-to-joint = Palauta yhteiseen keskusteluun
rounds-step-return-to-open = Avaa vastaaminen uudelleen
rounds-step-cancel = Peru kierros
rounds-step-not-now = Ei vielä
rounds-opening-participants = Osallistujat voivat liittyä linkillä, koodilla tai QR-koodilla ja vastata.
rounds-opening-frozen = Asetukset lukittuvat. Toimijaryhmiä voi vielä lisätä.
rounds-opening-secret = Kukaan, et sinäkään, näe vastauksia ennen yhteistä keskustelua. Näet vain, ketkä ovat liittyneet ja valmiina: tunnuksen ja toimijaryhmän, et nimiä.
rounds-joint-frozen = Vastaaminen päättyy kaikilta heti. Kesken jääneetkin vastaukset lasketaan mukaan.
rounds-joint-revealed = Tulokset ja kommentit tulevat näkyviin työpajan vetäjälle ja alueen koordinaattorille vasta, kun teeman vastaukset näytetään ryhmälle.
rounds-joint-participants = Osallistujat näkevät tulokset vasta, kun näytät ne heille.
rounds-joint-undo = Voit avata vastaamisen uudelleen niin kauan kuin yhdenkään teeman vastauksia ei ole näytetty. Sen jälkeen kukaan ei voi avata sitä.
rounds-closure-frozen = Yhteinen näkemys ja toimenpiteet lukittuvat.
rounds-closure-readers = Ohjausryhmän lukijat näkevät tulokset ja toimenpiteet.
rounds-closure-undo = Jos jotakin jäi kesken, alueen koordinaattori voi palauttaa kierroksen yhteiseen keskusteluun.
rounds-return-to-joint-changes = Yhteistä näkemystä ja toimenpiteitä voi taas muuttaa.
rounds-return-to-joint-answers = Vastaukset pysyvät ennallaan. Vastaamista ei voi enää avata uudelleen.
rounds-return-to-joint-readers = Ohjausryhmän lukijat eivät näe kierrosta, ennen kuin se päätetään uudelleen.
rounds-return-to-open-answers = Osallistujat voivat taas liittyä ja muuttaa vastauksiaan.
rounds-return-to-open-until = Tämän voi tehdä vain niin kauan kuin yhdenkään teeman vastauksia ei ole näytetty.
rounds-return-to-open-kept = Kirjatut toimenpiteet säilyvät ja palaavat näkyviin yhteisessä keskustelussa.
rounds-cancellation-answers = Kukaan ei voi enää liittyä eikä vastata. Annettuja vastauksia ei näytetä kenellekään.
rounds-cancellation-final = Perumista ei voi kumota. Samoista asetuksista voi aloittaa uuden kierroksen.
rounds-done-open = Kierros on nyt auki.
rounds-done-joint = Vastaaminen on päättynyt. Yhteinen keskustelu voi alkaa.
rounds-done-close = Kierros on päätetty.
rounds-done-return-to-joint = Kierros on palautettu yhteiseen keskusteluun.
rounds-done-return-to-open = Vastaaminen on taas auki.
rounds-done-cancel = Kierros on peruttu.

## Who runs the round

rounds-facilitators = Työpajan vetäjät
rounds-facilitators-lead = Vetäjä valmistelee, avaa, vetää ja päättää kierroksen. Kierroksella voi olla monta vetäjää.
rounds-facilitators-present = Tämän kierroksen vetäjät
rounds-facilitators-none = Vetäjää ei ole vielä valittu
rounds-facilitators-none-text = Voit vetää kierroksen itse tai antaa sen toiselle.
rounds-facilitators-choose = Valitse vetäjät
rounds-facilitator-pick = Valitse alueen vetäjistä
rounds-facilitator-person = Henkilö
rounds-facilitator-choose = Valitse henkilö
rounds-facilitator-give = Anna kierros hänelle
rounds-facilitator-invite = Kutsu uusi vetäjä
rounds-facilitator-invite-text = Kutsuttu saa linkin, jolla hän luo itselleen tilin. Hän näkee vain ne kierrokset, jotka hänelle on annettu.
rounds-facilitator-name = Nimi
rounds-facilitator-email = Sähköpostiosoite
rounds-facilitator-language = Kutsun kieli
rounds-facilitator-send = Luo kutsu
rounds-facilitator-invited = Kutsu on luotu. Lähetä tämä linkki kutsutulle. Linkki näytetään vain nyt, mutta voit luoda uuden käyttäjien sivulla.
rounds-facilitator-link = Kutsulinkki
rounds-facilitator-given = { $name } vetää nyt tätä kierrosta.
rounds-facilitator-removed = { $name } ei enää vedä tätä kierrosta.
