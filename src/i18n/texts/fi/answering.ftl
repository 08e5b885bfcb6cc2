## A theme's page

answering-theme-of = Teema { $at } / { $all }
answering-second-walk = Tavoitetila: missä haluatte olla?
answering-progress = { $done } / { $all } kohtaan vastattu
answering-theme-answered = vastattu { $done } / { $all }
answering-all-themes = Kaikki teemat
answering-own-and-code = Omat vastaukseni ja paluukoodi
answering-guidance = Mitä tässä katsotaan?
answering-current = Nykytila: miten on nyt?
answering-target = Tavoitetila: mihin pyritään?
answering-your-current = Arvioit nykytilaksi: { $level }
answering-below = Tavoite on alempana kuin nykytila. Se käy hyvin, jos tarkoitit niin.
answering-clear = Poista valinta
answering-comment = Kommentti
answering-comment-hint = Mikä tukee arviotasi? Älä kirjoita nimiä tai muuta, mistä ihmisen voi tunnistaa.
answering-covers-both = ”Ei koske meitä” koskee sekä nykytilaa että tavoitetilaa.
answering-next-theme = Seuraava teema
answering-to-check = Tarkista vastaukset

## How saving goes, told as it happens

answering-status-saved = Kaikki vastaukset on tallennettu.
answering-status-saving = Tallennetaan…
answering-status-waiting = Ei yhteyttä. { $count ->
    [one] Yksi vastaus on
   *[other] { $count } vastausta on
 } tallessa tässä laitteessa.
answering-status-keeps = Voit jatkaa. Tallennus jatkuu itsestään, kun yhteys palaa ja sivu on auki.
answering-status-holds = Älä sulje sivua. Tallennus jatkuu itsestään, kun yhteys palaa.
answering-status-ready-waits = Ei yhteyttä. Tieto siitä, että olet valmis, lähtee, kun yhteys palaa ja sivu on auki.
answering-status-ready-too = Myös tieto siitä, että olet valmis, lähtee, kun yhteys palaa ja sivu on auki.
answering-status-offline = Ei yhteyttä. Voit jatkaa vastaamista.
answering-status-refused = Tätä muutosta ei tallennettu:
answering-status-elsewhere = Tähän kohtaan on sillä välin vastattu toisella laitteella. Näet nyt uusimman vastauksen.
answering-status-not-kept = Seuraavaa sivua ei voi avata ilman yhteyttä. Vastauksesi ovat tallessa tässä laitteessa.
answering-status-leaving-waits = Lopettaminen tarvitsee yhteyden, jotta mitään ei katoa. Yritä uudelleen, kun yhteys palaa.
answering-status-strangers = { $count ->
    [one] Tällä laitteella vastasi aiemmin joku muu. Yksi häneltä lähettämättä jäänyt vastaus on poistettu laitteesta.
   *[other] Tällä laitteella vastasi aiemmin joku muu. { $count } häneltä lähettämättä jäänyttä vastausta on poistettu laitteesta.
 }

## The end, as it is told to a device that comes late or is no longer in the round

answering-ended-title = Vastaaminen on päättynyt
answering-ended-on = Siirry eteenpäin
answering-late = Nämä vastaukset eivät ehtineet mukaan. Voit kertoa ne yhteisessä keskustelussa.
answering-gone-title = Tällä laitteella ei enää vastata tähän kierrokseen
answering-gone-text = Paluukoodilla pääset takaisin omiin vastauksiisi.

## Somebody answered the same point on another device

answering-conflict-title = Samaan kohtaan on vastattu sillä välin
answering-conflict-text = Kumpikaan vastaus ei ole kadonnut. Valitse alta, kumpi jää voimaan, ja tallenna sivu.
answering-conflict-saved = Tallennettuna on nyt: { $value }
answering-conflict-yours = Sinä valitsit: { $value }
answering-nothing = ei vastausta

## The page before finishing

answering-check-title = Tarkista vastaukset
answering-check-all-answered = Olet vastannut kaikkiin kohtiin. Hienoa!
answering-check-unanswered = { $count ->
    [one] Yksi kohta on vielä vailla vastausta.
   *[other] { $count } kohtaa on vielä vailla vastausta.
 }
answering-check-may-stay = Voit vastata nyt tai jättää tyhjäksi.
answering-finish = Olen valmis
answering-finish-note = Voit muuttaa vastauksiasi niin kauan kuin arviointi on auki.

## The page after finishing: one's own answers

answering-own-title = Omat vastaukseni
answering-thanks-title = Kiitos vastauksistasi!
answering-thanks-text = Vastauksesi ovat tallessa. Seuraavaksi ryhmä katsoo tuloksia yhdessä ja keskustelee niistä.
answering-change = Muuta vastauksia
answering-frozen = Vastaaminen on päättynyt. Vastauksesi ovat alla.
answering-results-link = Katso tulokset
answering-results-later = Tulokset näkyvät tällä sivulla, kun työpajan vetäjä näyttää ne osallistujille.
answering-return-code = Paluukoodisi
answering-return-code-text = Tällä koodilla pääset omiin vastauksiisi myös toiselta laitteelta. Kirjoita se muistiin.
answering-leave = Lopeta tällä laitteella
answering-leave-text = Jos laite ei ole sinun, valitse tämä, kun olet valmis. Sen jälkeen muut eivät pääse vastauksiisi. Itse pääset takaisin paluukoodilla.
answering-left = Vastaaminen tällä laitteella on lopetettu. Vastauksesi ovat tallessa.
answering-withdraw-hint = Voit myös perua osallistumisesi niin kauan kuin arviointi on auki.
answering-withdraw = Peru osallistuminen
answering-withdraw-title = Perutko osallistumisesi?
answering-withdraw-text = Kaikki vastauksesi ja kommenttisi poistetaan, eikä sinua lasketa enää mukaan.
answering-withdraw-no-undo = Poistettuja vastauksia ei saa takaisin. Voit kuitenkin liittyä alusta niin kauan kuin arviointi on auki.
answering-withdraw-not = En peru
answering-withdrawn = Osallistumisesi on peruttu ja vastauksesi on poistettu.
answering-came-late = Liityit, kun vastaaminen oli jo päättynyt. Voit seurata yhteistä keskustelua.
answering-tag = Tunnus
answering-tag-text = Kerro tunnus vetäjälle, jos jotakin on korjattava, esimerkiksi jos liityit vahingossa kahdesti. Tunnus ei ole salainen, eikä sillä pääse vastauksiisi.
answering-group = Vastaat tästä näkökulmasta: { $group }.
answering-group-wrong = Vaihda toimijaryhmä
answering-group-change = Tallenna ryhmä
answering-group-changed = Toimijaryhmäsi on vaihdettu. Vastauksesi ovat tallessa.
answering-column-comment = Oma kommentti

## Trying a round out before it opens

answering-trial-title = Kokeilu
answering-trial-text = Näet sivut sellaisina kuin osallistuja ne näkee. Mitään ei tallenneta.
answering-trial-end = Lopeta kokeilu
