about-title = About the service
about-lead = Perhekeskusarviointi helps everyone in a family centre’s network to see together where they stand now, where they want to be and what to do first.
about-who-title = Who it is for
about-who-text = It is for everyone who leads, develops or carries out family-centre work: wellbeing services counties, municipalities, NGOs, parishes, Kela, volunteers and families.
about-who-network = A family centre is not a building but a network, so it is assessed together. This also works where the family centre is only taking shape.
about-round-title = How an assessment round goes
# The steps of a round, as a numbered list.
about-round-prepare = The region’s co-ordinator and the facilitator prepare the round. They choose the instrument, the themes and the actor groups and share a link or a code with the participants.
about-round-answer = Each participant assesses the current and the target state, alone or in a small team. No account is needed, and a phone is enough.
about-round-look = When answering has ended, the group looks at where people agree and where different actors see things differently.
about-round-agree = The group talks and records its joint view: the current state, the target state and the reason, with strengths and development needs.
about-round-act = The group chooses a few things that matter most and agrees on actions: what is done, who is responsible and by when.
about-round-return = The round is closed and its results go to the steering group. In a year or two, a new round shows what has changed.
about-round-spirit = An assessment is not an inspection. A low score is no reproach but a good reason to talk.
about-instruments-title = The instruments
about-instruments-text = The structure of the instruments follows material published by the Central Union for Child Welfare and THL. The statements and level descriptions were written for this service unless an instrument says otherwise. Each instrument names its source and licence.
about-numbers-title = How results are worked out
about-numbers-mean = For each criterion you see the mean of the answers and how they are spread. The group’s joint view stands beside them and does not replace them.
about-numbers-agreement = Agreement is 100 per cent when everyone gave the same answer and 0 per cent when half the answers lie at each end of the scale. It is worked out by the method of Tastle and Wierman:
# A citation, the same in every language.
about-numbers-reference = Tastle, W. J. & Wierman, M. J. (2007): Consensus and dissention: A measure of ordinal dispersion. International Journal of Approximate Reasoning 45(3), 531–545.
about-numbers-small-groups = Results of small groups are not shown on their own, so that nobody’s answer can be worked out.
about-sources-title = Data and licences
about-sources-regions = The lists of regions and municipalities are based on the classifications of Statistics Finland, licence CC BY 4.0. The service has added details of its own.
about-sources-licence-link = Read the licence CC BY 4.0
about-sources-software = The service is free software under the licence EUPL-1.2: anyone may use, study, share and improve it.
