"""How the readers of the child process say no, and how much they take."""


class NotRead(Exception):
    """The file is not read; the message is the code of the refusal (`unknown`, `too_long`, `broken`)."""


MOST_ROWS = 5_060
"""Filled rows: the opinions, the head row and what stands above and below the table."""
MOST_LINES = 200_000
"""Rows looked at: a sheet may be formatted, and empty, to its last line."""
MOST_COLUMNS = 40
MOST_LETTERS = 12_000
"""Of one cell: more than twice the longest opinion, so that a longer one is told as too long."""
