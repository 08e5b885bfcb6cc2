## A form to fill in on paper

paper-title = Pappersblankett
paper-how = Kryssa i varje punkt för en ruta för nuläget och en ruta för målbilden. Om punkten inte gäller er kryssar du bara för ”Gäller inte oss”. En punkt kan också lämnas tom.
paper-how-current = Kryssa för en ruta i varje punkt. Om punkten inte gäller er kryssar du för ”Gäller inte oss”. En punkt kan också lämnas tom.
paper-how-return = Ge den ifyllda blanketten till workshopledaren.
paper-privacy-typed = Workshopledaren matar in blanketten i tjänsten och ser då vad som står på den. Därefter förstörs blanketten. Skriv inte ditt namn på den.
paper-privacy-groups = Resultaten visas gruppvis. En grupp där bara få har svarat visas inte separat.
paper-team = Hur många är ni, om ni svarar tillsammans som ett team?
paper-form-hint = En blankett för dem som hellre svarar på papper. Du kan mata in ifyllda blanketter i tjänsten medan omgången är öppen.

## A facilitator types in what was answered on paper

paper-entry-title = Mata in ett svar på papper
paper-entry-lead = En blankett i taget. Ett sparat svar kan inte öppnas igen, så kontrollera det först. Förstör blanketten när du har sparat den.
paper-entry-count = { $count ->
    [0] Inga svar på papper har matats in ännu.
    [one] Ett svar på papper har matats in.
   *[other] { $count } svar på papper har matats in.
 }
paper-entry-saved = { $count ->
    [one] Svaret har sparats. Ett svar på papper har matats in.
   *[other] Svaret har sparats. { $count } svar på papper har matats in.
 }
paper-entry-keys = Tangenter
paper-entry-key-level = En siffra väljer nivån och går vidare till nästa fält.
paper-entry-key-cannot-say = 0 eller x betyder ”Kan inte säga”.
paper-entry-key-not-applicable = Ett streck (-) i nuläget betyder ”Gäller inte oss”. Det gäller också målbilden.
paper-entry-key-empty = Ett tomt fält är en punkt utan svar. Enter går till nästa fält och backsteg i ett tomt fält till det föregående.
paper-entry-key-comment = Till kommentaren kommer du med tabbtangenten.
paper-entry-group = Välj grupp
paper-entry-save = Spara och börja på nästa
paper-entry-of = { $asked }, punkt { $place }: { $title }

## Instruments

paper-instruments = Utvärderingsverktyg
paper-instruments-lead = Med de här verktygen görs omgångarna. En tom blankett kan skrivas ut för varje verktyg.
paper-instruments-see = Se utvärderingsverktygen
paper-instrument-version = Version { $version }
paper-instrument-draft = Utkast
paper-instrument-size = { $themes ->
    [one] 1 tema
   *[other] { $themes } teman
 }, { $criteria ->
    [one] 1 kriterium
   *[other] { $criteria } kriterier
 }
