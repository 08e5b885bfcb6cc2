## The workbook, slides and archive of a round's results

# The name of a slide's layout, seen where slides are edited.
workbook-layout-title = Rubrikbild
workbook-summary = Sammanfattning
workbook-themes = Teman
workbook-criteria = Kriterier
workbook-groups = Aktörsgrupper
workbook-joint-view = Gemensam syn
workbook-charts = Diagram
workbook-figures = Alla siffror
workbook-definitions = Definitioner

workbook-key-figures = De viktigaste siffrorna
workbook-index = { $of }, index 0–100
workbook-agreed-current = Kriterier med överenskommet nuläge
workbook-agreed-target = Kriterier med överenskommen målbild
workbook-criteria-count = Kriterier i temat
workbook-note = Anmärkning
workbook-too-few-of = För få svar: { $names }.
workbook-scales-differ = Skalorna är olika, så siffran finns bara som index.
workbook-scales-differ-groups = Skalorna är olika, så siffrorna är index 0–100.
workbook-asked = Vad som bedömdes
workbook-group = Aktörsgrupp
workbook-median = Median
workbook-min = Minst
workbook-max = Störst
workbook-q1 = Nedre kvartil
workbook-q3 = Övre kvartil
workbook-count-of-level = Svar på nivå { $level }
workbook-count-of-place = Svar på nivå nr { $place } räknat nerifrån
workbook-verdict = Styrka eller utvecklingsbehov
workbook-yes = ja
workbook-rounding-term = Noggrannhet
workbook-rounding = Cellerna visar en decimal men innehåller den exakta siffran. En tom cell betyder att siffran inte finns eller inte visas. Anmärkningen berättar när svaren är för få.
workbook-levels = Skalans nivåer
workbook-licence = Användningsvillkor
workbook-charts-about = Diagrammen är gjorda av siffrorna bredvid. De kan redigeras.

## Downloads on the results page

workbook-xlsx = Excel-arbetsbok
workbook-xlsx-about = alla siffror med namn, definitioner och redigerbara diagram; för egna tabeller och beräkningar
workbook-pptx = PowerPoint-bilder
workbook-pptx-about = en bild per diagram med anteckningar; diagrammen kan redigeras
workbook-zip = Alla bilder och siffror (ZIP)
workbook-zip-about = bilderna som PNG och SVG med alternativtexter samt alla filer med siffror i den här listan
workbook-for-people = För presentationer och eget arbete
workbook-for-programs = För andra program

## The text in the archive

workbook-read-me-file = las-mig.txt
workbook-read-me-data = Siffror
workbook-read-me-pictures = Bilderna och deras alternativtexter
