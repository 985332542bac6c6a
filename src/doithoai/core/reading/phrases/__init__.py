"""Wordings that stand anywhere in a plan: days, limits, places, bodies."""
