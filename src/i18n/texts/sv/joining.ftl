## Before the first question: who answers, and what will be seen of it

joining-title = Delta i utvärderingen
joining-about = Vad handlar utvärderingen om?
joining-about-time = Det tar ungefär { $minutes } minuter att svara. Det finns inga rätta eller felaktiga svar. Du kan ta en paus och fortsätta senare.
joining-group = Ur vilken aktörs perspektiv svarar du?
joining-group-hint = Välj det som bäst beskriver din roll i det här arbetet.
joining-team = Vi svarar tillsammans som ett team
joining-team-size = Hur många är ni?
joining-team-hint = Teamets gemensamma svar räknas som ett svar. Om du svarar ensam låter du siffran 1 stå kvar.
joining-name = Ditt namn
joining-name-hint = Namnet syns bara i dina egna svar. Det visas inte i resultaten.
joining-organisation = Din organisation (arbetsgivare eller förening)
joining-organisation-hint = I den här utvärderingen visas organisationernas grupper i resultaten även om bara en har svarat.
joining-start = Börja
# Told once, on the first page of questions.
joining-return-code = Din återkomstkod är { $code }. Skriv upp den: med den kommer du till dina svar också på en annan enhet.
joining-return = Har du redan anslutit dig? Fortsätt med återkomstkoden
joining-late-title = Tiden för att svara är slut
joining-late-text = Du kan ännu ansluta dig, följa den gemensamma diskussionen och delta i omröstningar på nytt. Utvärderingens frågor kan inte längre besvaras.
joining-late-start = Anslut dig till diskussionen
joining-privacy-title = Vad syns av mina svar, och för vem?
joining-privacy-open = Medan utvärderingen är öppen ser ingen några svar. Workshopledaren ser av varje deltagare bara ett kännetecken, aktörsgruppen, teamets storlek och när hen anslöt sig och blev klar.
joining-privacy-groups = Resultaten visas gruppvis. En grupp med färre än { $k } deltagare visas inte separat.
joining-privacy-organisations = Organisationernas grupper visas även om de är små. Familjer, erfarenhetsexperter, frivilliga och andra aktörer visas inte som en egen grupp om de är färre än { $k }.
joining-privacy-comments = Kommentarerna ses bara av workshopledaren och områdets koordinator, som kan visa en kommentar i den gemensamma diskussionen. Skriv inte någons namn i en kommentar.
joining-privacy-published = När omgången är avslutad kan området ge ut resultaten att läsa med en länk eller publicera dem för alla. Kommentarer och enskilda svar finns inte med.
joining-privacy-account = Du behöver inget konto, och adressen till din enhet sparas inte med svaren.
joining-closed-title = Det går inte att delta i den här utvärderingen just nu
joining-closed-text = Om du redan har svarat kommer du till dina egna svar med din återkomstkod.
