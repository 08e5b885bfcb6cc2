## The workbook, slides and archive of a round's results

# Names of sheets: at most 31 characters, without : \ / ? * [ ]
# The name of a slide's layout, seen where slides are edited.
workbook-layout-title = Otsikkodia
workbook-summary = Yhteenveto
workbook-themes = Teemat
workbook-criteria = Kriteerit
workbook-groups = Toimijaryhmät
workbook-joint-view = Yhteinen näkemys
workbook-charts = Kaaviot
workbook-figures = Kaikki luvut
workbook-definitions = Määritelmät

workbook-key-figures = Tärkeimmät luvut
# Over a column; of is "Nykytila" or "Tavoitetila".
workbook-index = { $of }, indeksi 0–100
workbook-agreed-current = Kriteerejä, joiden nykytilasta sovittiin
workbook-agreed-target = Kriteerejä, joiden tavoitetilasta sovittiin
workbook-criteria-count = Kriteerejä teemassa
workbook-note = Huomautus
workbook-too-few-of = Liian vähän vastauksia: { $names }.
workbook-scales-differ = Asteikot eroavat, joten luku on vain indeksinä.
workbook-scales-differ-groups = Asteikot eroavat, joten luvut ovat indeksejä 0–100.
workbook-asked = Mitä arvioitiin
workbook-group = Toimijaryhmä
workbook-median = Mediaani
workbook-min = Pienin
workbook-max = Suurin
workbook-q1 = Alaneljännes
workbook-q3 = Yläneljännes
workbook-count-of-level = Vastauksia tasolla { $level }
# Where the scales differ: 1 is the lowest level of each.
workbook-count-of-place = Vastauksia alhaalta lukien tasolla nro { $place }
workbook-verdict = Vahvuus vai kehittämistarve
workbook-yes = kyllä
workbook-rounding-term = Tarkkuus
workbook-rounding = Solut näyttävät yhden desimaalin, mutta niissä on tarkka luku. Tyhjä solu tarkoittaa, ettei lukua ole tai sitä ei näytetä. Huomautus kertoo, milloin vastauksia on liian vähän.
workbook-levels = Asteikon tasot
workbook-licence = Käyttöehdot
workbook-charts-about = Kaaviot on tehty viereisistä luvuista. Niitä voi muokata.

## Downloads on the results page

workbook-xlsx = Excel-työkirja
workbook-xlsx-about = kaikki luvut nimineen, määritelmät ja muokattavat kaaviot; omiin taulukoihin ja laskelmiin
workbook-pptx = PowerPoint-diat
workbook-pptx-about = yksi dia kuvaa kohti ja muistiinpanot; kaavioita voi muokata
workbook-zip = Kaikki kuvat ja luvut (ZIP)
workbook-zip-about = kuvat PNG- ja SVG-muodossa vaihtoehtoisine teksteineen sekä luvut Excel-, CSV- ja JSON-tiedostoina
workbook-for-people = Esitykseen ja omaan työhön
workbook-for-programs = Muihin ohjelmiin

## The text in the archive

# The file's name: lower-case letters a to z and hyphens.
workbook-read-me-file = lue-minut.txt
workbook-read-me-data = Luvut
workbook-read-me-pictures = Kuvat ja niiden vaihtoehtoiset tekstit
