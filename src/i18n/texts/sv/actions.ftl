## The list of actions

actions-title = Åtgärder
actions-lead = Den här omgångens åtgärdsplan: vad som görs, vem som ansvarar och när det ska vara klart. Några väl valda åtgärder räcker.
actions-add = Lägg till en åtgärd
actions-closed = Omgången är avslutad. Åtgärderna kan inte längre ändras, men du kan märka dem som klara.
actions-none = Inga åtgärder ännu
actions-none-text = Ni kommer överens om åtgärderna i den gemensamma diskussionen.
actions-criterion = Kriterium
actions-responsible = Ansvarig aktör
actions-due = Klart senast
actions-mark-done = Märk som klar
actions-mark-open = Märk som pågående
actions-previous = Pågår sedan förra omgången
actions-previous-text = De här kom ni överens om i omgången ”{ $name }”.
actions-previous-none = Alla åtgärder från förra omgången är klara.
actions-carry-on = Ta med i den här omgången

## One action

actions-new-title = Ny åtgärd
actions-edit-title = Ändra åtgärden
actions-what = Vad som görs
actions-what-hint = En sak i taget, till exempel: vi gör upp en gemensam årsklocka med organisationerna.
actions-no-criterion = Hör inte till ett enskilt kriterium
actions-responsible-hint = En organisation eller en uppgift, till exempel familjecenterkoordinatorn. Skriv inte privatpersoners kontaktuppgifter.
actions-added = Åtgärden har lagts till.
actions-saved = Åtgärden har sparats.
actions-marked-done = Åtgärden har märkts som klar.
actions-marked-open = Åtgärden har märkts som pågående.
actions-delete-title = Ska åtgärden tas bort?
actions-delete-lead = En borttagen åtgärd kan inte återställas.
actions-delete = Ta bort åtgärden
actions-deleted = Åtgärden har tagits bort.

## Two people saved at the same time

actions-conflict-lead = Någon annan ändrade den här åtgärden under tiden. Ingendera versionen har gått förlorad. Välj vilken som ska gälla.
actions-conflict-gone = Någon annan tog bort den här åtgärden under tiden. Du kan lägga till den på nytt så som du skrev den.
actions-conflict-add-again = Lägg till på nytt
