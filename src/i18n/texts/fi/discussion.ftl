## The list of what to talk about

discussion-title = Yhteinen keskustelu
discussion-lead = Aloittakaa kriteereistä, joista näkemykset eroavat eniten. Kirjatkaa jokaisesta, mihin yhdessä päädytte.
discussion-not-revealed-lead = Vastaaminen on päättynyt. Kun ryhmä on koolla, näyttäkää teeman vastaukset kaikille yhtä aikaa. Sitä ennen niitä ei näe kukaan.
discussion-reveal = Näytä vastaukset ryhmälle
discussion-reveal-text = Teeman vastaukset tulevat näkyviin kaikille, jotka näkevät kierroksen tulokset. Tätä ei voi perua, eikä vastaamista voi enää avata uudelleen.
discussion-reveal-all = Näytä kaikki teemat
discussion-reveal-rest = Näytä loputkin teemat
discussion-reveal-each = Tai teema kerrallaan:
discussion-reveal-one = Näytä
discussion-revealed = Vastaukset ovat nyt näkyvissä.
discussion-closed = Kierros on päättynyt. Yhteisen näkemyksen voi lukea, mutta sitä ei voi enää muuttaa.
discussion-answered = vastaajaa
discussion-of = { $done } / { $all }
discussion-recorded-criteria = kriteeriä kirjattu
discussion-priorities-chosen = painopistettä valittu
discussion-order = Keskustelujärjestys
discussion-order-hint = Ensimmäisenä ovat kriteerit, joiden nykytilasta ollaan vähiten yksimielisiä, sitten ne, joissa ero tavoitteeseen on suurin. Viimeisenä ovat kriteerit, joihin vastattiin liian vähän.
discussion-theme = Teema
discussion-all-themes = Kaikki teemat
discussion-too-few = Liian vähän vastauksia
discussion-not-recorded = Ei vielä kirjattu
discussion-priority = Painopiste

## What the group agreed on, in words

discussion-agreed = Mitä olette sopineet
discussion-agreed-so-far = Yhteinen näkemys on kirjattu { $done } kriteeristä, kun kriteereitä on kaikkiaan { $all }.
discussion-priorities = Painopisteet
discussion-no-priorities = Painopisteitä ei ole vielä valittu. Merkitkää muutama kriteeri, joista kehittäminen alkaa.
discussion-strengths = Vahvuudet
discussion-needs = Kehittämistarpeet
discussion-joint-both = Nykytila { $current } → tavoitetila { $target }
discussion-joint-current = Nykytila { $current }
discussion-joint-target = Tavoitetila { $target }
discussion-joint-no-levels = Kirjattu ilman tasoja

## One criterion

discussion-place = Kriteeri { $place } / { $all } · { $theme }
discussion-guidance = Mitä tässä katsotaan?
discussion-neighbours = Kriteeristä toiseen
discussion-whole-list = Koko luettelo
discussion-answers = Näin vastattiin
discussion-too-few-text = Tähän kriteeriin vastasi alle { $k } osallistujaa, joten lukuja ja kommentteja ei näytetä. Voitte silti keskustella siitä ja kirjata yhteisen näkemyksenne.
discussion-mean-current = Nykytilan keskiarvo
discussion-mean-target = Tavoitetilan keskiarvo
discussion-distribution = Vastausten jakauma
discussion-level = Taso
discussion-levels-given = Tason antoi
discussion-groups = Toimijaryhmien keskiarvot
discussion-group = Toimijaryhmä
discussion-n = Vastauksia
# Short, at the head of a narrow column: the gap to the target.
discussion-gap = Ero
discussion-groups-hint = Viiva tarkoittaa, että vastauksia on alle { $k } tai että luvun näyttäminen paljastaisi toisen ryhmän vastaukset.
discussion-agreement-about = Mitä yksimielisyys tarkoittaa?
discussion-agreement-explained = 100 % tarkoittaa, että kaikki valitsivat saman tason. 0 % tarkoittaa, että puolet valitsi alimman ja puolet ylimmän tason. ”En osaa sanoa” -vastaukset eivät vaikuta lukuun.
discussion-last-time = Viime kierroksella

## Comments

discussion-comments = Kommentit
discussion-no-comments = Näytettäviä kommentteja ei ole.
discussion-comments-hint = Kommentit ovat satunnaisessa järjestyksessä. Ne näkyvät vain työpajan vetäjälle ja alueen koordinaattorille, ellet näytä kommenttia kaikille.
discussion-comment-named = kommentti { $place }
discussion-hide = Piilota
discussion-show-to-all = Näytä kaikille
discussion-bring-back = Palauta näkyviin
discussion-show-no-longer = Älä näytä enää kaikille
discussion-shown-to-all = Näkyy kaikille
discussion-hidden-comments = { $count ->
    [one] Yksi piilotettu kommentti
   *[other] { $count } piilotettua kommenttia
 }
discussion-decided-hidden = Kommentti on piilotettu.
discussion-decided-shown = Kommentti näkyy nyt kaikille, jotka näkevät tulokset.
discussion-decided-none = Kommentti on palautettu ennalleen.

## The group's joint view

discussion-current-jointly = Yhteinen nykytila
discussion-target-jointly = Yhteinen tavoitetila
discussion-not-agreed = Ei sovittu
discussion-reason = Perustelu
discussion-reason-hint = Miksi päädyitte tähän? Älkää kirjoittako nimiä tai muuta, mistä ihmisen voi tunnistaa.
discussion-verdict = Vahvuus vai kehittämistarve?
discussion-verdict-neither = Ei kumpikaan
discussion-priority-choice = Valitaan painopisteeksi
discussion-priority-hint = Tästä aloitetaan. Valitkaa vain muutama.
discussion-save-and-next = Tallenna ja siirry seuraavaan
discussion-saved = Tallentanut { $who } { $at }
discussion-view-saved = Yhteinen näkemys on tallennettu.
discussion-actions = Toimenpiteet tästä kriteeristä
discussion-no-actions = Toimenpiteitä ei ole vielä sovittu.
discussion-add-action = Lisää toimenpide

## Two people saved at the same time; also used for actions

discussion-conflict-title = Kaksi versiota
discussion-conflict-lead = Joku muu tallensi tämän kriteerin sillä välin. Kumpikaan versio ei ole kadonnut. Valitse, kumpi jää voimaan.
discussion-conflict-stored = Tallennettu versio
discussion-conflict-yours = Oma versiosi
discussion-conflict-not-saved = Tätä ei ole tallennettu.
discussion-conflict-keep-stored = Pidä tallennettu versio
discussion-conflict-take-yours = Tallenna oma versiosi sen tilalle
discussion-conflict-combine = Yhdistä versiot

## While the workshop goes on

discussion-on-screen = Kaikkien näkyvissä
discussion-put-on-screen = Näytä kaikille
discussion-to-board = Työpajan ohjaukseen
discussion-vote-text = Kun olette keskustelleet, osallistujat voivat äänestää tästä kriteeristä uudelleen. Äänet näytetään ensimmäisten vastausten rinnalla. Kriteeristä äänestetään uudelleen vain kerran.
discussion-vote-open = Avaa äänestys
discussion-vote-close = Sulje äänestys ja näytä äänet
discussion-vote-close-text = Suljettua äänestystä ei voi avata uudelleen.
discussion-vote-elsewhere = Toisesta kriteeristä äänestetään parhaillaan:
discussion-saving = Tallennetaan…
discussion-saved-for-all = Tallennettu. Muut näkevät tämän heti.
discussion-waiting = Yhteys on poikki. Tallennetaan, kun se palaa.
discussion-newer = { $who } tallensi uudemman version ({ $at }), kun kirjoititte. Teidän versionne on yhä tässä, mutta sitä ei ole tallennettu.
discussion-newer-choose = Katso molemmat ja valitse
