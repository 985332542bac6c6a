"""What the desk is told of a petition before it decides: suggestions, what they rest on, how often they were right."""
