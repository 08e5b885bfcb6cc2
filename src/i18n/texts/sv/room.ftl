## The criterion on the screen

room-mean = medelvärde { $mean }
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
room-vote-too-few = Färre än { $k } röstade, så rösterna visas inte.
room-vote-mean = { $state }: medelvärdet är nu { $mean }.
room-shift-up = { $state }: medelvärdet steg med { $by } (förut { $before }, nu { $now }).
room-shift-down = { $state }: medelvärdet sjönk med { $by } (förut { $before }, nu { $now }).
room-shift-none = { $state }: medelvärdet är oförändrat ({ $now }).
