"""The dialogue itself: its stages, its agenda and the presets to start from."""
