## What the interface for programs says when it refuses: a title and what to do (RFC 9457). Read by those who build reports.

api-bad-request = Felaktig begäran
api-bad-request-text = Adressen gick inte att förstå. Beskrivningen på /api/v1/openapi.json berättar vad man kan fråga efter.
api-bad-parameter = Parametern ”{ $name }” är inte känd här, står två gånger eller har ett värde som inte kan användas. Beskrivningen på /api/v1/openapi.json berättar vad man kan fråga efter.
api-unauthorized = Nyckel behövs
api-unauthorized-text = API-nyckeln saknas, är okänd, har gått ut eller har återkallats. Skapa en nyckel i tjänsten på sidan för ditt konto och skicka den som Bearer-nyckel eller som lösenord i Basic-autentisering.
api-not-found = Hittades inte
api-not-found-text = Det finns inget på adressen, eller inget som den här nyckeln får läsa. Endast avslutade omgångar har resultat här.
api-method = Endast läsning är möjlig
api-method-text = Gränssnittet är endast till för läsning. Använd metoden GET eller HEAD.
api-too-many = För många förfrågningar
api-too-many-text = Vänta så många sekunder som Retry-After anger och fortsätt sedan.
api-busy = Tjänsten är belastad
api-busy-text = Tjänsten är belastad just nu. Försök på nytt om en stund.
api-broken = Något gick fel
# The reference number lets whoever keeps the service find the cause in its log.
api-broken-text = Felet är vårt. Om det upprepas, ge referensnumret { $reference } till dem som sköter tjänsten.
