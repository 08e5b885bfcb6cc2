## People whom somebody above invites and helps

people-national-title = Koordinaattorit ja pääkäyttäjät
people-national-lead = Täällä kutsutaan alueiden koordinaattorit ja valtakunnalliset pääkäyttäjät. Koordinaattorit kutsuvat alueensa työpajojen vetäjät ja lukijat.
people-region-title = Alueen käyttäjät
people-region-lead = Täällä kutsutaan alueen työpajojen vetäjät ja ohjausryhmän lukijat. Arviointiin vastaavat eivät tarvitse tiliä.
people-none = Ei vielä käyttäjiä
people-none-text = Kutsu ensimmäinen käyttäjä.
people-person = Henkilö
people-roles = Roolit
people-role = Rooli
people-state = Tila
people-do = Toiminnot
people-invite = Kutsu käyttäjä
people-invite-title = Kutsu käyttäjä
people-invite-lead = Saat linkin, jonka lähetät kutsuttavalle itse. Linkki toimii 14 vuorokautta.
people-invite-make = Luo kutsu
people-email-hint = Kutsuttava kirjautuu palveluun tällä osoitteella.
people-role-hint = Vetäjä kutsutaan tietylle kierrokselle. Lukija näkee alueen tai yhden paikan päättyneiden kierrosten tulokset.
people-role-choose = Valitse rooli
people-their-language = Kutsuttavan kieli
people-has-role = Tällä henkilöllä on jo tämä rooli. Valitse toinen rooli tai tarkista sähköpostiosoite.
people-ready-title = Kutsu on valmis lähetettäväksi
people-ready-lead = Lähetä kutsu itse osoitteeseen { $email }, esimerkiksi sähköpostilla.
people-shown-once = Linkki näytetään vain tällä sivulla. Jos se katoaa, voit luoda uuden.
people-link = Linkki
people-letter-label = Kutsuteksti kopioitavaksi
# A letter to the invited person, in their own language; the lines stay as they are.
people-letter =
    Hei { $name },

    sinut on kutsuttu Perhekeskusarviointi-palveluun. Roolisi: { $role }.

    Avaa linkki ja valitse salasana:
    { $link }

    Linkki toimii kerran ja on voimassa { $until } asti. Älä välitä sitä muille.
people-back = Takaisin käyttäjiin
people-waiting-title = Avoimet kutsut
people-waiting-caption = Kutsut, joita ei ole vielä hyväksytty
people-waiting-text = Uudelleen lähettäminen tekee uuden linkin, ja vanha linkki lakkaa toimimasta.
people-valid-until = voimassa { $until } asti
people-renew = Lähetä uudelleen
people-revoke = Peru kutsu
people-invitation-revoked = Kutsu on peruttu.
people-end-role = Päätä rooli
people-role-ended = Rooli on päätetty.
people-not-in-use = Ei käytössä
people-deactivate = Poista käytöstä
people-reactivate = Ota käyttöön
people-deactivated = Tili on poistettu käytöstä ja sen kirjautumiset on päätetty.
people-reactivated = Tili on otettu käyttöön.
people-password-link = Linkki uuteen salasanaan
people-password-link-title = Linkki uuteen salasanaan
people-password-link-lead = Anna linkki henkilölle { $name } niin, että muut eivät näe sitä. Linkki toimii kerran ja on voimassa { $until } asti.
