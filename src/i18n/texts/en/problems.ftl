problems-too-long = Use at most { $max ->
    [one] one character
   *[other] { $max } characters
 }.
