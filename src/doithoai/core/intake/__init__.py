"""Files of opinions that others wrote: columns, cells and rows as values."""
