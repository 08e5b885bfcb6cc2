accessibility-title = Saavutettavuusseloste
accessibility-lead = Tämä seloste koskee Perhekeskusarviointi-palvelua. Haluamme, että jokainen voi osallistua arviointiin omalla tavallaan ja omalla laitteellaan.
accessibility-status-title = Kuinka saavutettava palvelu on
accessibility-status-law = Laki digitaalisten palvelujen tarjoamisesta (306/2019) edellyttää, että palvelu noudattaa WCAG 2.1 -ohjeiston A- ja AA-tasoja. Palvelu on rakennettu uudemman WCAG 2.2 -ohjeiston AA-tason mukaan.
accessibility-status-text = Oman arviomme mukaan palvelu täyttää lain vaatimukset.
accessibility-tested-title = Miten saavutettavuus on arvioitu
accessibility-tested-text = Arvio on palvelun tekijöiden oma. Sivut on tarkistettu automaattisesti kolmella kielellä. Lisäksi on kokeiltu käyttöä pelkällä näppäimistöllä, ilman JavaScriptiä ja kapealla näytöllä.
accessibility-tested-not = Ulkopuolista arviointia ei ole vielä tehty, eikä palvelua ole vielä testattu yhdessä ruudunlukijan käyttäjien kanssa.
accessibility-know-title = Hyvä tietää
accessibility-know-charts = Jokaisen kuvion vieressä on sama tieto sanoina ja taulukkona. Erikseen ladatussa kuvatiedostossa taulukkoa ei ole. Jos jaat kuvan, kerro sen sisältö myös sanoin.
accessibility-know-words = Osallistujien ja alueiden itse kirjoittamat tekstit näytetään sillä kielellä, jolla ne on kirjoitettu.
accessibility-know-shared = Linkillä jaetut ja julkaistut tulokset ovat samanlaisia sivuja kuin palvelun muut tulossivut, ja niitä koskee tämä sama seloste.
accessibility-feedback-title = Anna palautetta
accessibility-feedback-text = Jos jokin ei toimi sinulle, kerro siitä. Voit myös pyytää tiedon sinulle sopivassa muodossa. Saat vastauksen 14 päivän kuluessa.
# An e-mail address follows.
accessibility-feedback-to = Lähetä palaute sähköpostilla:
accessibility-feedback-region = Palvelusta vastaa kukin alue omalta osaltaan: hyvinvointialue tai Helsingin kaupunki. Voit antaa palautetta myös sille, joka kutsui sinut arviointiin, tai alueesi kirjaamoon.
accessibility-supervision-title = Valvonta
accessibility-supervision-text = Jos et saa vastausta 14 päivässä tai et ole tyytyväinen vastaukseen, voit tehdä ilmoituksen Liikenne- ja viestintävirasto Traficomille. Se valvoo saavutettavuutta.
accessibility-supervision-authority = Liikenne- ja viestintävirasto Traficom, digitaalisen esteettömyyden ja saavutettavuuden valvonta
# The authority's own site in this language.
accessibility-supervision-site = www.saavutettavuusvaatimukset.fi
accessibility-supervision-phone = Puhelinvaihde:
accessibility-supervision-email = Sähköposti:
# The date is already in words.
accessibility-written = Seloste on laadittu { $date }.
