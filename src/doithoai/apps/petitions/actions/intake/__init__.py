"""How a voice comes in."""
