"""Wrong codes from one network."""

from doithoai.faces.common.pace import Pace

MOST_WRONG = 30
"""Wrong codes a minute from one address before the page asks to wait."""
WRONG = Pace("wrong-codes", most=MOST_WRONG)
asks_to_wait, note_wrong = WRONG.is_over, WRONG.note
