"""Four hundred voices of one evening: who says what, through which door, and what is right to do with it."""
