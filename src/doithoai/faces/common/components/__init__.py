"""The pieces of the design system that need more than a template: words, dates, charts, and their own page."""
