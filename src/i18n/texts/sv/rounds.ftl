## Lists of rounds

rounds-new = Ny utvärderingsomgång
rounds-none = Det finns inga utvärderingsomgångar ännu
rounds-none-text = Börja med att välja vad som ska utvärderas och med vilket verktyg.
rounds-under-way = Pågående och under beredning
rounds-closed = Avslutade
rounds-cancelled = Inställda
rounds-joined-count = { $count ->
    [one] 1 deltagare
   *[other] { $count } deltagare
 }

## A new round: what is assessed, and with what

rounds-new-title = Ny utvärderingsomgång
rounds-new-lead = Välj först vad som ska utvärderas och med vilket verktyg. På nästa sida går du igenom de övriga inställningarna.
rounds-subject = Vad utvärderas?
rounds-subject-fact = Det som utvärderas
rounds-subject-hint = Hela området eller ett enskilt familjecenter eller en mötesplats.
rounds-subject-region = Hela området: { $region }
rounds-instrument = Utvärderingsverktyg
rounds-instrument-suits = Passar: { $subjects }.
rounds-instrument-time = Det tar ungefär { $alone } min på egen hand och ungefär { $joint } min tillsammans.
rounds-instrument-unsuited = Det här verktyget passar inte det som ska utvärderas. Välj ett annat verktyg eller något annat att utvärdera.
# The name suggested for a new round.
rounds-suggested-name = { $subject } { $year }

## Settings

rounds-settings = Inställningar
rounds-settings-new-title = Omgångens inställningar
rounds-settings-edit-title = Ändra inställningarna
rounds-create = Skapa omgången
rounds-created = Omgången har skapats. Inget har ännu skickats till någon.
rounds-name = Omgångens namn
rounds-name-hint = Deltagarna ser namnet.
rounds-period = Tidsperiod
rounds-period-hint = Datumen visar tidtabellen för deltagarna. Du öppnar och avslutar omgången själv.
rounds-starts-on = Första dagen
rounds-ends-on = Sista dagen
rounds-group-who = Vilka som svarar och vad som syns av dem
rounds-groups = Aktörsgrupper
rounds-groups-hint = Var och en som svarar väljer sin grupp bland dessa. Grupper kan läggas till också under omgången.
rounds-labels = Ge grupperna egna namn
rounds-labels-hint = Du kan använda ett namn som känns igen hos er. Lämnas fältet tomt används det gemensamma namnet.
rounds-anonymity = Hur syns de som svarar?
rounds-anonymous-hint = Små grupper visas inte separat.
rounds-organisations-hint = Den som svarar anger sin organisation (arbetsgivare eller förening), och organisationernas grupper visas också när få har svarat. Familjer, frivilliga och andra privatpersoner skyddas ändå.
rounds-k = Minsta grupp som visas separat
rounds-k-hint = Minst 3 och högst 10 svarande. Ett större tal ger bättre skydd.
rounds-asks-name = Deltagaren får uppge sitt namn
rounds-asks-name-hint = Namnet syns bara i deltagarens egna svar, inte i resultaten.
rounds-group-what = Vad som frågas
rounds-themes = Teman
rounds-themes-hint = Alla teman ger den bredaste bilden. Om tiden är knapp kan du välja de viktigaste.
rounds-themes-all = alla { $count }
rounds-targets = När frågas målbilden?
rounds-mode = Sätt att utvärdera
rounds-mode-self-hint = Ni utvärderar er egen verksamhet.
rounds-mode-peer-hint = En gäst är med och utvärderar er verksamhet.
rounds-conflict-title = Någon annan har ändrat inställningarna under tiden
rounds-conflict-text = Nedan ser du det som nu är sparat. I formuläret står det som du skrev. Spara ditt eller behåll det som gäller nu.
rounds-conflict-keep = Behåll det som gäller nu
rounds-add-groups = Lägg till aktörsgrupper
rounds-add-groups-lead = Omgången är öppen, så grupper kan läggas till men inte tas bort. En ny grupp syns genast för deltagarna.
rounds-groups-added = Aktörsgrupperna har lagts till.

## The round's own page

rounds-tabs = Omgångens sidor
rounds-tab-overview = Översikt
rounds-tab-invitation = Inbjudan
rounds-tab-discussion = Diskussion
rounds-tab-results = Resultat
rounds-tab-actions = Åtgärder
rounds-edit = Ändra inställningarna
rounds-mend = Komplettera
rounds-mend-settings = Komplettera inställningarna
rounds-try = Prova som deltagare
rounds-invite = Bjud in deltagarna
rounds-code = Anslutningskod
rounds-to-discussion = Till den gemensamma diskussionen
rounds-to-results = Se resultaten
rounds-to-actions = Se åtgärderna
rounds-start-next = Starta en ny omgång utifrån den här
rounds-next-not-ready = Omgången kan inte öppnas ännu
rounds-next-not-ready-text = Komplettera det som saknas.
rounds-next-ready = Omgången är klar att öppnas
rounds-next-ready-text = Kontrollera inställningarna och prova vid behov hur sidorna ser ut för en deltagare. När du öppnar omgången låses inställningarna.
rounds-next-invite = Omgången är öppen: bjud in deltagarna
rounds-next-invite-text = Skicka länken eller sätt upp affischen på väggen. Ingen ser svaren före den gemensamma diskussionen.
rounds-next-open = Svaren kommer in
rounds-next-open-text = När alla är klara kan du inleda den gemensamma diskussionen. Då går det inte längre att svara, och ni kan visa resultaten för gruppen ett tema i taget.
rounds-next-joint = Den gemensamma diskussionen pågår
rounds-next-joint-text = Gå igenom resultaten, anteckna er gemensamma syn och kom överens om de första åtgärderna. Avsluta omgången när ni är klara.
rounds-next-closed = Omgången är avslutad
rounds-next-closed-text = Resultaten och åtgärderna finns kvar här. Det är bra att göra nästa omgång om 1–2 år.
rounds-next-cancelled = Omgången är inställd
rounds-next-cancelled-text = Svaren visas inte för någon.
rounds-attendance = Deltagare
rounds-attendance-groups = Deltagare per aktörsgrupp
rounds-group = Aktörsgrupp
rounds-joined = Anslutna
rounds-finished = Klara
rounds-joined-and-finished = { $joined ->
    [one] 1 deltagare
   *[other] { $joined } deltagare
 } har anslutit sig, och { $finished ->
    [one] 1 är klar
   *[other] { $finished } är klara
 }.
rounds-results-to-participants = Resultaten för deltagarna
rounds-results-shown = Deltagarna ser resultaten på sin egen enhet.
rounds-results-hidden = Deltagarna ser ännu inte resultaten på sin egen enhet.
rounds-show-results = Visa resultaten för deltagarna
rounds-hide-results = Dölj resultaten för deltagarna
rounds-results-now-shown = Deltagarna ser nu resultaten.
rounds-results-now-hidden = Resultaten har dolts för deltagarna.
rounds-previous = Föregående omgång
rounds-history = Omgångens skeden
rounds-history-created = Skapad
rounds-history-open = Öppnad
rounds-history-joint = Den gemensamma diskussionen inledd
rounds-history-close = Avslutad
rounds-history-return-to-joint = Återförd till den gemensamma diskussionen
rounds-history-return-to-open = Öppnad på nytt för svar
rounds-history-cancel = Inställd
rounds-other-ways = Andra funktioner
rounds-delete = Radera utkastet
rounds-delete-text = Utkastet ”{ $name }” raderas helt. Det går inte att ångra.
rounds-deleted = Utkastet har raderats.

## Steps: what the button says, and what will happen

rounds-step-open = Öppna omgången
rounds-step-joint = Inled den gemensamma diskussionen
rounds-step-close = Avsluta omgången
rounds-step-return-to-joint = Återför till den gemensamma diskussionen
rounds-step-return-to-open = Öppna för svar på nytt
rounds-step-cancel = Ställ in omgången
rounds-step-not-now = Inte ännu
rounds-opening-participants = Deltagarna kan ansluta sig med länk, kod eller QR-kod och svara.
rounds-opening-frozen = Inställningarna låses. Aktörsgrupper kan fortfarande läggas till.
rounds-opening-secret = Ingen, inte heller du, ser några svar före den gemensamma diskussionen. Du ser bara vilka som har anslutit sig och är klara: kännetecken och aktörsgrupp, inga namn.
rounds-joint-frozen = Svarstiden tar genast slut för alla. Också ofullständiga svar räknas med.
rounds-joint-revealed = Resultaten och kommentarerna blir synliga för workshopledaren och områdets koordinator först när svaren på temat visas för gruppen.
rounds-joint-participants = Deltagarna ser resultaten först när du visar dem.
rounds-joint-undo = Du kan öppna för svar på nytt så länge inget tema har visats. Därefter kan ingen göra det.
rounds-closure-frozen = Den gemensamma synen och åtgärderna låses.
rounds-closure-readers = Styrgruppens läsare ser resultaten och åtgärderna.
rounds-closure-undo = Om något blev ogjort kan områdets koordinator återföra omgången till den gemensamma diskussionen.
rounds-return-to-joint-changes = Den gemensamma synen och åtgärderna kan ändras igen.
rounds-return-to-joint-answers = Svaren förblir som de är. Det går inte längre att öppna för svar på nytt.
rounds-return-to-joint-readers = Styrgruppens läsare ser inte omgången förrän den avslutas på nytt.
rounds-return-to-open-answers = Deltagarna kan igen ansluta sig och ändra sina svar.
rounds-return-to-open-until = Det här kan göras bara så länge inget tema har visats.
rounds-return-to-open-kept = De antecknade åtgärderna finns kvar och visas igen i den gemensamma diskussionen.
rounds-cancellation-answers = Ingen kan längre ansluta sig eller svara. Svaren visas inte för någon.
rounds-cancellation-final = Det går inte att ångra. Du kan starta en ny omgång med samma inställningar.
rounds-done-open = Omgången är nu öppen.
rounds-done-joint = Svarstiden är slut. Den gemensamma diskussionen kan börja.
rounds-done-close = Omgången är avslutad.
rounds-done-return-to-joint = Omgången har återförts till den gemensamma diskussionen.
rounds-done-return-to-open = Omgången är öppen för svar igen.
rounds-done-cancel = Omgången har ställts in.

## Who runs the round

rounds-facilitators = Workshopledare
rounds-facilitators-lead = Ledaren förbereder, öppnar, leder och avslutar omgången. En omgång kan ha flera ledare.
rounds-facilitators-present = Ledare för den här omgången
rounds-facilitators-none = Ingen ledare har valts ännu
rounds-facilitators-none-text = Du kan leda omgången själv eller ge den till någon annan.
rounds-facilitators-choose = Välj ledare
rounds-facilitator-pick = Välj bland områdets ledare
rounds-facilitator-person = Person
rounds-facilitator-choose = Välj person
rounds-facilitator-give = Ge omgången till personen
rounds-facilitator-invite = Bjud in en ny ledare
rounds-facilitator-invite-text = Den inbjudna får en länk för att skapa ett konto och ser sedan bara sina egna omgångar.
rounds-facilitator-name = Namn
rounds-facilitator-email = E-postadress
rounds-facilitator-language = Inbjudans språk
rounds-facilitator-send = Skapa en inbjudan
rounds-facilitator-invited = Inbjudan har skapats. Skicka den här länken till den inbjudna. Länken visas bara nu, men du kan skapa en ny på användarnas sida.
rounds-facilitator-link = Inbjudningslänk
rounds-facilitator-given = { $name } leder nu den här omgången.
rounds-facilitator-removed = { $name } leder inte längre den här omgången.
