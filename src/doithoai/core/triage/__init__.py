"""Sorting what came in."""
