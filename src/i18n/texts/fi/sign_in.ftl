## Signing in, and what to do without a password

sign-in-title = Kirjaudu sisään
sign-in-lead = Arviointiin vastaamiseen ei tarvita tiliä. Kirjautumalla pääset valmistelemaan kierroksia ja näkemään tuloksia.
sign-in-email = Sähköpostiosoite
sign-in-password = Salasana
# Never tells which of them was wrong.
sign-in-refused = Sähköpostiosoite tai salasana ei ole oikein, tai tili ei ole käytössä. Tarkista tiedot ja yritä uudelleen.
sign-in-signed-out = Olet kirjautunut ulos.
sign-in-forgotten = Unohditko salasanasi?
sign-in-forgotten-title = Unohtunut salasana
sign-in-forgotten-lead = Pyydä linkki uuteen salasanaan henkilöltä, joka on kutsunut sinut palveluun tai hoitaa samaa tehtävää hänen jälkeensä.
sign-in-forgotten-below = Työpajan vetäjä tai lukija: pyydä linkki oman alueesi koordinaattorilta.
sign-in-forgotten-coordinator = Alueen koordinaattori: pyydä linkki valtakunnalliselta pääkäyttäjältä.
sign-in-forgotten-admin = Valtakunnallinen pääkäyttäjä: pyydä linkki toiselta pääkäyttäjältä tai palvelun ylläpidolta.
sign-in-forgotten-next = Linkki toimii kerran ja vuorokauden ajan. Sen avulla valitset itse uuden salasanan.
