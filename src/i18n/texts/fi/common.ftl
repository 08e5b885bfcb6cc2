# The working title is a name and is not translated; the subtitle explains it.
common-service-name = Perhekeskusarviointi
# For titles of browser tabs: the page first.
common-page-title = { $page } – Perhekeskusarviointi

## Getting around

common-skip-to-content = Siirry sisältöön
common-main-menu = Päävalikko
common-breadcrumbs = Olet tässä
common-language = Kieli
# Each language in its own language, in every language.
common-language-fi = Suomi
common-language-sv = Svenska
common-language-en = English
common-front-page = Etusivu
# Where a signed-in user starts.
common-work-home = Oma työpöytä
common-rounds = Arviointikierrokset
common-sites = Perhekeskukset ja kohtaamispaikat
common-people = Käyttäjät
common-account = Oma tili
common-sign-in = Kirjaudu sisään
common-sign-out = Kirjaudu ulos
common-about = Tietoa palvelusta
common-accessibility = Saavutettavuusseloste
common-privacy = Tietosuojaseloste
# Names the footer for screen readers.
common-footer = Tietoa sivustosta
common-footer-sources = Alueet ja kunnat: Tilastokeskus, CC BY 4.0
common-footer-licence = Vapaa ohjelmisto, lisenssi EUPL-1.2

## Buttons and links

common-save = Tallenna
# Leaves a form without saving. Cancelling a round is another word.
common-cancel = Peruuta
common-back = Takaisin
common-continue = Jatka
common-next = Seuraava
common-previous = Edellinen
common-edit = Muokkaa
common-add = Lisää
common-archive = Arkistoi
common-restore = Palauta käyttöön
common-remove = Poista
common-copy = Kopioi
common-copied = Kopioitu
common-print = Tulosta
common-show = Näytä

## Small words

common-yes = Kyllä
common-no = Ei
common-optional = vapaaehtoinen
common-ready = Valmis
common-lacking = Puuttuu
common-saved = Muutokset on tallennettu.
common-error-summary = Tarkista nämä kohdat
common-live-here = Yhteys on kunnossa: sivu päivittyy itsestään.
common-live-away = Yhteys on poikki. Sivu näyttää viimeisimmän tiedon ja päivittyy, kun yhteys palaa.
common-live-without = Sivu ei päivity itsestään. Näet uusimman tilanteen, kun lataat sivun uudelleen.
