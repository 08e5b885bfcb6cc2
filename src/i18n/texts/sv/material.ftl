## How participants are called to a round

material-title = Bjud in deltagarna
material-link = Länk till utvärderingen
material-link-hint = Länken leder direkt till utvärderingen. Det behövs inget konto.
material-code = Anslutningskod
material-code-hint = Koden kan skrivas in på adressen { $origin }.
# For those who cannot see the picture.
material-qr-title = QR-kod: anslut dig till omgången { $name }
material-sheet-title = Affisch för väggen
material-sheet-hint = En A4-sida med QR-kod, anslutningskod och tre korta anvisningar. Välj affischens språk.
material-text-title = Inbjudningstext
material-text-hint = Kopiera texten till e-post eller ett meddelande och ändra den vid behov.
material-draft = Omgången har inte öppnats ännu. Länken och koden fungerar först när du har öppnat omgången.
material-over = Omgången är inte längre öppen, så det går inte att ansluta sig med länken eller koden nu.

## The text of the invitation

material-text-greeting = Hej!
material-text-what = Välkommen med i utvärderingen ”{ $instrument }”. Vi bedömer tillsammans var vi står nu och vart vi vill komma. Det som utvärderas är { $subject }.
material-text-time = Det tar ungefär { $minutes } minuter att svara. Det behövs inget konto, och du kan göra en paus och fortsätta senare.
material-text-anonymous = Du svarar utan namn. Resultaten visas gruppvis, inte som enskilda svar.
material-text-organisations = I resultaten visas hur grupperna av olika organisationer (arbetsgivare och föreningar) har svarat. Enskilda svar visas inte.
material-text-link = Svara här: { $link }
material-text-code = Du kan också gå till { $origin } och skriva in koden { $code }
material-text-until = Svara gärna senast { $date }.
material-text-thanks = Tack för att du är med! Varje perspektiv är viktigt.

## The sheet for the wall: short, read from afar

material-wall-title = Kom med och utvärdera
material-wall-scan = Läs QR-koden med telefonen eller skriv in koden på { $host }.
material-wall-choose = Välj ur vilken aktörs perspektiv du svarar.
material-wall-answer = Svara i din egen takt. Svaren sparas av sig själva.
material-wall-note = Du behöver inget konto.
