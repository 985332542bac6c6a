"""What the desk does with a petition before anybody answers."""
