"""The values of the draft, a module for each kind."""
