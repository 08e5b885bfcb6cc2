## The register of family centres and meeting places

sites-add = Lägg till ett familjecenter eller en mötesplats
sites-edit = Redigera uppgifterna
sites-kind = Vilketdera är det?
sites-kind-fact = Typ
sites-name = Namn
sites-municipality = Kommun
sites-municipality-choose = Välj kommun
sites-operator = Vem driver verksamheten?
sites-operator-fact = Huvudman
sites-operator-hint = Till exempel välfärdsområdet, kommunen, en förening eller en församling.
sites-none = Här finns ännu inga familjecenter eller mötesplatser
sites-none-text = Lägg till dem som ni vill utvärdera. Hela området kan utvärderas också utan dem.
sites-no-rounds = Här har ännu inget utvärderats
sites-no-rounds-text = När den första utvärderingsomgången har skapats syns den här.
sites-rounds-count = { $count ->
    [one] 1 utvärderingsomgång
   *[other] { $count } utvärderingsomgångar
 }
sites-archived = Arkiverad
sites-archived-since = Arkiverad { $date }. Tidigare omgångar finns kvar, men nya kan inte startas.
sites-archived-count = Arkiverade ({ $count })
sites-keeping = Arkivering och radering
sites-archive-text = Om verksamheten har upphört kan du arkivera. Tidigare omgångar finns kvar, men nya kan inte startas.
sites-delete = Radera helt
sites-delete-text = { $name } raderas ur registret, och läsrättigheterna upphör samtidigt. Det går inte att ångra.
sites-delete-refused = Här finns utvärderingsomgångar, så det går inte att radera. Arkivera i stället.
sites-added = { $name } har lagts till.
sites-told-archived = { $name } har arkiverats.
sites-told-restored = { $name } är i bruk igen.
sites-told-deleted = { $name } har raderats.

## Somebody else saved in the meantime

sites-conflict-title = Någon annan har ändrat de här uppgifterna under tiden
sites-conflict-text = Nedan ser du det som nu är sparat. I formuläret står det som du skrev. Spara ditt eller behåll det som gäller nu.
sites-conflict-keep = Behåll det som gäller nu
