"""How the text of a plan is laid out: lines, marks, parts, zones, tables, sentences."""
