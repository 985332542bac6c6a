"""Hall mode on the desk."""
