## How participants are called to a round

material-title = Kutsu osallistujat
material-link = Linkki arviointiin
material-link-hint = Linkistä pääsee suoraan vastaamaan. Tiliä ei tarvita.
material-code = Liittymiskoodi
material-code-hint = Koodin voi kirjoittaa osoitteessa { $origin }.
# For those who cannot see the picture.
material-qr-title = QR-koodi: liity kierrokseen { $name }
material-sheet-title = Juliste seinälle
material-sheet-hint = Yksi A4-sivu, jossa ovat QR-koodi, liittymiskoodi ja kolme lyhyttä ohjetta. Valitse julisteen kieli.
material-text-title = Kutsuteksti
material-text-hint = Kopioi teksti sähköpostiin tai viestiin ja muokkaa sitä tarpeen mukaan.
material-draft = Kierrosta ei ole vielä avattu. Linkki ja koodi toimivat vasta, kun olet avannut kierroksen.
material-over = Kierros ei ole enää avoinna, joten linkillä ja koodilla ei voi nyt liittyä.

## The text of the invitation

material-text-greeting = Hei!
material-text-what = Tervetuloa mukaan arviointiin ”{ $instrument }”. Arvioimme yhdessä, missä olemme nyt ja mihin haluamme päästä. Arvioitavana on { $subject }.
material-text-time = Vastaamiseen menee noin { $minutes } minuuttia. Tiliä ei tarvita, ja voit keskeyttää ja jatkaa myöhemmin.
material-text-anonymous = Vastaat ilman nimeä. Tulokset näytetään ryhminä, ei yksittäisinä vastauksina.
material-text-organisations = Tuloksissa näytetään, miten eri organisaatioiden ryhmät vastasivat. Yksittäisiä vastauksia ei näytetä.
material-text-link = Vastaa tästä: { $link }
material-text-code = Voit myös mennä osoitteeseen { $origin } ja kirjoittaa koodin { $code }
material-text-until = Vastaathan viimeistään { $date }.
material-text-thanks = Kiitos, että olet mukana! Jokainen näkökulma on tärkeä.

## The sheet for the wall: short, read from afar

material-wall-title = Tule mukaan arvioimaan
material-wall-scan = Lue QR-koodi puhelimella tai kirjoita koodi osoitteessa { $host }.
material-wall-choose = Valitse, minkä toimijan näkökulmasta vastaat.
material-wall-answer = Vastaa omassa tahdissasi. Vastaukset tallentuvat itsestään.
material-wall-note = Et tarvitse tiliä.
