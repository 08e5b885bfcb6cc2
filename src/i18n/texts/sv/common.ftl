# The working title is a name and is not translated; the subtitle explains it.
common-service-name = Perhekeskusarviointi
# For titles of browser tabs: the page first.
common-page-title = { $page } – Perhekeskusarviointi

## Getting around

common-skip-to-content = Gå till innehållet
common-main-menu = Huvudmeny
common-breadcrumbs = Du är här
common-language = Språk
# Each language in its own language, in every language.
common-language-fi = Suomi
common-language-sv = Svenska
common-language-en = English
common-front-page = Startsida
# Where a signed-in user starts.
common-work-home = Mitt arbetsbord
common-rounds = Utvärderingsomgångar
common-sites = Familjecenter och mötesplatser
common-people = Användare
common-account = Mitt konto
common-sign-in = Logga in
common-sign-out = Logga ut
common-about = Om tjänsten
common-accessibility = Tillgänglighetsutlåtande
common-privacy = Dataskyddsbeskrivning
# Names the footer for screen readers.
common-footer = Om webbplatsen
common-footer-sources = Områden och kommuner: Statistikcentralen, CC BY 4.0
common-footer-licence = Fri programvara, licens EUPL-1.2

## Buttons and links

common-save = Spara
# Leaves a form without saving. Cancelling a round is another word.
common-cancel = Avbryt
common-back = Tillbaka
common-continue = Fortsätt
common-next = Nästa
common-previous = Föregående
common-edit = Redigera
common-add = Lägg till
common-archive = Arkivera
common-restore = Ta i bruk igen
common-remove = Ta bort
common-copy = Kopiera
common-copied = Kopierat
common-print = Skriv ut
common-show = Visa

## Small words

common-yes = Ja
common-no = Nej
common-optional = frivilligt
common-ready = Klart
common-lacking = Saknas
common-saved = Ändringarna har sparats.
common-error-summary = Kontrollera de här punkterna
common-live-here = Förbindelsen fungerar: sidan uppdateras av sig själv.
common-live-away = Förbindelsen är bruten. Sidan visar det senaste den vet och uppdateras när förbindelsen är tillbaka.
common-live-without = Sidan uppdateras inte av sig själv. Ladda om den för att se det senaste.
