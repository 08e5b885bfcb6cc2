## The criterion on the screen

room-mean = medeltal { $mean }
room-agreement = samstämmighet { $share }
room-first-answers = Först på egen hand
room-second-answers = Ny omröstning

## A second vote on a criterion

room-vote = Ny omröstning
room-vote-open = En ny omröstning pågår
room-vote-open-text = Rösterna visas när workshopledaren har avslutat omröstningen.
room-voted = { $count ->
    [one] En har röstat.
   *[other] { $count } har röstat.
 }
room-vote-too-few = Färre än { $k } av dem som röstade valde en nivå, så rösterna visas inte.
room-vote-mean = { $state }: medeltalet är nu { $mean }.
room-shift-up = { $state }: medeltalet steg med { $by } (förut { $before }, nu { $now }).
room-shift-down = { $state }: medeltalet sjönk med { $by } (förut { $before }, nu { $now }).
room-shift-none = { $state }: medeltalet är oförändrat ({ $now }).
room-vote-opened = Omröstningen är öppen. De som är med på telefonen kan nu rösta.
room-vote-closed = Omröstningen är avslutad.

## The workshop on a participant's phone

room-title = Workshop
room-now-answering = Nu svarar alla var för sig. Den gemensamma diskussionen visas på den här sidan när den börjar.
room-now-reveal = Svarstiden är slut. Snart tittar ni på svaren tillsammans.
room-now-discussion = Diskussionen börjar. Kriteriet visas på den här sidan när workshopledaren tar upp det.
room-now-criterion = Det här diskuteras nu.
room-now-elsewhere = Diskussionen pågår. Följ den gemensamma skärmen.
room-now-priorities = Välj tillsammans var utvecklingen ska börja.
room-now-close = Workshoppen går mot sitt slut. Tack för att du är med!
room-now-closed = Omgången är avslutad. Tack för att du var med!
room-now-cancelled = Omgången är inställd.
room-now-vote = Rösta nu på nytt.
room-has-voted = Din röst är sparad. Du kan ändra den tills workshopledaren avslutar omröstningen.
room-vote-hint = Rösta enligt vad du tänker nu. Ditt tidigare svar ändras inte. Ingen ser hur just du röstade. Innan omröstningen avslutas visas bara hur många som har röstat. Därefter visas allas röster tillsammans, om minst { $k } har valt en nivå.
room-vote-give = Rösta
room-vote-change = Ändra rösten
room-ballot-saved = Din röst är sparad.
room-newer = Workshoppen har gått vidare.
room-newer-show = Se var ni är
room-to-answers = Till svaren
room-to-own = Egna svar
