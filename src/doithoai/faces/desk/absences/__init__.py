"""Being away: who works in whose place, from when to when."""
