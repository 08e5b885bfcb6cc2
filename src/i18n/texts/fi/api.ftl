## What the interface for programs says when it refuses: a title and what to do (RFC 9457). Read by those who build reports.

api-bad-request = Virheellinen pyyntö
api-bad-request-text = Osoitetta ei ymmärretty. Rajapinnan kuvaus osoitteessa /api/v1/openapi.json kertoo, mitä voi kysyä.
api-bad-parameter = Parametria ”{ $name }” ei tunneta tässä, se on annettu kahdesti, tai sen arvoa ei voi käyttää. Rajapinnan kuvaus osoitteessa /api/v1/openapi.json kertoo, mitä voi kysyä.
api-unauthorized = Avain tarvitaan
api-unauthorized-text = Rajapinta-avain puuttuu, se on tuntematon tai vanhentunut, tai se on poistettu käytöstä. Luo avain palvelussa tilisi sivulla ja lähetä se Bearer-avaimena tai Basic-tunnistautumisen salasanana.
api-not-found = Ei löytynyt
api-not-found-text = Osoitteessa ei ole mitään, tai tällä avaimella sitä ei voi lukea. Tulokset ovat rajapinnassa vain päättyneistä kierroksista.
api-method = Vain lukeminen on mahdollista
api-method-text = Rajapinnasta voi vain lukea. Käytä menetelmää GET tai HEAD.
api-too-many = Liian monta pyyntöä
api-too-many-text = Odota niin monta sekuntia kuin Retry-After-otsake kertoo ja jatka sitten.
api-busy = Palvelu on kuormittunut
api-busy-text = Palvelu on juuri nyt kuormittunut. Yritä hetken kuluttua uudelleen.
api-broken = Jokin meni vikaan
# The reference number lets whoever keeps the service find the cause in its log.
api-broken-text = Vika on palvelussa. Jos se toistuu, anna viitenumero { $reference } palvelun ylläpidolle.
