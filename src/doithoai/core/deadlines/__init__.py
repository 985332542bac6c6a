"""Deadlines: the rule as written, the date it gives, and how that date was counted."""
