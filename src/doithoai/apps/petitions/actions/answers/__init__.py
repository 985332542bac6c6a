"""From the draft to the citizen's verdict."""
