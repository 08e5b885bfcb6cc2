problems-too-long = Här ryms högst { $max } tecken.
