## Signing in, and what to do without a password

sign-in-title = Logga in
sign-in-lead = Du behöver inget konto för att svara på en utvärdering. Som inloggad kan du förbereda omgångar och se resultat.
sign-in-email = E-postadress
sign-in-password = Lösenord
# Never tells which of them was wrong.
sign-in-refused = E-postadressen eller lösenordet är fel, eller så är kontot inte i bruk. Kontrollera uppgifterna och försök på nytt.
sign-in-signed-out = Du har loggat ut.
sign-in-forgotten = Har du glömt ditt lösenord?
sign-in-forgotten-title = Glömt lösenord
sign-in-forgotten-lead = Be den som bjöd in dig till tjänsten, eller den som nu sköter samma uppgift, om en länk till ett nytt lösenord.
sign-in-forgotten-below = Workshopledare eller läsare: be ditt områdes koordinator om en länk.
sign-in-forgotten-coordinator = Områdets koordinator: be en nationell huvudanvändare om en länk.
sign-in-forgotten-admin = Nationell huvudanvändare: be en annan huvudanvändare eller tjänstens administratör om en länk.
sign-in-forgotten-next = Länken fungerar en gång och i ett dygn. Med den väljer du själv ett nytt lösenord.
