"""Matters that several petitions share: one answer, with a line for each voice."""
