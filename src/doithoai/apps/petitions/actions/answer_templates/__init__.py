"""The answer templates of an authority."""
