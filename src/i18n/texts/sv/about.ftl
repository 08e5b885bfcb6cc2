about-title = Om tjänsten
about-lead = Perhekeskusarviointi hjälper aktörerna i ett familjecenter att tillsammans se var de står nu, vart de vill komma och vad de ska göra först.
about-who-title = Vem tjänsten är till för
about-who-text = Tjänsten är till för alla som leder, utvecklar eller utför familjecenterarbete: välfärdsområden, kommuner, organisationer, församlingar, FPA, frivilliga och familjer.
about-who-network = Ett familjecenter är inte en byggnad utan ett nätverk. Därför görs också utvärderingen tillsammans. Den passar även där familjecentret ännu håller på att ta form.
about-round-title = Så går en utvärderingsomgång till
# The steps of a round, as a numbered list.
about-round-prepare = Områdets koordinator och workshopledaren förbereder omgången. De väljer utvärderingsverktyg, teman och aktörsgrupper och delar ut en länk eller en kod till deltagarna.
about-round-answer = Var och en bedömer nuläget och målbilden, ensam eller i ett litet team. Inget konto behövs, och det räcker med en telefon.
about-round-look = När svarstiden är slut ser gruppen efter var man är överens och var aktörerna ser olika på saken.
about-round-agree = Gruppen diskuterar och antecknar sin gemensamma syn: nuläge, målbild och motivering samt styrkor och utvecklingsbehov.
about-round-act = Gruppen väljer några viktiga saker och kommer överens om åtgärder: vad som görs, vem som ansvarar och när det ska vara klart.
about-round-return = Omgången avslutas och resultaten går till styrgruppen. Om ett eller två år visar en ny omgång vad som har förändrats.
about-round-spirit = Utvärderingen är ingen granskning. En låg bedömning är inte kritik utan en god orsak att diskutera.
about-instruments-title = Utvärderingsverktygen
about-instruments-text = Verktygens uppbyggnad grundar sig på material från Centralförbundet för Barnskydd och THL. Påståendena och nivåbeskrivningarna har skrivits för den här tjänsten, om inte annat sägs vid verktyget. Varje verktyg anger sin källa och sin licens.
about-numbers-title = Hur resultaten räknas ut
about-numbers-mean = För varje kriterium visas svarens medeltal och hur svaren fördelar sig. Gruppens gemensamma syn står bredvid dem och ersätter dem inte.
about-numbers-agreement = Samstämmigheten är 100 procent när alla har svarat lika och 0 procent när hälften av svaren ligger i vardera änden av skalan. Den räknas ut med Tastles och Wiermans metod:
# A citation, the same in every language.
about-numbers-reference = Tastle, W. J. & Wierman, M. J. (2007): Consensus and dissention: A measure of ordinal dispersion. International Journal of Approximate Reasoning 45(3), 531–545.
about-numbers-small-groups = Små gruppers resultat visas inte separat, så att ingen enskilds svar kan räknas ut.
about-sources-title = Material och licenser
about-sources-regions = Förteckningarna över områden och kommuner bygger på Statistikcentralens klassificeringar, licens CC BY 4.0. Tjänsten har kompletterat dem med egna uppgifter.
about-sources-licence-link = Läs licensen CC BY 4.0
about-sources-software = Tjänsten är fri programvara. Dess licens är EUPL-1.2: alla får använda, undersöka, dela och utveckla den.
