## The glossary: one word per concept. Names and labels, for headings, badges, tables and charts.

# Actor groups: who answers. The labels stand as agreed; a round may give a group its own.
words-actor-county = wellbeing services county
words-actor-early-education = municipality: early education
words-actor-schools = municipality: schools and student welfare
words-actor-culture-sport-youth = municipality: youth, sport, culture, library
words-actor-ngo = NGO or association
words-actor-parish = parish or other religious community
words-actor-kela = Kela
words-actor-family = family or expert by experience
words-actor-volunteer = volunteer
words-actor-other = other actor
# Groups too small to be shown on their own, taken together.
words-actor-merged = other actors
words-actor-all = all who answered
words-state-draft = Draft
words-state-open = Open
words-state-joint = Joint discussion
words-state-closed = Closed
words-state-cancelled = Cancelled
words-subject-region = Region
words-subject-family-centre = Family centre
words-subject-meeting-place = Meeting place
words-family-centres = Family centres
words-meeting-places = Meeting places
words-current = Current state
words-target = Target state
words-gap = Gap
words-agreement = Agreement
words-joint = Joint view
words-strength = Strength
words-need = Development need
words-cannot-say = Cannot say
words-not-applicable = Not applicable
words-mode-self = Self-assessment
words-mode-peer = Peer assessment
words-anonymity-anonymous = Anonymous
words-anonymity-organisations = Organisation shown
words-targets-with-current = Together with the current state
words-targets-after-current = After one’s own current state has been assessed
words-targets-jointly = Only in the joint discussion
words-action-open = Under way
words-action-done = Done
words-role-national-admin = National administrator
words-role-coordinator = Region co-ordinator
words-role-facilitator = Facilitator
words-role-reader = Reader (steering group)
words-targets-never = Not asked
words-invitation-waiting = Waiting
words-invitation-accepted = Accepted
words-invitation-revoked = Withdrawn
words-invitation-expired = Expired

## What must be there before a round can open

words-readiness-name = The round has a name
words-readiness-period = First and last day are given
words-readiness-themes = At least one theme is in use
words-readiness-actor-groups = At least two actor groups are in use
words-readiness-subject = What is assessed is in use and suits the instrument
words-readiness-instrument = The version of the instrument is released
