home-title = Tillsammans för en bättre vardag för familjer
home-lead = Här ser familjecentrets och mötesplatsens aktörer tillsammans var de står nu, vart de vill komma och vad de ska göra härnäst.

home-join-title = Delta i utvärderingen
home-join-code = Anslutningskod
home-join-hint = Åtta tecken, till exempel K7QM-2RXD. Du får koden i inbjudan eller av workshopledaren.
home-join-go = Fortsätt till utvärderingen

home-how-title = Så går utvärderingen till
home-how-text = Du behöver inget konto för att svara. Innan du börjar ser du vad som visas av dina svar och för vem. Svaren sparas medan du svarar.
home-step-answer-title = Svara ur ditt eget perspektiv
home-step-answer = Bedöm var ni står nu och vart ni borde komma. Du kan fortsätta senare där du slutade.
home-step-discuss-title = Se på resultaten tillsammans
home-step-discuss = I workshoppen ser ni var ni är eniga och var synsätten skiljer sig åt. Utifrån det formar ni en gemensam syn.
home-step-act-title = Kom överens om vad som görs
home-step-act = Ni väljer de viktigaste utvecklingsbehoven och kommer överens om vem som gör vad och när det ska vara klart. I nästa omgång ser ni vad som har förändrats.

home-return-title = Fortsätt där du slutade
home-return-text = Om du redan har börjat svara och fått en återkomstkod kommer du med den tillbaka till dina svar på vilken enhet som helst.
home-return-code = Återkomstkod
home-return-go = Tillbaka till mina svar
home-return-unknown = Inga svar hittades med återkomstkoden. Kontrollera koden.

home-workers-title = För koordinatorer och workshopledare
home-workers-text = Med ett eget konto kan du förbereda utvärderingsomgångar och öppna resultaten. Du får kontot genom en inbjudan.
