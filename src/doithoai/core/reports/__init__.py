"""Figures for reports, counted from plain facts."""
