## The list of what to talk about

discussion-title = Gemensam diskussion
discussion-lead = Börja med de kriterier där synsätten skiljer sig mest. Anteckna för varje kriterium vad ni kommer fram till tillsammans.
discussion-not-revealed-lead = Svarstiden är slut. När gruppen är samlad visar ni svaren på ett tema för alla på en gång. Före det ser ingen dem.
discussion-reveal = Visa svaren för gruppen
discussion-reveal-text = Svaren på temat blir synliga för alla som ser omgångens resultat. Det går inte att ångra, och därefter går det inte längre att öppna för svar på nytt.
discussion-reveal-all = Visa alla teman
discussion-reveal-rest = Visa också resten av temana
discussion-reveal-each = Eller ett tema i taget:
discussion-reveal-one = Visa
discussion-revealed = Svaren är nu synliga.
discussion-closed = Omgången är avslutad. Den gemensamma synen kan läsas men inte längre ändras.
discussion-answered = har svarat
discussion-of = { $done } / { $all }
discussion-recorded-criteria = kriterier antecknade
discussion-priorities-chosen = prioriteringar valda
discussion-order = Ordningen för diskussionen
discussion-order-hint = Först kommer de kriterier där samstämmigheten om nuläget är minst, sedan de där avståndet till målet är störst. Sist kommer kriterier med för få svar.
discussion-theme = Tema
discussion-all-themes = Alla teman
discussion-too-few = För få svar
discussion-not-recorded = Inte antecknat ännu
discussion-priority = Prioritering

## What the group agreed on, in words

discussion-agreed = Vad ni har kommit överens om
discussion-agreed-so-far = En gemensam syn har antecknats för { $done } av { $all } kriterier.
discussion-priorities = Prioriteringar
discussion-no-priorities = Inga prioriteringar har valts ännu. Märk ut några kriterier där utvecklingen ska börja.
discussion-strengths = Styrkor
discussion-needs = Utvecklingsbehov
discussion-joint-both = Nuläge { $current } → målbild { $target }
discussion-joint-current = Nuläge { $current }
discussion-joint-target = Målbild { $target }
discussion-joint-no-levels = Antecknat utan nivåer

## One criterion

discussion-place = Kriterium { $place } / { $all } · { $theme }
discussion-guidance = Vad tittar vi på här?
discussion-neighbours = Från kriterium till kriterium
discussion-whole-list = Hela listan
discussion-answers = Så här svarade deltagarna
discussion-too-few-text = Färre än { $k } deltagare svarade på det här kriteriet, så siffror och kommentarer visas inte. Ni kan ändå diskutera det och anteckna er gemensamma syn.
discussion-mean-current = Nuläge, medeltal
discussion-mean-target = Målbild, medeltal
discussion-distribution = Svarens fördelning
discussion-level = Nivå
discussion-levels-given = Angav en nivå
discussion-groups = Aktörsgruppernas medeltal
discussion-group = Aktörsgrupp
discussion-n = Svar
# Short, at the head of a narrow column: the gap to the target.
discussion-gap = Avstånd
discussion-groups-hint = Ett streck betyder att svaren är färre än { $k } eller att siffran skulle avslöja en annan grupps svar.
discussion-agreement-about = Vad betyder samstämmighet?
discussion-agreement-explained = 100 % betyder att alla valde samma nivå. 0 % betyder att hälften valde den lägsta och hälften den högsta nivån. Svaret ”Kan inte säga” påverkar inte siffran.
discussion-last-time = Förra omgången

## Comments

discussion-comments = Kommentarer
discussion-no-comments = Det finns inga kommentarer att visa.
discussion-comments-hint = Kommentarerna står i slumpmässig ordning. De visas bara för workshopledaren och områdets koordinator, om du inte visar en kommentar för alla.
discussion-comment-named = kommentar { $place }
discussion-hide = Dölj
discussion-show-to-all = Visa för alla
discussion-bring-back = Visa igen
discussion-show-no-longer = Visa inte längre för alla
discussion-shown-to-all = Visas för alla
discussion-hidden-comments = { $count ->
    [one] En dold kommentar
   *[other] { $count } dolda kommentarer
 }
discussion-decided-hidden = Kommentaren har dolts.
discussion-decided-shown = Kommentaren visas nu för alla som ser resultaten.
discussion-decided-none = Kommentaren är som den var från början.

## The group's joint view

discussion-current-jointly = Gemensamt nuläge
discussion-target-jointly = Gemensam målbild
discussion-not-agreed = Inte överenskommet
discussion-reason = Motivering
discussion-reason-hint = Hur kom ni fram till detta? Skriv inte namn eller annat som en person kan kännas igen på.
discussion-verdict = Styrka eller utvecklingsbehov?
discussion-verdict-neither = Ingetdera
discussion-priority-choice = Väljs som prioritering
discussion-priority-hint = Här börjar ni. Välj bara några få.
discussion-save-and-next = Spara och gå till nästa
discussion-saved = Sparat av { $who } { $at }
discussion-view-saved = Den gemensamma synen har sparats.
discussion-actions = Åtgärder för det här kriteriet
discussion-no-actions = Ni har inte kommit överens om några åtgärder ännu.
discussion-add-action = Lägg till en åtgärd

## Two people saved at the same time; also used for actions

discussion-conflict-title = Två versioner
discussion-conflict-lead = Någon annan sparade det här kriteriet under tiden. Ingendera versionen har gått förlorad. Välj vilken som ska gälla.
discussion-conflict-stored = Den sparade versionen
discussion-conflict-yours = Din version
discussion-conflict-not-saved = Det här har inte sparats.
discussion-conflict-keep-stored = Behåll den sparade versionen
discussion-conflict-take-yours = Spara din version i stället
discussion-conflict-combine = Kombinera versionerna

## While the workshop goes on

discussion-on-screen = Syns för alla
discussion-put-on-screen = Visa för alla
discussion-to-board = Till styrningen av workshopen
discussion-vote-text = När ni har diskuterat kan deltagarna rösta på nytt om det här kriteriet. Rösterna visas bredvid de första svaren. Det ordnas bara en ny omröstning om varje kriterium.
discussion-vote-open = Öppna omröstningen
discussion-vote-close = Avsluta omröstningen och visa rösterna
discussion-vote-close-text = En avslutad omröstning kan inte öppnas på nytt.
discussion-vote-elsewhere = Det pågår en omröstning om ett annat kriterium:
discussion-saving = Sparar…
discussion-saved-for-all = Sparat. De andra ser det genast.
discussion-waiting = Förbindelsen är bruten. Det sparas när den är tillbaka.
discussion-newer = { $who } sparade en nyare version ({ $at }) medan ni skrev. Er version finns kvar här, men den är inte sparad.
discussion-newer-choose = Se båda och välj
