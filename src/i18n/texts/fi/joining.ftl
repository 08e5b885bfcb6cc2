## Before the first question: who answers, and what will be seen of it

joining-title = Liity arviointiin
joining-about = Mistä arvioinnissa on kyse?
joining-about-time = Vastaamiseen menee noin { $minutes } minuuttia. Oikeita tai vääriä vastauksia ei ole. Voit keskeyttää ja jatkaa myöhemmin.
joining-group = Minkä toimijan näkökulmasta vastaat?
joining-group-hint = Valitse se, joka kuvaa rooliasi tässä työssä parhaiten.
joining-team = Vastaamme yhdessä tiiminä
joining-team-size = Montako teitä on?
joining-team-hint = Tiimin yhteinen vastaus on yksi vastaus. Jos vastaat yksin, jätä kenttään 1.
joining-name = Nimesi
joining-name-hint = Nimi näkyy vain omissa vastauksissasi. Sitä ei näytetä tuloksissa.
joining-organisation = Organisaatiosi (työnantaja tai yhdistys)
joining-organisation-hint = Tässä arvioinnissa organisaatioiden ryhmät näytetään tuloksissa, vaikka vastaajia olisi vain yksi.
joining-start = Aloita
# Told once, on the first page of questions.
joining-return-code = Paluukoodisi on { $code }. Kirjoita se muistiin: sillä pääset vastauksiisi myös toisella laitteella.
joining-return = Oletko jo liittynyt? Jatka paluukoodilla
joining-late-title = Vastaaminen on päättynyt
joining-late-text = Voit vielä liittyä, seurata yhteistä keskustelua ja osallistua uusintaäänestyksiin. Arvioinnin kysymyksiin ei voi enää vastata.
joining-late-start = Liity keskusteluun
joining-privacy-title = Mitä vastauksistani näkyy ja kenelle?
joining-privacy-open = Kun arviointi on auki, kukaan ei näe vastauksia. Työpajan vetäjä näkee kustakin osallistujasta vain tunnuksen, toimijaryhmän, tiimin koon ja sen, milloin hän liittyi ja tuli valmiiksi.
joining-privacy-groups = Tulokset näytetään ryhminä. Ryhmää, jossa on alle { $k } vastaajaa, ei näytetä erikseen.
joining-privacy-organisations = Organisaatioiden ryhmät näytetään, vaikka vastaajia olisi vähän. Perheiden, kokemusasiantuntijoiden, vapaaehtoisten ja muiden toimijoiden ryhmää ei näytetä erikseen, jos vastaajia on alle { $k }.
joining-privacy-comments = Kommentit näkevät vain työpajan vetäjä ja alueen koordinaattori, ja he voivat näyttää kommentin yhteisessä keskustelussa. Älä kirjoita kommenttiin kenenkään nimeä.
joining-privacy-published = Kun kierros on päätetty, alue voi antaa tulokset luettavaksi linkillä tai julkaista ne kaikille. Kommentteja ja yksittäisiä vastauksia niissä ei ole.
joining-privacy-account = Et tarvitse tiliä, eikä laitteesi osoitetta tallenneta vastauksiin.
joining-closed-title = Tähän arviointiin ei voi nyt liittyä
joining-closed-text = Jos vastasit jo aiemmin, pääset omiin vastauksiisi paluukoodilla.
