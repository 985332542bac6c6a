"""The authority's own list of fields."""
