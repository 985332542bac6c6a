"""The plan reader: from the text of a plan of dialogue to a draft with a line and a confidence for each value."""
