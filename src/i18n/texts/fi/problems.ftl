problems-too-long = { $max ->
    [one] Tähän mahtuu enintään yksi merkki.
   *[other] Tähän mahtuu enintään { $max } merkkiä.
 }
