"""Working days: what is published, and how to count on it."""
