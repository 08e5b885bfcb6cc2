## One sentence for each flaw of a typed value, shown beside the field

problems-missing = Tämä tieto puuttuu.
problems-too-short = Kirjoita { $min ->
    [one] vähintään yksi merkki
   *[other] vähintään { $min } merkkiä
 }.
problems-too-long = Teksti on liian pitkä: tähän mahtuu { $max ->
    [one] enintään yksi merkki
   *[other] enintään { $max } merkkiä
 }.
problems-not-a-choice = Valitse jokin annetuista vaihtoehdoista.
problems-not-in-range = Anna kokonaisluku väliltä { $min }–{ $max }.
problems-not-an-email = Kirjoita sähköpostiosoite kokonaan, esimerkiksi nimi@esimerkki.fi.
problems-not-a-date = Päivämäärä ei ole kelvollinen. Tarkista päivä, kuukausi ja vuosi.
problems-ends-before-start = Viimeinen päivä ei voi olla ennen ensimmäistä.
problems-passwords-differ = Salasanat eivät ole samat. Kirjoita sama salasana molempiin kenttiin.
problems-password-too-common = Tämä salasana on liian helppo arvata. Älä käytä nimeäsi tai sähköpostiosoitettasi. Esimerkiksi neljä satunnaista sanaa peräkkäin on hyvä salasana.
problems-password-wrong = Nykyinen salasana ei ole oikein.
problems-too-many-tokens = Sinulla on jo { $max } toimivaa avainta. Poista ensin jokin niistä käytöstä.
problems-taken = Tämä on jo käytössä. Valitse jokin muu.
problems-not-a-code = Koodissa on kahdeksan merkkiä, esimerkiksi K7QM-2RXD. Tarkista koodi.
problems-unknown-code = Koodilla ei löytynyt avointa arviointia. Tarkista koodi tai kysy sitä työpajan vetäjältä.
problems-odd-characters = Tekstissä on merkkejä, joita ei voi tallentaa. Poista ne ja yritä uudelleen.

## Rules of a round

problems-round-not-ready = Kierrosta ei voi vielä avata. Katso luettelosta, mitä puuttuu.
# The state is one of the glossary's labels, such as "Avoinna".
problems-round-not-from = Tätä ei voi tehdä nyt, koska kierroksen tila on ”{ $state }”. Joku muu on ehkä jo vienyt kierrosta eteenpäin.
problems-round-nobody-answered = Kukaan ei ole vielä vastannut, joten yhteistä keskustelua ei voi aloittaa.
problems-round-settings-frozen = Kierros on jo avattu, joten sen asetuksia ei voi enää muuttaa.
problems-round-not-deletable = Vain luonnoksen voi poistaa. Alkanut kierros päätetään tai perutaan.
problems-round-not-closed = Tuloksia voi jakaa, julkaista ja verrata vasta, kun kierros on päätetty. Nyt kierroksen tila on: { $state }.
problems-round-too-few-to-publish = Vastauksia on niin vähän, ettei tuloksista voi näyttää mitään paljastamatta yksittäisiä vastauksia. Siksi kierrosta ei voi julkaista.
problems-round-not-open-yet = Arviointi ei ole vielä auki. Työpajan vetäjä kertoo, milloin voit vastata.
problems-round-answering-over = Vastaaminen on päättynyt.
problems-round-cancelled = Tämä arviointikierros on peruttu.
problems-round-nothing-revealed = Yhteinen keskustelu on alkanut, mutta yhdenkään teeman vastauksia ei ole vielä paljastettu.
problems-round-theme-not-revealed = Tämän teeman vastauksia ei ole vielä paljastettu, joten siitä ei vielä keskustella.
problems-round-second-vote-over = Tästä kriteeristä on jo äänestetty uudelleen. Jos äänestys avattaisiin vielä kerran, muuttuneista luvuista näkisi, mitä yksi ihminen vaihtoi.
problems-round-second-vote-elsewhere = Toisesta kriteeristä äänestetään parhaillaan. Sulkekaa se äänestys ensin.
problems-round-second-vote-not-open = Tästä kriteeristä ei äänestetä nyt.
# The state is one of the glossary's labels, such as "Avoinna".
problems-round-phase-elsewhere = Tätä työpajan vaihetta ei ole nyt, koska kierroksen tila on ”{ $state }”.
problems-round-participants-fixed = Osallistujia voi poistaa ja siirtää ennen ensimmäisen teeman paljastamista. Sen jälkeen muutos näyttäisi, mitä yksi ihminen on vastannut.
problems-round-answers-fixed = Vastaamista ei voi enää avata uudelleen, koska vastauksia on jo näytetty. Ennen ja jälkeen näytettyjen lukujen erosta näkisi, mitä yksi ihminen on vastannut. Jos jotakin unohtui, siitä voi puhua yhteisessä keskustelussa.
problems-round-not-revealed = Tuloksia ei näytetä kenellekään, ennen kuin vastaaminen on päättynyt ja yhteinen keskustelu alkaa.
# The state is one of the glossary's labels, such as "Avoinna".
problems-round-not-in-joint = Yhteinen näkemys ja toimenpiteet kirjataan yhteisessä keskustelussa. Kierroksen tila on nyt ”{ $state }”.

## Why an answer was not saved

problems-edit-unknown-criterion = Tätä kriteeriä ei arvioida tällä kierroksella.
problems-edit-not-understood = Vastausta ei voitu tallentaa. Lataa sivu uudelleen ja vastaa vielä kerran.
problems-edit-target-not-asked = Tällä kierroksella tavoitetila sovitaan vasta yhdessä keskustellen.
problems-edit-frozen = Vastaaminen ehti päättyä, joten tätä muutosta ei tallennettu.
problems-edit-too-many = Sinulta on tallennettu jo niin monta muutosta, ettei enempää oteta vastaan. Aiemmat vastauksesi ovat tallessa.

## Pages shown when a thing cannot be done: a title, what it means, what to do next

problems-bad-request-title = Pyyntöä ei ymmärretty
problems-bad-request-text = Mitään ei tallennettu. Palaa edelliselle sivulle, lataa se uudelleen ja yritä vielä kerran.
problems-sign-in-needed-title = Kirjaudu ensin sisään
problems-sign-in-needed-text = Tämä sivu on tarkoitettu kirjautuneille käyttäjille. Voi myös olla, että kirjautumisesi on vanhentunut.
problems-forbidden-title = Tätä ei voi tehdä
problems-forbidden-text = Sinulla ei ole oikeutta tähän toimintoon, tai pyyntö tuli toiselta sivustolta. Mitään ei muutettu.
problems-not-found-title = Sivua ei löytynyt
problems-not-found-text = Osoitteessa voi olla virhe, sivu on voitu poistaa tai se ei ole sinulle avoinna.
problems-conflict-title = Tieto on muuttunut sillä välin
problems-conflict-text = Joku muu ehti muuttaa tätä ennen sinua. Mitään ei korvattu. Avaa sivu uudelleen, katso, mikä on muuttunut, ja tee muutoksesi tarvittaessa uudestaan.
problems-too-large-title = Lähetit liikaa kerralla
problems-too-large-text = Mitään ei tallennettu. Lyhennä tekstiä tai lähetä tiedot pienemmissä osissa.
problems-too-many-title = Liian monta yritystä
problems-too-many-text = Odota muutama minuutti ja yritä sitten uudelleen.
problems-busy-title = Palvelu on juuri nyt ruuhkainen
problems-busy-text = Mitään ei tallennettu. Odota hetki ja yritä uudelleen.
problems-broken-title = Jokin meni vikaan
# The reference number lets whoever keeps the service find the cause in its log.
problems-broken-text = Vika on palvelussa, ei sinussa. Yritä hetken kuluttua uudelleen. Jos vika toistuu, kerro palvelun ylläpidolle viitenumero { $reference }.
problems-onward = Etusivulle
# A rule stands in the way; the sentence under it says which.
problems-rule-title = Tätä ei voi tehdä juuri nyt
problems-last-national-admin = Palvelussa on oltava aina vähintään yksi valtakunnallinen pääkäyttäjä, jonka tili on käytössä. Kutsu ensin toinen pääkäyttäjä ja odota, että hän hyväksyy kutsun.
problems-own-account = Et voi poistaa käytöstä omaa tiliäsi etkä päättää omaa rooliasi. Pyydä toista pääkäyttäjää tai koordinaattoria tekemään se.
