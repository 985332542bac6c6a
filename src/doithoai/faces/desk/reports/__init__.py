"""Figures and reports: of a dialogue, of the year, of the authorities below."""
