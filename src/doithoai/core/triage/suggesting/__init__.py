"""Suggestions for who sorts what came in. They are shown with what they rest on; a person decides."""
