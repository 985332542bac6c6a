"""Closing a suspected denunciation, by two people."""
