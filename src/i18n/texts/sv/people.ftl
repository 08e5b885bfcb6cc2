## People whom somebody above invites and helps

people-national-title = Koordinatorer och huvudanvändare
people-national-lead = Här bjuds områdenas koordinatorer och de nationella huvudanvändarna in. Koordinatorerna bjuder in workshopledare och läsare i sitt område.
people-region-title = Områdets användare
people-region-lead = Här bjuds områdets workshopledare och styrgruppens läsare in. De som svarar på en utvärdering behöver inget konto.
people-none = Inga användare ännu
people-none-text = Bjud in den första användaren.
people-person = Person
people-roles = Roller
people-role = Roll
people-state = Status
people-do = Funktioner
people-invite = Bjud in en användare
people-invite-title = Bjud in en användare
people-invite-lead = Du får en länk som du själv skickar till den du bjuder in. Länken fungerar i 14 dagar.
people-invite-make = Skapa inbjudan
people-email-hint = Den inbjudna loggar in med den här adressen.
people-role-hint = En workshopledare bjuds in till en viss omgång. En läsare ser resultaten av avslutade omgångar i området eller på en plats.
people-role-choose = Välj roll
people-their-language = Den inbjudnas språk
people-has-role = Den här personen har redan rollen. Välj en annan roll eller kontrollera e-postadressen.
people-ready-title = Inbjudan är klar att skickas
people-ready-lead = Skicka själv inbjudan till { $email }, till exempel med e-post.
people-shown-once = Länken visas bara på den här sidan. Om den försvinner kan du skapa en ny.
people-link = Länk
people-letter-label = Inbjudningstext att kopiera
# A letter to the invited person, in their own language; the lines stay as they are.
people-letter =
    Hej { $name },

    du har bjudits in till tjänsten Perhekeskusarviointi. Din roll: { $role }.

    Öppna länken och välj ett lösenord:
    { $link }

    Länken fungerar en gång och gäller till { $until }. Skicka den inte vidare.
people-back = Tillbaka till användarna
people-waiting-title = Öppna inbjudningar
people-waiting-caption = Inbjudningar som ännu inte har accepterats
people-waiting-text = När du skickar på nytt skapas en ny länk, och den gamla slutar fungera.
people-valid-until = gäller till { $until }
people-renew = Skicka på nytt
people-revoke = Återkalla inbjudan
people-invitation-revoked = Inbjudan har återkallats.
people-end-role = Avsluta rollen
people-role-ended = Rollen har avslutats.
people-not-in-use = Inte i bruk
people-deactivate = Ta ur bruk
people-reactivate = Ta i bruk
people-deactivated = Kontot har tagits ur bruk och dess inloggningar har avslutats.
people-reactivated = Kontot har tagits i bruk.
people-password-link = Länk till nytt lösenord
people-password-link-title = Länk till ett nytt lösenord
people-password-link-lead = Ge länken till { $name } så att ingen annan ser den. Länken fungerar en gång och gäller till { $until }.
