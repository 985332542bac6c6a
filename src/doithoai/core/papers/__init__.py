"""What an official paper contains; how it looks is the business of adapters/documents."""
