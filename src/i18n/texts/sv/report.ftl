## A report: PDF and Word file of a round

report-kind = Rapport från utvärderingen
report-summary = Sammandrag
report-participants = Vilka som deltog
report-overall = Helhetsbild
report-standing-out = Styrkor, utvecklingsbehov och prioriteringar
report-appendix = Bildernas siffror som tabeller
report-still-open = Den gemensamma diskussionen pågår: den gemensamma synen och åtgärderna kan ännu ändras.
report-themes-caption = Temana sida vid sida
report-groups-caption = Svarande per aktörsgrupp
report-group = Aktörsgrupp
report-group-size = Svarande
report-criteria-caption = { $theme }: kriterier
report-picture-of-theme = { $name }: { $theme }
report-figures-of-picture = Siffrorna i bild { $n }: { $title }
# Under last time's mean: the level agreed on then.
report-last-time-joint = gemensam { $joint }
report-levels-caption = Skalans nivåer
report-level = Nivå
report-level-means = Vad den betyder
report-definitions-rounding = Siffrorna visas med en decimal och samstämmigheten i hela procent. Avstånd och förändringar räknas på exakta siffror och kan därför avvika med 0,1 från skillnaden mellan de siffror som visas.
report-more = { $n ->
    [one] och en till
   *[other] och { $n } till
}
report-more-actions = { $n ->
    [one] Ytterligare en åtgärd finns under Åtgärder.
   *[other] Ytterligare { $n } åtgärder finns under Åtgärder.
}
# Before the number and name of a picture or table: "Bild 3. Hur svaren fördelar sig".
report-picture = Bild
report-table = Tabell
report-contents = Innehåll

## A report of several rounds

report-kind-comparison = Jämförelserapport
report-compared-rounds = I jämförelsen ingår { $n } omgångar: { $rounds }.

## The page where a report is chosen

report-title = Rapport
report-page-heading = Rapport: { $name }
report-page-lead = Hela utvärderingen som ett dokument att läsa, skriva ut och bifoga till ett mötes handlingar. Välj vad rapporten innehåller och på vilket språk.
report-page-lead-comparison = Jämförelsens resultat i ett dokument som är färdigt att läsa, skriva ut och bifoga till handlingarna för ett möte. Välj vad det innehåller och på vilket språk.
report-sections = Rapportens innehåll
report-sections-hint = Om du inte väljer något innehåller rapporten allt.
report-language = Rapportens språk
report-language-hint = Namnen på omgångarna, egna gruppnamn, motiveringar, åtgärder och kommentarer står på det språk som de är skrivna på.
report-pdf = Ladda ner PDF
report-docx = Ladda ner Word-filen
report-forms = PDF-filen är till för läsning och arkivering: rubriker, tabeller och bilder kan följas med skärmläsare. Word-filen kan redigeras.
report-forms-docx = Word-filen kan läsas och redigeras. Rubriker, tabeller och bilder kan följas med skärmläsare.
report-to-page = Rapport för styrgruppen (PDF, Word)
report-to-page-docx = Rapport för styrgruppen (Word)
report-to-page-about = välj innehåll och språk
report-summary-about = en sida som kan läsas för sig
report-participants-about = vad som utvärderades och hur, svarande per aktörsgrupp
report-overall-about = alla teman sida vid sida
report-themes-about = kriterier, bilder, gemensam syn med motiveringar, senast
report-standing-out-about = vad som framträder och vad man beslöt ta itu med först
report-actions-about = vad som görs, vem som ansvarar, när det ska vara klart
report-comments-about = bara de som har valts ut att visas för alla
report-definitions-about = hur siffrorna räknas och vad som inte visas
report-appendix-about = för läsare som inte ser bilderna
# How a downloaded report's name begins: lower-case letters a to z.
report-file-prefix = rapport
