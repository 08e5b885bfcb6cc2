## Participants one by one, for those who run the round

participants-title = Deltagarna en i taget
participants-lead = På den här sidan rättar du till om någon har anslutit sig två gånger, har valt fel aktörsgrupp eller vill lämna omgången. Svaren visas inte, och inte heller om någon har svarat.
participants-tag-told = Deltagaren ser sitt kännetecken på sidan Mina svar. Be hen berätta det för dig.
participants-none = Ingen har anslutit sig ännu
participants-none-text = Deltagarna kommer hit i den takt de ansluter sig.
participants-caption = { $count ->
    [one] 1 deltagare
   *[other] { $count } deltagare
 }
participants-tag = Kännetecken
participants-organisation = Organisation
participants-team = Personer
participants-joined = Anslöt sig
participants-finished = Klar
participants-not-finished = inte ännu
participants-on-paper = På papper
participants-imported = Från fil
participants-change = Rätta
participants-move = Byt grupp
participants-remove = Ta bort
participants-move-text = Deltagaren { $tag } flyttas till den aktörsgrupp du väljer. Svaren ändras inte.
participants-moved = Deltagaren { $tag } hör nu till den aktörsgrupp du valde.
participants-remove-text = Deltagaren { $tag } och alla svar och kommentarer av hen tas bort.
participants-remove-no-undo = Detta kan inte ångras. Svaren går inte att få tillbaka, och återkomstkoden fungerar inte längre.
participants-removed = Deltagaren { $tag } har tagits bort.
