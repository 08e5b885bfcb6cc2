## Sharing a closed round: its page for the co-ordinator

sharing-tab = Jakaminen
sharing-title = Jaa ja julkaise tulokset
sharing-lead = Päätetyn kierroksen tulokset voi antaa luettavaksi linkillä tai julkaista kaikille.
sharing-ended-by-return = Jos tulokset on julkaistu tai jaettu linkillä, julkaisu ja linkit päättyvät heti. Ne eivät palaa itsestään.

sharing-links = Linkki niille, joilla ei ole tiliä
sharing-links-seen = Linkin saaja näkee tämän kierroksen luvut ja kuvat, yhteisen näkemyksen perusteluineen, toimenpiteet määräaikoineen ja edellisen kierroksen luvut vertailuna. Kommentteja ja toimenpiteiden vastuutahoja hän ei näe.
sharing-links-anyone = Tulokset näkee jokainen, jolla linkki on. Linkki lakkaa toimimasta, kun se vanhenee, kun suljet sen tai kun kierros palautetaan yhteiseen keskusteluun.
sharing-links-organisations = Tällä kierroksella organisaatiot vastasivat omissa nimissään: linkin saaja voi nähdä luvuista, miten yksittäinen organisaatio vastasi.
sharing-link-note = Kenelle linkki on
sharing-link-note-hint = Muistiinpano teille itsellenne, esimerkiksi ”hyvinvointialueen johtoryhmä”. Älä kirjoita kenenkään nimeä.
sharing-link-lifetime = Kuinka kauan linkki toimii
sharing-link-days = { $days } päivää
sharing-link-make = Tee linkki
sharing-link-made = Linkki on valmis. Se näytetään vain nyt, joten kopioi se heti.
sharing-link-address = Linkki tuloksiin
sharing-link-address-hint = Jos linkki katoaa, sulje se ja tee uusi.
sharing-links-working = Toimivat linkit
sharing-links-none = Toimivia linkkejä ei ole.
sharing-links-ended = Päättyneet linkit
sharing-column-note = Kenelle
sharing-column-made = Tehty
sharing-column-until = Toimii
sharing-column-used = Avattu
sharing-column-ended = Päättyi
sharing-link-no-note = ei kirjattu
sharing-link-until = { $at } asti
sharing-link-unused = ei kertaakaan
sharing-link-used = { $n ->
    [one] kerran, { $at }
   *[other] { $n } kertaa, viimeksi { $at }
}
sharing-link-end = Sulje linkki
sharing-link-ended = Linkki on suljettu. Sillä ei enää pääse tuloksiin.
sharing-link-revoked = suljettiin { $at }
sharing-link-expired = vanheni { $at }

## What somebody sees who has a link

sharing-by-link = Sait nämä tulokset luettavaksi linkillä. Jokainen, jolla linkki on, näkee ne, joten anna se vain niille, joille se on tarkoitettu. Linkki toimii { $until } asti.
sharing-nothing-title = Tällä linkillä ei pääse tuloksiin
sharing-nothing = Linkki on voinut vanhentua tai se on voitu sulkea, tai osoitteesta puuttuu jotakin. Pyydä uusi linkki siltä, joka lähetti tämän.

## Publication

sharing-publication = Julkaiseminen
sharing-publication-none = Tuloksia ei ole julkaistu. Julkaistut tulokset näkee kuka tahansa, ja hakukoneet löytävät ne.
sharing-publication-is = Tulokset on julkaistu { $at }. Kuka tahansa näkee ne.
sharing-publication-is-by = Tulokset on julkaistu { $at }. Kuka tahansa näkee ne. Julkaisija: { $name }.
sharing-publication-see = Katso julkaistu sivu
sharing-publish = Julkaise tulokset
sharing-publish-title = Julkaistaanko tulokset?
sharing-publish-lead = Kierroksen ”{ $name }” tulokset tulevat kaikkien nähtäville tämän palvelun julkisille sivuille.
sharing-publish-seen = Kuka tahansa näkee
sharing-publish-names = kierroksen nimen, arvioinnin kohteen, vastausajan ja vastaajien määrän
sharing-publish-groups = toimijaryhmien luvut ja nimet. Itse annetut nimet: { $labels }.
sharing-publish-groups-plain = toimijaryhmien luvut ja nimet
sharing-publish-figures = luvut ja kuvat, myös ladattavina tiedostoina
sharing-publish-joint = yhteisen näkemyksen tasot, vahvuudet, kehittämistarpeet ja painopisteet.
sharing-publish-unseen = Julkisilla sivuilla ei näytetä
sharing-publish-comments = kommentteja
sharing-publish-reasons = yhteisen näkemyksen perusteluja ja toimenpiteitä
sharing-publish-organisations = toimijaryhmien lukuja, koska tällä kierroksella organisaatiot vastasivat omissa nimissään
sharing-publish-last-time = edellisen kierroksen lukuja, ellei sitäkin ole julkaistu
sharing-publish-small = lukuja, joiden takana on alle { $k } vastaajaa.
sharing-publish-undo = Voit perua julkaisun milloin tahansa. Julkaisu päättyy myös, kun kierros palautetaan yhteiseen keskusteluun. Tiedostoja, jotka joku on ehtinyt tallentaa, ei voi ottaa takaisin.
sharing-published-done = Tulokset on julkaistu.
sharing-withdraw = Peru julkaisu
sharing-withdrawn = Julkaisu on peruttu.

## Published rounds, for everybody

sharing-published-title = Julkaistut tulokset
sharing-published-lead = Täällä ovat perhekeskusten ja kohtaamispaikkojen arvioinnit, joiden tulokset alueet ovat julkaisseet.
sharing-published-front = Alueet ovat julkaisseet arviointiensa tuloksia kaikkien luettavaksi.
sharing-published-see = Katso julkaistut tulokset
sharing-published-none = Julkaistuja tuloksia ei ole
sharing-published-none-text = Kun alue julkaisee arvioinnin tulokset, ne näkyvät täällä.
sharing-published-none-here = Näillä rajauksilla ei löytynyt tuloksia. Valitse toinen alue tai vuosi.
sharing-published-region = Alue
sharing-published-region-all = Kaikki alueet
sharing-published-year = Vuosi
sharing-published-year-all = Kaikki vuodet
sharing-published-show = Näytä
sharing-published-pages = Luettelon sivut
sharing-published-before = Edelliset
sharing-published-after = Seuraavat

## A region's consent

sharing-consent-title = Valtakunnallinen vertailu
sharing-consent-about = Kun annatte luvan, alueenne päätettyjen kierrosten luvut otetaan mukaan valtakunnallisiin yhteenvetoihin. Valtakunnallinen ylläpitäjä näkee silloin alueenne luvut. Muut alueet näkevät vain mediaanin ja vaihteluvälin, joissa on mukana vähintään viisi aluetta. Kommentteja ja yksittäisiä vastauksia ei näytetä.
sharing-consent-not = Lupaa ei ole annettu. Yhteenvedoissa on silloin mukana vain kierroksia, jotka on julkaistu.
sharing-consent-is = Lupa on annettu { $at }.
sharing-consent-is-by = Lupa on annettu { $at }. Luvan antoi { $name }.
sharing-consent-undo = Luvan voi perua milloin tahansa. Sen jälkeen alueenne lukuja ei oteta mukaan.
sharing-consent-give = Anna lupa
sharing-consent-withdraw = Peru lupa
sharing-consent-given = Lupa on annettu.
sharing-consent-withdrawn = Lupa on peruttu.
