## The glossary: one word per concept. Names and labels, for headings, badges, tables and charts.

# Actor groups: who answers. The labels stand as agreed; a round may give a group its own.
words-actor-county = hyvinvointialue
words-actor-early-education = kunta: varhaiskasvatus
words-actor-schools = kunta: koulu ja opiskeluhuolto
words-actor-culture-sport-youth = kunta: nuoriso, liikunta, kulttuuri, kirjasto
words-actor-ngo = järjestö tai yhdistys
words-actor-parish = seurakunta tai muu uskonnollinen yhteisö
words-actor-kela = Kela
words-actor-family = perhe tai kokemusasiantuntija
words-actor-volunteer = vapaaehtoinen
words-actor-other = muu toimija
# Groups too small to be shown on their own, taken together.
words-actor-merged = muut toimijat
words-actor-all = kaikki vastaajat
words-state-draft = Luonnos
words-state-open = Avoinna
words-state-joint = Yhteinen keskustelu
words-state-closed = Päättynyt
words-state-cancelled = Peruttu
words-subject-region = Alue
words-subject-family-centre = Perhekeskus
words-subject-meeting-place = Kohtaamispaikka
words-family-centres = Perhekeskukset
words-meeting-places = Kohtaamispaikat
words-current = Nykytila
words-target = Tavoitetila
words-gap = Ero tavoitteeseen
words-agreement = Yksimielisyys
words-joint = Yhteinen näkemys
words-strength = Vahvuus
words-need = Kehittämistarve
words-cannot-say = En osaa sanoa
words-not-applicable = Ei koske meitä
words-mode-self = Itsearviointi
words-mode-peer = Vertaisarviointi
words-anonymity-anonymous = Nimettömästi
words-anonymity-organisations = Organisaatio näkyy
words-targets-with-current = Samalla kun nykytila
words-targets-after-current = Kun oma nykytila on arvioitu
words-targets-jointly = Vain yhdessä keskustellen
words-action-open = Kesken
words-action-done = Tehty
words-role-national-admin = Valtakunnallinen pääkäyttäjä
words-role-coordinator = Alueen koordinaattori
words-role-facilitator = Työpajan vetäjä
words-role-reader = Lukija (ohjausryhmä)
words-targets-never = Ei kysytä
words-invitation-waiting = Odottaa vastausta
words-invitation-accepted = Hyväksytty
words-invitation-revoked = Peruttu
words-invitation-expired = Vanhentunut

## What must be there before a round can open

words-readiness-name = Kierroksella on nimi
words-readiness-period = Ensimmäinen ja viimeinen päivä on annettu
words-readiness-themes = Vähintään yksi teema on käytössä
words-readiness-actor-groups = Vähintään kaksi toimijaryhmää on käytössä
words-readiness-subject = Arvioitava kohde on käytössä ja sopii arviointityökaluun
words-readiness-instrument = Arviointityökalun versio on julkaistu
