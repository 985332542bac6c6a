"""Hall mode: a dialogue goes to the hall on a laptop and comes back."""
