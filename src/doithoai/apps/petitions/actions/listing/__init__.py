"""What a person keeps of the inbox."""
