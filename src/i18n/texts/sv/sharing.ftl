## Sharing a closed round: its page for the co-ordinator

sharing-tab = Delning
sharing-title = Dela och publicera resultaten
sharing-lead = Resultaten av en avslutad omgång kan ges ut att läsa med en länk eller publiceras för alla.
sharing-ended-by-return = Om resultaten är publicerade eller delade med en länk upphör publiceringen och länkarna genast. De kommer inte tillbaka av sig själva.

sharing-links = Länk till dem som inte har ett konto
sharing-links-seen = Den som får länken ser omgångens siffror och bilder, den gemensamma synen med motiveringar, åtgärderna med tidsfrister och den förra omgångens siffror som jämförelse. Kommentarer och vem som ansvarar för åtgärderna syns inte.
sharing-links-anyone = Alla som har länken ser resultaten. Länken slutar fungera när den går ut, när du stänger den eller när omgången återförs till den gemensamma diskussionen.
sharing-links-organisations = I den här omgången svarade organisationerna i eget namn: den som får länken kan se av siffrorna hur en enskild organisation svarade.
sharing-link-note = Vem länken är för
sharing-link-note-hint = En anteckning för er själva, till exempel ”välfärdsområdets ledningsgrupp”. Skriv inte någons namn.
sharing-link-lifetime = Hur länge länken fungerar
sharing-link-days = { $days } dagar
sharing-link-make = Skapa en länk
sharing-link-made = Länken är klar. Den visas bara nu, så kopiera den genast.
sharing-link-address = Länk till resultaten
sharing-link-address-hint = Om länken försvinner, stäng den och skapa en ny.
sharing-links-working = Länkar som fungerar
sharing-links-none = Det finns inga länkar som fungerar.
sharing-links-ended = Länkar som har upphört
sharing-column-note = För vem
sharing-column-made = Skapad
sharing-column-until = Fungerar
sharing-column-used = Öppnad
sharing-column-ended = Upphörde
sharing-link-no-note = inte antecknat
sharing-link-until = till { $at }
sharing-link-unused = inte en enda gång
sharing-link-used = { $n ->
    [one] en gång, { $at }
   *[other] { $n } gånger, senast { $at }
}
sharing-link-end = Stäng länken
sharing-link-ended = Länken är stängd. Den leder inte längre till resultaten.
sharing-link-revoked = stängdes { $at }
sharing-link-expired = gick ut { $at }

## What somebody sees who has a link

sharing-by-link = Du har fått läsa de här resultaten genom en länk. Alla som har länken ser dem, så ge den bara till dem som den är avsedd för. Länken fungerar till { $until }.
sharing-nothing-title = Den här länken leder inte till några resultat
sharing-nothing = Länken kan ha gått ut eller stängts, eller så fattas något i adressen. Be om en ny länk av den som skickade den här.

## Publication

sharing-publication = Publicering
sharing-publication-none = Resultaten är inte publicerade. Publicerade resultat kan ses av vem som helst, och sökmotorer hittar dem.
sharing-publication-is = Resultaten publicerades { $at }. Vem som helst kan se dem.
sharing-publication-is-by = Resultaten publicerades { $at }. Vem som helst kan se dem. Publicerade: { $name }.
sharing-publication-see = Se den publicerade sidan
sharing-publish = Publicera resultaten
sharing-publish-title = Ska resultaten publiceras?
sharing-publish-lead = Resultaten av omgången ”{ $name }” visas för alla på tjänstens offentliga sidor.
sharing-publish-seen = Vem som helst ser
sharing-publish-names = omgångens namn, vad som har utvärderats, svarstiden och antalet deltagare
sharing-publish-groups = aktörsgruppernas siffror och namn. Egna namn: { $labels }.
sharing-publish-groups-plain = aktörsgruppernas siffror och namn
sharing-publish-figures = siffrorna och bilderna, även som filer att ladda ner
sharing-publish-joint = den gemensamma synens nivåer, styrkorna, utvecklingsbehoven och prioriteringarna.
sharing-publish-unseen = På de offentliga sidorna visas inte
sharing-publish-comments = kommentarer
sharing-publish-reasons = den gemensamma synens motiveringar och åtgärderna
sharing-publish-organisations = aktörsgruppernas siffror, eftersom organisationerna svarade i eget namn i den här omgången
sharing-publish-last-time = den förra omgångens siffror, om inte också den är publicerad
sharing-publish-small = siffror som bygger på färre än { $k } deltagare.
sharing-publish-undo = Du kan när som helst dra tillbaka publiceringen. Den upphör också när omgången återförs till den gemensamma diskussionen. Filer som någon redan har sparat kan inte tas tillbaka.
sharing-published-done = Resultaten är publicerade.
sharing-withdraw = Dra tillbaka publiceringen
sharing-withdrawn = Publiceringen är tillbakadragen.

## Published rounds, for everybody

sharing-published-title = Publicerade resultat
sharing-published-lead = Här finns de utvärderingar av familjecenter och mötesplatser vars resultat områdena har publicerat.
sharing-published-front = Områdena har publicerat resultat av sina utvärderingar för alla att läsa.
sharing-published-see = Se publicerade resultat
sharing-published-none = Det finns inga publicerade resultat
sharing-published-none-text = När ett område publicerar resultaten av en utvärdering visas de här.
sharing-published-none-here = Inga resultat hittades med de här valen. Välj ett annat område eller år.
sharing-published-region = Område
sharing-published-region-all = Alla områden
sharing-published-year = År
sharing-published-year-all = Alla år
sharing-published-show = Visa
sharing-published-pages = Listans sidor
sharing-published-before = Föregående
sharing-published-after = Följande

## A region's consent

sharing-consent-title = Nationell jämförelse
sharing-consent-about = När ni ger ert tillstånd tas siffrorna från områdets avslutade omgångar med i nationella sammandrag. Den nationella administratören ser då ert områdes siffror. Andra områden ser bara medianen och spridningen, där minst fem områden är med. Kommentarer och enskilda svar visas inte.
sharing-consent-not = Tillstånd har inte getts. I sammandragen finns då bara omgångar som har publicerats.
sharing-consent-is = Tillståndet gavs { $at }.
sharing-consent-is-by = Tillståndet gavs { $at } av { $name }.
sharing-consent-undo = Tillståndet kan tas tillbaka när som helst. Efter det tas ert områdes siffror inte med.
sharing-consent-give = Ge tillstånd
sharing-consent-withdraw = Ta tillbaka tillståndet
sharing-consent-given = Tillståndet har getts.
sharing-consent-withdrawn = Tillståndet har tagits tillbaka.
