about-title = Tietoa palvelusta
about-lead = Perhekeskusarviointi auttaa perhekeskuksen toimijoita näkemään yhdessä, missä ollaan nyt, mihin halutaan päästä ja mitä tehdään ensin.
about-who-title = Kenelle palvelu on
about-who-text = Palvelu on kaikille, jotka johtavat, kehittävät tai tekevät perhekeskustyötä: hyvinvointialueille, kunnille, järjestöille, seurakunnille, Kelalle, vapaaehtoisille ja perheille.
about-who-network = Perhekeskus ei ole rakennus vaan verkosto. Siksi myös arviointi tehdään yhdessä. Se sopii sinnekin, missä perhekeskus vasta hakee muotoaan.
about-round-title = Näin arviointikierros etenee
# The steps of a round, as a numbered list.
about-round-prepare = Alueen koordinaattori ja työpajan vetäjä valmistelevat kierroksen. He valitsevat arviointityökalun, teemat ja toimijaryhmät ja jakavat osallistujille linkin tai koodin.
about-round-answer = Jokainen arvioi nykytilan ja tavoitetilan yksin tai pienessä tiimissä. Tiliä ei tarvita, ja puhelin riittää.
about-round-look = Kun vastaaminen on päättynyt, ryhmä katsoo, missä ollaan samaa mieltä ja missä eri toimijat näkevät asiat eri tavoin.
about-round-agree = Ryhmä keskustelee ja kirjaa yhteisen näkemyksen: nykytilan, tavoitetilan ja perustelun sekä vahvuudet ja kehittämistarpeet.
about-round-act = Ryhmä valitsee muutaman tärkeän asian ja sopii toimenpiteistä: mitä tehdään, kuka vastaa ja mihin mennessä.
about-round-return = Kierros päätetään ja tulokset viedään ohjausryhmälle. Vuoden tai kahden päästä uusi kierros näyttää, mikä on muuttunut.
about-round-spirit = Arviointi ei ole tarkastus. Matala arvio ei ole moite vaan hyvä syy keskustella.
about-instruments-title = Arviointityökalut
about-instruments-text = Työkalujen rakenne pohjautuu Lastensuojelun Keskusliiton ja THL:n julkaisemaan aineistoon. Väittämät ja tasojen kuvaukset on kirjoitettu tätä palvelua varten, ellei työkalun kohdalla toisin sanota. Kukin työkalu kertoo lähteensä ja lisenssinsä.
about-numbers-title = Miten tulokset lasketaan
about-numbers-mean = Jokaisesta kriteeristä näytetään vastausten keskiarvo ja se, miten vastaukset jakautuvat. Ryhmän yhteinen näkemys on niiden rinnalla, ei niiden tilalla.
about-numbers-agreement = Yksimielisyys on 100 prosenttia, kun kaikki ovat vastanneet samoin, ja 0 prosenttia, kun puolet vastauksista on asteikon kummassakin päässä. Se lasketaan Tastlen ja Wiermanin menetelmällä:
# A citation, the same in every language.
about-numbers-reference = Tastle, W. J. & Wierman, M. J. (2007): Consensus and dissention: A measure of ordinal dispersion. International Journal of Approximate Reasoning 45(3), 531–545.
about-numbers-small-groups = Pienten ryhmien tuloksia ei näytetä erikseen, jotta kenenkään vastausta ei voi päätellä.
about-sources-title = Aineistot ja lisenssit
about-sources-regions = Alueiden ja kuntien luettelot perustuvat Tilastokeskuksen luokituksiin, lisenssi CC BY 4.0. Niihin on lisätty palvelun omia tietoja.
about-sources-licence-link = Lue lisenssi CC BY 4.0
about-sources-software = Palvelu on vapaa ohjelmisto. Sen lisenssi on EUPL-1.2: jokainen saa käyttää, tutkia, jakaa ja kehittää sitä.
