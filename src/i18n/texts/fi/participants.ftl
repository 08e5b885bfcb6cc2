## Participants one by one, for those who run the round

participants-title = Osallistujat yksitellen
participants-lead = Tällä sivulla korjaat, jos joku on liittynyt kahdesti, valinnut väärän toimijaryhmän tai haluaa pois. Vastauksia ei näytetä, eikä myöskään sitä, onko joku vastannut.
participants-tag-told = Osallistuja näkee tunnuksensa sivulla Omat vastaukseni. Pyydä häntä kertomaan se sinulle.
participants-none = Kukaan ei ole vielä liittynyt
participants-none-text = Osallistujat tulevat tähän sitä mukaa kuin he liittyvät.
participants-caption = { $count ->
    [one] 1 osallistuja
   *[other] { $count } osallistujaa
 }
participants-tag = Tunnus
participants-organisation = Organisaatio
participants-team = Henkilöitä
participants-joined = Liittyi
participants-finished = Valmis
participants-not-finished = ei vielä
participants-on-paper = Paperilla
participants-imported = Tiedostosta
participants-change = Korjaa
participants-move = Vaihda ryhmä
participants-remove = Poista
participants-move-text = Osallistuja { $tag } siirtyy valitsemaasi toimijaryhmään. Hänen vastauksensa eivät muutu.
participants-moved = Osallistujan { $tag } toimijaryhmä on nyt valitsemasi.
participants-remove-text = Osallistuja { $tag } ja kaikki hänen vastauksensa ja kommenttinsa poistetaan.
participants-remove-no-undo = Poistoa ei voi perua. Vastauksia ei saa takaisin, eikä hänen paluukoodinsa enää toimi.
participants-removed = Osallistuja { $tag } on poistettu.
