## The glossary: one word per concept. Names and labels, for headings, badges, tables and charts.

# Actor groups: who answers. The labels stand as agreed; a round may give a group its own.
words-actor-county = välfärdsområde
words-actor-early-education = kommun: småbarnspedagogik
words-actor-schools = kommun: skola samt elev- och studerandevård
words-actor-culture-sport-youth = kommun: ungdom, idrott, kultur, bibliotek
words-actor-ngo = organisation eller förening
words-actor-parish = församling eller annat religiöst samfund
words-actor-kela = FPA
words-actor-family = familj eller erfarenhetsexpert
words-actor-volunteer = frivillig
words-actor-other = annan aktör
# Groups too small to be shown on their own, taken together.
words-actor-merged = övriga aktörer
words-actor-all = alla som svarat
words-state-draft = Utkast
words-state-open = Öppen
words-state-joint = Gemensam diskussion
words-state-closed = Avslutad
words-state-cancelled = Inställd
words-subject-region = Område
words-subject-family-centre = Familjecenter
words-subject-meeting-place = Mötesplats
words-family-centres = Familjecenter
words-meeting-places = Mötesplatser
words-current = Nuläge
words-target = Målbild
words-gap = Avstånd till målet
words-agreement = Samstämmighet
words-joint = Gemensam syn
words-strength = Styrka
words-need = Utvecklingsbehov
words-cannot-say = Kan inte säga
words-not-applicable = Gäller inte oss
words-mode-self = Självutvärdering
words-mode-peer = Kollegial utvärdering
words-anonymity-anonymous = Anonymt
words-anonymity-organisations = Organisationen (arbetsgivaren eller föreningen) visas
words-targets-with-current = Samtidigt som nuläget
words-targets-after-current = När det egna nuläget har bedömts
words-targets-jointly = Endast i den gemensamma diskussionen
words-action-open = Pågår
words-action-done = Klar
words-role-national-admin = Nationell huvudanvändare
words-role-coordinator = Områdets koordinator
words-role-facilitator = Workshopledare
words-role-reader = Läsare (styrgrupp)
words-targets-never = Frågas inte
words-invitation-waiting = Väntar på svar
words-invitation-accepted = Accepterad
words-invitation-revoked = Återkallad
words-invitation-expired = Har gått ut

## What must be there before a round can open

words-readiness-name = Omgången har ett namn
words-readiness-period = Första och sista dagen har angetts
words-readiness-themes = Minst ett tema används
words-readiness-actor-groups = Minst två aktörsgrupper används
words-readiness-subject = Det som utvärderas är i bruk och passar utvärderingsverktyget
words-readiness-instrument = Utvärderingsverktygets version är publicerad
