## A theme's page

answering-theme-of = Tema { $at } / { $all }
answering-second-walk = Målbild: vart vill ni komma?
answering-progress = { $done } / { $all } punkter besvarade
answering-theme-answered = { $done } / { $all } besvarade
answering-all-themes = Alla teman
answering-own-and-code = Mina svar och återkomstkod
answering-guidance = Vad tittar vi på här?
answering-current = Nuläge: hur är det nu?
answering-target = Målbild: vad strävar vi efter?
answering-your-current = Din bedömning av nuläget: { $level }
answering-below = Målet ligger lägre än nuläget. Det går bra, om du menade så.
answering-clear = Ta bort valet
answering-comment = Kommentar
answering-comment-hint = Vad bygger din bedömning på? Skriv inte namn eller annat som någon kan kännas igen på.
answering-covers-both = ”Gäller inte oss” gäller både nuläget och målbilden.
answering-next-theme = Nästa tema
answering-to-check = Kontrollera svaren

## How saving goes, told as it happens

answering-status-saved = Alla svar är sparade.
answering-status-saving = Sparar…
answering-status-waiting = Ingen förbindelse. { $count ->
    [one] Ett svar finns
   *[other] { $count } svar finns
 } kvar på den här enheten.
answering-status-keeps = Du kan fortsätta. Allt sparas av sig självt när förbindelsen är tillbaka och sidan är öppen.
answering-status-holds = Stäng inte sidan. Allt sparas av sig självt när förbindelsen är tillbaka.
answering-status-ready-waits = Ingen förbindelse. Att du är klar meddelas när förbindelsen är tillbaka och sidan är öppen.
answering-status-ready-too = Också att du är klar meddelas när förbindelsen är tillbaka och sidan är öppen.
answering-status-offline = Ingen förbindelse. Du kan fortsätta svara.
answering-status-refused = Den här ändringen sparades inte:
answering-status-elsewhere = Den här punkten har under tiden besvarats på en annan enhet. Nu ser du det nyaste svaret.
answering-status-not-kept = Nästa sida kan inte öppnas utan förbindelse. Dina svar finns kvar på den här enheten.
answering-status-leaving-waits = För att inget ska försvinna behövs förbindelse när du avslutar. Försök igen när den är tillbaka.
answering-status-strangers = { $count ->
    [one] Någon annan har svarat på den här enheten tidigare. Ett svar som inte hann skickas har tagits bort från enheten.
   *[other] Någon annan har svarat på den här enheten tidigare. { $count } svar som inte hann skickas har tagits bort från enheten.
 }

## The end, as it is told to a device that comes late or is no longer in the round

answering-ended-title = Svarstiden är slut
answering-ended-on = Gå vidare
answering-late = De här svaren hann inte med. Du kan ta upp dem i den gemensamma diskussionen.
answering-gone-title = På den här enheten svarar man inte längre i omgången
answering-gone-text = Med återkomstkoden kommer du tillbaka till dina egna svar.

## Somebody answered the same point on another device

answering-conflict-title = Samma punkt har besvarats under tiden
answering-conflict-text = Inget av svaren har gått förlorat. Välj nedan vilket som ska gälla och spara sidan.
answering-conflict-saved = Sparat just nu: { $value }
answering-conflict-yours = Du valde: { $value }
answering-nothing = inget svar

## The page before finishing

answering-check-title = Kontrollera svaren
answering-check-all-answered = Du har svarat på alla punkter. Fint!
answering-check-unanswered = { $count ->
    [one] En punkt saknar ännu svar.
   *[other] { $count } punkter saknar ännu svar.
 }
answering-check-may-stay = Du kan svara nu eller lämna tomt.
answering-finish = Jag är klar
answering-finish-note = Du kan ändra dina svar så länge utvärderingen är öppen.

## The page after finishing: one's own answers

answering-own-title = Mina svar
answering-thanks-title = Tack för dina svar!
answering-thanks-text = Dina svar är sparade. Härnäst ser gruppen på resultaten och diskuterar dem tillsammans.
answering-change = Ändra svaren
answering-frozen = Svarstiden är slut. Dina svar finns nedan.
answering-results-link = Se resultaten
answering-results-later = Resultaten visas här när workshopledaren visar dem för deltagarna.
answering-return-code = Din återkomstkod
answering-return-code-text = Med koden kommer du till dina svar också på en annan enhet. Skriv upp den.
answering-leave = Avsluta på den här enheten
answering-leave-text = Om enheten inte är din, avsluta när du är klar. Då kommer ingen annan åt dina svar. Med återkomstkoden kommer du tillbaka.
answering-left = Du har avslutat på den här enheten. Dina svar är sparade.
answering-withdraw-hint = Du kan också ta tillbaka ditt deltagande så länge utvärderingen är öppen.
answering-withdraw = Ta tillbaka deltagandet
answering-withdraw-title = Vill du ta tillbaka ditt deltagande?
answering-withdraw-text = Alla dina svar och kommentarer tas bort, och du räknas inte längre med.
answering-withdraw-no-undo = Borttagna svar går inte att få tillbaka. Du kan ändå ansluta dig på nytt från början så länge utvärderingen är öppen.
answering-withdraw-not = Nej, behåll svaren
answering-withdrawn = Ditt deltagande har tagits tillbaka och dina svar har tagits bort.
answering-came-late = Du anslöt dig när tiden för att svara redan var slut. Du kan följa den gemensamma diskussionen.
answering-tag = Kännetecken
answering-tag-text = Berätta ditt kännetecken för workshopledaren om något behöver rättas, till exempel om du av misstag har anslutit dig två gånger. Det är inte hemligt, och ingen kommer åt dina svar med det.
answering-group = Du svarar ur det här perspektivet: { $group }.
answering-group-wrong = Byt aktörsgrupp
answering-group-change = Spara gruppen
answering-group-changed = Din aktörsgrupp har bytts. Dina svar finns kvar.
answering-column-comment = Egen kommentar

## Trying a round out before it opens

answering-trial-title = Provkörning
answering-trial-text = Du ser sidorna så som deltagaren ser dem. Ingenting sparas.
answering-trial-end = Avsluta provkörningen
