## One sentence for each flaw of a typed value, shown beside the field

problems-missing = Den här uppgiften saknas.
problems-too-short = Skriv minst { $min } tecken.
problems-too-long = Texten är för lång: här ryms högst { $max } tecken.
problems-not-a-choice = Välj något av alternativen.
problems-not-in-range = Ange ett heltal mellan { $min } och { $max }.
problems-not-an-email = Skriv e-postadressen i sin helhet, till exempel namn@exempel.fi.
problems-not-a-date = Datumet är inte giltigt. Kontrollera dag, månad och år.
problems-ends-before-start = Sista dagen kan inte vara före den första.
problems-passwords-differ = Lösenorden är inte lika. Skriv samma lösenord i båda fälten.
problems-password-too-common = Det här lösenordet är för lätt att gissa. Använd inte ditt namn eller din e-postadress. Till exempel fyra slumpmässiga ord efter varandra är ett bra lösenord.
problems-password-wrong = Det nuvarande lösenordet är fel.
problems-too-many-tokens = Du har redan { $max } nycklar som fungerar. Återkalla först någon av dem.
problems-taken = Detta är redan i bruk. Välj något annat.
problems-not-a-code = Koden har åtta tecken, till exempel K7QM-2RXD. Kontrollera koden.
problems-unknown-code = Ingen öppen utvärdering hittades med koden. Kontrollera koden eller fråga workshopledaren.
problems-odd-characters = Texten innehåller tecken som inte kan sparas. Ta bort dem och försök på nytt.

## Rules of a round

problems-round-not-ready = Omgången kan inte öppnas ännu. Se i listan vad som saknas.
# The state is one of the glossary's labels, such as "Avoinna".
problems-round-not-from = Det här kan inte göras nu, eftersom omgångens läge är ”{ $state }”. Någon annan har kanske redan fört omgången vidare.
problems-round-nobody-answered = Ingen har svarat ännu, så den gemensamma diskussionen kan inte inledas.
problems-round-settings-frozen = Omgången har redan öppnats, så dess inställningar kan inte längre ändras.
problems-round-not-deletable = Bara ett utkast kan raderas. En omgång som har börjat avslutas eller ställs in.
problems-round-not-closed = Resultaten kan delas, publiceras och jämföras först när omgången är avslutad. Nu är omgångens läge: { $state }.
problems-round-too-few-to-publish = Svaren är så få att ingenting av resultaten kan visas utan att enskilda svar röjs. Därför kan omgången inte publiceras.
problems-round-not-open-yet = Utvärderingen är inte öppen ännu. Workshopledaren berättar när du kan svara.
problems-round-answering-over = Tiden för att svara är slut.
problems-round-cancelled = Den här utvärderingsomgången har ställts in.
problems-round-nothing-revealed = Den gemensamma diskussionen har börjat, men svaren har inte visats för ett enda tema ännu.
problems-round-theme-not-revealed = Svaren på det här temat har inte visats ännu, så det diskuteras inte än.
problems-round-second-vote-over = Det här kriteriet har redan fått en ny omröstning. Om omröstningen öppnades igen skulle de ändrade siffrorna visa vad en enskild person ändrade.
problems-round-second-vote-elsewhere = Det pågår en omröstning om ett annat kriterium. Avsluta den först.
problems-round-second-vote-not-open = Det röstas inte om det här kriteriet just nu.
# The state is one of the glossary's labels, such as "Avoinna".
problems-round-phase-elsewhere = Den här fasen av workshoppen finns inte nu, eftersom omgångens läge är ”{ $state }”.
problems-round-participants-fixed = Deltagare kan tas bort och flyttas innan svaren på det första temat visas. Efter det skulle en ändring avslöja vad en enskild person har svarat.
problems-round-answers-fixed = Det går inte längre att öppna för svar på nytt, eftersom svar redan har visats. Skillnaden mellan siffrorna före och efter skulle avslöja vad en enskild person har svarat. Det som glömdes kan tas upp i den gemensamma diskussionen.
problems-round-not-revealed = Resultaten visas inte för någon förrän svarstiden är slut och den gemensamma diskussionen börjar.
# The state is one of the glossary's labels, such as "Avoinna".
problems-round-not-in-joint = Den gemensamma synen och åtgärderna antecknas i den gemensamma diskussionen. Omgångens läge är nu ”{ $state }”.

## Why an answer was not saved

problems-edit-unknown-criterion = Det här kriteriet utvärderas inte i den här omgången.
problems-edit-not-understood = Svaret kunde inte sparas. Ladda om sidan och svara en gång till.
problems-edit-target-not-asked = I den här omgången kommer ni överens om målbilden först i den gemensamma diskussionen.
problems-edit-frozen = Svarstiden hann ta slut, så den här ändringen sparades inte.
problems-edit-too-many = Så många ändringar av dig har redan sparats att fler inte tas emot. Dina tidigare svar finns kvar.

## Pages shown when a thing cannot be done: a title, what it means, what to do next

problems-bad-request-title = Begäran kunde inte tolkas
problems-bad-request-text = Ingenting sparades. Gå tillbaka till föregående sida, ladda om den och försök en gång till.
problems-sign-in-needed-title = Logga in först
problems-sign-in-needed-text = Den här sidan är avsedd för inloggade användare. Det kan också hända att din inloggning har gått ut.
problems-forbidden-title = Det här kan inte göras
problems-forbidden-text = Du har inte rätt att göra detta, eller så kom begäran från en annan webbplats. Ingenting ändrades.
problems-not-found-title = Sidan hittades inte
problems-not-found-text = Det kan finnas ett fel i adressen, sidan kan ha tagits bort eller så är den inte öppen för dig.
problems-conflict-title = Uppgiften har ändrats under tiden
problems-conflict-text = Någon annan hann ändra det här före dig. Ingenting ersattes. Öppna sidan på nytt, se vad som har ändrats och gör dina ändringar igen vid behov.
problems-too-large-title = Du skickade för mycket på en gång
problems-too-large-text = Ingenting sparades. Förkorta texten eller skicka uppgifterna i mindre delar.
problems-too-many-title = För många försök
problems-too-many-text = Vänta några minuter och försök sedan på nytt.
problems-busy-title = Tjänsten är just nu överbelastad
problems-busy-text = Ingenting sparades. Vänta en stund och försök på nytt.
problems-broken-title = Något gick fel
# The reference number lets whoever keeps the service find the cause in its log.
problems-broken-text = Felet ligger hos tjänsten, inte hos dig. Försök på nytt om en stund. Om felet upprepas, uppge referensnumret { $reference } för tjänstens administratör.
problems-onward = Till startsidan
# A rule stands in the way; the sentence under it says which.
problems-rule-title = Det här kan inte göras just nu
problems-last-national-admin = Tjänsten måste alltid ha minst en nationell huvudanvändare vars konto är i bruk. Bjud först in en annan huvudanvändare och vänta tills hen har accepterat inbjudan.
problems-own-account = Du kan inte ta ditt eget konto ur bruk eller avsluta din egen roll. Be en annan huvudanvändare eller koordinator göra det.
