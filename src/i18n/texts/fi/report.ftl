## A report: PDF and Word file of a round

report-kind = Arviointiraportti
report-summary = Tiivistelmä
report-participants = Ketkä osallistuivat
report-overall = Kokonaiskuva
report-standing-out = Vahvuudet, kehittämistarpeet ja painopisteet
report-appendix = Kuvien luvut taulukoina
report-still-open = Yhteinen keskustelu on kesken: yhteinen näkemys ja toimenpiteet voivat vielä muuttua.
report-themes-caption = Teemat rinnakkain
report-groups-caption = Vastaajat toimijaryhmittäin
report-group = Toimijaryhmä
report-group-size = Vastaajia
report-criteria-caption = { $theme }: kriteerit
report-picture-of-theme = { $name }: { $theme }
report-figures-of-picture = Kuvan { $n } luvut: { $title }
# Under last time's mean: the level agreed on then.
report-last-time-joint = yhteinen { $joint }
report-levels-caption = Asteikon tasot
report-level = Taso
report-level-means = Mitä se tarkoittaa
report-definitions-rounding = Luvut näytetään yhdellä desimaalilla ja yksimielisyys kokonaisina prosentteina. Erot tavoitteeseen ja muutokset lasketaan tarkoista luvuista, joten ne voivat poiketa 0,1:n verran näytettyjen lukujen erotuksesta.
report-more = { $n ->
    [one] ja yksi muu
   *[other] ja { $n } muuta
}
report-more-actions = { $n ->
    [one] Kohdassa Toimenpiteet on vielä yksi toimenpide.
   *[other] Kohdassa Toimenpiteet on vielä { $n } toimenpidettä.
}
# Before the number and name of a picture or table: "Kuva 3. Vastausten jakauma".
report-picture = Kuva
report-table = Taulukko
report-contents = Sisällys

## A report of several rounds

report-kind-comparison = Vertailuraportti
report-compared-rounds = Vertailussa on { $n } kierrosta: { $rounds }.

## The page where a report is chosen

report-title = Raportti
report-page-heading = Raportti: { $name }
report-page-lead = Koko arviointi asiakirjana, jonka voi lukea, tulostaa ja liittää kokouksen aineistoon. Valitse, mitä raportissa on ja millä kielellä.
report-page-lead-comparison = Vertailun tulokset yhtenä asiakirjana, valmiina luettavaksi, tulostettavaksi ja liitettäväksi kokouksen aineistoon. Valitse, mitä se sisältää ja millä kielellä.
report-sections = Raportin sisältö
report-sections-hint = Jos et valitse mitään, raportissa on kaikki.
report-language = Raportin kieli
report-language-hint = Kierrosten ja ryhmien itse annetut nimet, perustelut, toimenpiteet ja kommentit ovat sillä kielellä, jolla ne on kirjoitettu.
report-pdf = Lataa PDF
report-docx = Lataa Word-tiedosto
report-forms = PDF on lukemista ja arkistointia varten: otsikoita, taulukoita ja kuvia voi seurata ruudunlukijalla. Word-tiedostoa voi muokata.
report-forms-docx = Word-tiedostoa voi lukea ja muokata. Otsikoita, taulukoita ja kuvia voi seurata ruudunlukijalla.
report-to-page = Raportti ohjausryhmälle (PDF, Word)
report-to-page-docx = Raportti ohjausryhmälle (Word)
report-to-page-about = valitse sisältö ja kieli
report-summary-about = yksi sivu, jonka voi lukea muusta raportista erillään
report-participants-about = mitä arvioitiin ja miten, vastaajat toimijaryhmittäin
report-overall-about = kaikki teemat rinnakkain
report-themes-about = kriteerit, kuvat, yhteinen näkemys perusteluineen, viimeksi
report-standing-out-about = mikä erottuu ja mihin päätettiin tarttua ensin
report-actions-about = mitä tehdään, kuka vastaa, mihin mennessä
report-comments-about = vain ne, jotka on päätetty näyttää kaikille
report-definitions-about = miten luvut on laskettu ja mitä ei näytetä
report-appendix-about = lukijoille, jotka eivät näe kuvia
# How a downloaded report's name begins: lower-case letters a to z.
report-file-prefix = raportti
