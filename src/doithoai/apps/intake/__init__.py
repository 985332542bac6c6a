"""Ways in that need a stop on the way: spreadsheets, letters by e-mail, printed slips."""
