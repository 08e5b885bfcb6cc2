## The criterion on the screen

room-mean = keskiarvo { $mean }
room-agreement = yksimielisyys { $share }
room-first-answers = Ensin yksin
room-second-answers = Uusi äänestys

## A second vote on a criterion

room-vote = Uusi äänestys
room-vote-open = Uusi äänestys on käynnissä
room-vote-open-text = Äänet näytetään, kun vetäjä on sulkenut äänestyksen.
room-voted = { $count ->
    [one] Yksi on äänestänyt.
   *[other] { $count } on äänestänyt.
 }
room-vote-too-few = Tason valitsi alle { $k } äänestäjää, joten ääniä ei näytetä.
room-vote-mean = { $state }: keskiarvo on nyt { $mean }.
room-shift-up = { $state }: keskiarvo nousi { $by } (ennen { $before }, nyt { $now }).
room-shift-down = { $state }: keskiarvo laski { $by } (ennen { $before }, nyt { $now }).
room-shift-none = { $state }: keskiarvo pysyi ennallaan ({ $now }).
room-vote-opened = Äänestys on auki. Ne, jotka ovat liittyneet puhelimella, voivat nyt äänestää.
room-vote-closed = Äänestys on suljettu.

## The workshop on a participant's phone

room-title = Työpaja
room-now-answering = Vastaaminen on käynnissä. Yhteinen keskustelu näkyy tällä sivulla, kun se alkaa.
room-now-reveal = Vastaaminen on päättynyt. Vastaukset katsotaan kohta yhdessä.
room-now-discussion = Keskustelu alkaa. Kriteeri tulee tälle sivulle, kun vetäjä ottaa sen esille.
room-now-criterion = Tästä keskustellaan nyt.
room-now-elsewhere = Keskustelu on käynnissä. Seuratkaa yhteistä näyttöä.
room-now-priorities = Valitkaa yhdessä, mistä kehittäminen alkaa.
room-now-close = Työpaja on lopuillaan. Kiitos, että olet mukana!
room-now-closed = Kierros on päättynyt. Kiitos, että olit mukana!
room-now-cancelled = Kierros on peruttu.
room-now-vote = Äänestä nyt uudelleen.
room-has-voted = Äänesi on tallennettu. Voit vaihtaa sen, kunnes vetäjä sulkee äänestyksen.
room-vote-hint = Äänestä sen mukaan, mitä nyt ajattelet. Aiempi vastauksesi ei muutu. Kukaan ei näe, miten juuri sinä äänestit. Ennen äänestyksen sulkemista näkyy vain äänestäneiden määrä. Sen jälkeen näytetään kaikkien äänet yhdessä, jos tason on valinnut vähintään { $k }.
room-vote-give = Äänestä
room-vote-change = Vaihda ääni
room-ballot-saved = Äänesi on tallennettu.
room-newer = Työpaja on edennyt.
room-newer-show = Katso, missä ollaan
room-to-answers = Vastaamaan
room-to-own = Omat vastaukset
