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
room-vote-too-few = Äänestäjiä oli alle { $k }, joten ääniä ei näytetä.
room-vote-mean = { $state }: keskiarvo on nyt { $mean }.
room-shift-up = { $state }: keskiarvo nousi { $by } (ennen { $before }, nyt { $now }).
room-shift-down = { $state }: keskiarvo laski { $by } (ennen { $before }, nyt { $now }).
room-shift-none = { $state }: keskiarvo pysyi ennallaan ({ $now }).
