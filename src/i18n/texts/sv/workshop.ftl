## The facilitator's board

workshop-tab = Workshop
workshop-to-board = Till workshoppen
workshop-title = Workshop
workshop-phases = Workshoppens skeden
workshop-phase-welcome = Välkomna
workshop-phase-own-answers = Egna svar
workshop-phase-reveal = Svaren visas
workshop-phase-discussion = Diskussion
workshop-phase-priorities = Prioriteringar
workshop-phase-close = Avslutning
workshop-phase-now = här är ni nu
workshop-phase-go = gå hit
workshop-cancelled = Omgången är inställd, så någon workshop hålls inte.
workshop-not-sent = Det här kunde inte skickas. Försök igen när förbindelsen är tillbaka.

## To read aloud; after each the facilitator may use their own words

workshop-aloud = Säg till exempel så här
workshop-aloud-welcome = Välkomna, och tack för att ni kom. I dag ser vi tillsammans på hur det är nu och vart vi vill. Det här är ingen inspektion: ett lågt betyg är en god anledning att prata, inte en anmärkning mot någon. Först svarar var och en för sig, det tar ungefär { $minutes } minuter. Sedan ser vi på svaren tillsammans och diskuterar. Vi kommer säkert att tycka olika om en del, och just det har vi nytta av. Ta fram telefonen och anslut med koden på storbilden.
workshop-aloud-own-answers = Svara utifrån det du själv har sett, inte utifrån vad din arbetsgivare eller förening borde säga. ”Kan inte säga” är ett bra svar. Ni har ungefär { $minutes } minuter på er. Svaren sparas av sig själva, och också ofullständiga svar räknas med.
workshop-aloud-secret = Ingen ser svaren förrän de öppnas för gruppen, inte ens jag. Av var och en ser jag bara ett kännetecken och aktörsgruppen och vem som är klar, och hur många som har svarat på allt i varje tema. Kommentarerna läses av mig och områdets koordinator, så lämna bort namn.
workshop-aloud-anonymous = Resultaten visas gruppvis. En liten grupp visas inte separat, så att ingen ska kunna räkna ut vad en enskild person svarade.
workshop-aloud-organisations = I den här omgången syns organisationernas grupper i resultaten också när bara en har svarat. Små grupper av familjer, frivilliga och andra privatpersoner visas inte separat.
workshop-aloud-reveal = Tack för svaren. Nu är de låsta, och vi öppnar dem för alla på samma gång. Vi ser hur svaren fördelar sig men inte vem som svarade vad, och det frågar vi inte heller någon om. Nu tittar vi en stund under tystnad. Vad överraskar? Vad gläder oss?
workshop-aloud-discussion = Vi börjar där våra synsätt skiljer sig mest. Att vara oense är inget fel: vi har sett olika saker, och det är just av dem vi lär oss. Berätta om ett exempel som du själv har sett. Ingen behöver säga vad hen svarade. Vi pratar om en sak i ungefär tio minuter och antecknar vad vi kom fram till. Om vi inte hittar en gemensam syn antecknar vi det också.
workshop-aloud-priorities = Vi kan inte utveckla allt på en gång, så vi väljer några få prioriteringar. Tre är ett bra antal. Fundera en stund för dig själv: vad skulle familjerna ha mest nytta av, och vad kan vi själva påverka? Sedan kommer vi överens om en första åtgärd för varje prioritering: vad som görs, vem som ansvarar och till när. En bra första åtgärd är så liten att den är gjord inom tre månader.
workshop-aloud-close = Tack för er tid och för att ni sade vad ni tycker. Jag läser ännu upp vad vi kom överens om. Vem märker om något av det här blir ogjort? Vår gemensamma syn och åtgärderna finns kvar, och vi återkommer till dem nästa omgång. Till sist berättar jag vad som händer härnäst, och när.

## What to do next

workshop-next = Vad gör vi härnäst?
workshop-next-draft = Omgången är ännu ett utkast. När du öppnar den kan deltagarna ansluta sig. Läs igenom texterna redan nu, så känner du till dem under workshoppen.
workshop-next-draft-go = Gör omgången klar och öppna den
workshop-next-welcome = Öppna storbilden i ett eget fönster så att alla ser koden. När de flesta har anslutit sig kan ni börja svara. De övriga hinner med också senare.
workshop-next-welcome-go = Börja svara
workshop-next-own-answers = Låt det vara tyst i rummet. Säg till när tio minuter återstår. När nästan alla är klara inleder du den gemensamma diskussionen: då tar svarstiden slut för alla.
workshop-next-reveal = Vänta tills alla ser på storbilden. Visa sedan det första temat eller alla på en gång.
workshop-next-first = Låt svaren sjunka in en stund. Börja sedan med det kriterium där synsätten skiljer sig mest.
workshop-next-first-go = Börja med: { $title }
workshop-next-discussion = Anteckna vad ni kom fram till här och gå sedan vidare. Ni behöver inte hinna med allt: sex bra samtal är bättre än tjugo brådskande.
workshop-next-discussion-go = Nästa: { $title }
workshop-next-record = Anteckna er gemensamma syn
workshop-next-last = Det här var det sista kriteriet i ordningen. Anteckna vad ni kom fram till och välj sedan prioriteringar.
workshop-next-to-priorities = Gå till prioriteringarna
workshop-next-priorities = Öppna ett kriterium, märk ut det som prioritering och kom överens om en första åtgärd. På storbilden syns vad ni har kommit överens om.
workshop-next-priorities-go = Välj prioriteringar
workshop-next-to-close = Gå till avslutningen
workshop-next-close = Läs upp de åtgärder ni kom överens om. Avsluta omgången när anteckningarna är klara. Det går bra i morgon också.
workshop-next-closed = Omgången är avslutad. Resultaten och åtgärderna finns kvar här.

## Who is in

workshop-people = Med i workshoppen
workshop-themes = Har svarat på allt i temat
workshop-theme-of = { $done } / { $all }
workshop-join = Så här ansluter man sig
workshop-join-at = Adress
workshop-join-qr = QR-kod för att ansluta sig till omgången { $round }

## The screen, the phones and the timer

workshop-screen = Storbilden
workshop-screen-open = Öppna storbilden i ett eget fönster
workshop-screen-now = Nu på storbilden
workshop-screen-place = { $place } / { $all }
workshop-screen-nothing = Inget kriterium visas på storbilden just nu.
workshop-screen-before-reveal = Ett kriterium kan visas på storbilden när svaren på dess tema har visats för gruppen.
workshop-screen-previous = Föregående
workshop-screen-next = Nästa
workshop-screen-clear = Ta bort från storbilden
workshop-screen-choose = Välj ett kriterium i listan
workshop-screen-show = Visa på storbilden
workshop-screen-recorded = antecknat
workshop-phones-follow = Deltagarnas telefoner visar samma som storbilden.
workshop-phones-alone = Deltagarnas telefoner följer inte storbilden.
workshop-phones-start = Låt telefonerna följa med
workshop-phones-stop = Låt inte telefonerna följa med
workshop-timer = Timer
workshop-timer-hint = Timern syns på storbilden. Inget avbryts när tiden är ute.
workshop-timer-left = Tid kvar
workshop-timer-until = Slutar kl. { $time }
workshop-timer-paused = Timern är pausad
workshop-timer-over = Tiden är ute.
workshop-timer-one-minute = En minut återstår.
workshop-timer-start = Starta
workshop-timer-minutes = { $minutes } min
workshop-timer-own = Annan tid i minuter
workshop-timer-longer = Mer tid
workshop-timer-shorter = Mindre tid
workshop-timer-pause = Pausa
workshop-timer-resume = Fortsätt
workshop-timer-stop = Ta bort timern

## The projector: short, read from ten metres

workshop-projector-title = Storbilden
workshop-projector-what = Hur är det nu, och vart vill vi?
workshop-projector-join = Anslut med telefonen
workshop-projector-address = Läs QR-koden eller skriv { $host }
workshop-projector-joined = { $count ->
    [one] 1 är med
   *[other] { $count } är med
 }
workshop-projector-own-answers = Nu svarar var och en för sig
workshop-projector-secret = Ingen ser svaren ännu.
workshop-projector-finished = { $all ->
    [one] { $done } klar
   *[other] { $done } / { $all } klara
 }
workshop-projector-reveal = Svaren visas
workshop-projector-revealed = visas
workshop-projector-hidden = kommer
workshop-projector-choosing = Vi väljer vad vi pratar om
workshop-projector-priorities = Vad vi har kommit överens om
workshop-projector-no-priorities = Var börjar vi?
workshop-projector-priorities-hint = Vi väljer några få prioriteringar. Tre är ett bra antal.
workshop-projector-thanks = Tack för att du var med
workshop-projector-actions = Här börjar vi
workshop-projector-more = { $count ->
    [one] … och 1 till
   *[other] … och { $count } till
 }
workshop-projector-draft = Omgången är inte öppen ännu
workshop-projector-away = Förbindelsen är bruten. Här är det senaste vi vet.
