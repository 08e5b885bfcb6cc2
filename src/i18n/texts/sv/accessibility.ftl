accessibility-title = Tillgänglighetsutlåtande
accessibility-lead = Det här utlåtandet gäller tjänsten Perhekeskusarviointi. Vi vill att alla ska kunna delta i utvärderingen på sitt eget sätt och med sin egen enhet.
accessibility-status-title = Hur tillgänglig tjänsten är
accessibility-status-law = Lagen om tillhandahållande av digitala tjänster (306/2019) kräver att tjänsten följer nivåerna A och AA i riktlinjerna WCAG 2.1. Tjänsten är byggd enligt nivå AA i de nyare riktlinjerna WCAG 2.2.
accessibility-status-text = Enligt vår egen bedömning uppfyller tjänsten lagens krav.
accessibility-tested-title = Hur tillgängligheten har bedömts
accessibility-tested-text = Bedömningen har gjorts av tjänstens utvecklare. Sidorna har kontrollerats automatiskt på tre språk. Dessutom har tjänsten prövats med enbart tangentbord, utan JavaScript och på smal skärm.
accessibility-tested-not = Någon utomstående bedömning har ännu inte gjorts, och tjänsten har ännu inte testats tillsammans med personer som använder skärmläsare.
accessibility-know-title = Bra att veta
accessibility-know-charts = Bredvid varje diagram finns samma uppgifter i ord och som tabell. I en bildfil som laddats ner separat finns ingen tabell. Om du delar bilden, berätta också i ord vad den visar.
accessibility-know-words = Texter som deltagarna och områdena själva har skrivit visas på det språk de är skrivna på.
accessibility-know-shared = Resultat som delats med en länk eller publicerats är likadana sidor som tjänstens andra resultatsidor, och det här utlåtandet gäller också dem.
accessibility-feedback-title = Ge respons
accessibility-feedback-text = Om något inte fungerar för dig, berätta det för oss. Du kan också be att få informationen i en form som passar dig. Du får svar inom 14 dagar.
# An e-mail address follows.
accessibility-feedback-to = Skicka respons per e-post:
accessibility-feedback-region = Varje område ansvarar för sin del av tjänsten: välfärdsområdet eller Helsingfors stad. Du kan också ge respons till den som bjöd in dig till utvärderingen eller till ditt områdes registratorskontor.
accessibility-supervision-title = Tillsyn
accessibility-supervision-text = Om du inte får svar inom 14 dagar eller om du inte är nöjd med svaret kan du göra en anmälan till Transport- och kommunikationsverket Traficom. Verket utövar tillsyn över tillgängligheten.
accessibility-supervision-authority = Transport- och kommunikationsverket Traficom, tillsynen över digital tillgänglighet
# The authority's own site in this language.
accessibility-supervision-site = www.tillganglighetskrav.fi
accessibility-supervision-phone = Telefonväxel:
accessibility-supervision-email = E-post:
# The date is already in words.
accessibility-written = Utlåtandet är skrivet { $date }.
