"""Following up: what is owed, promises, carrying over."""
