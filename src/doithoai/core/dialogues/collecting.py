"""When a dialogue takes in opinions: before, during and after the sitting, until collecting is ended."""

from datetime import datetime

from doithoai.core.dialogues.lifecycle import DialogueState

_D = DialogueState
COLLECTING_STATES = frozenset({_D.ISSUED, _D.IN_SESSION, _D.HELD, _D.CONCLUDED})
"""A dialogue whose plan is not issued, or that is closed or cancelled, collects nothing."""


def is_collecting(
    state: DialogueState, *, opened_at: datetime | None, ended_at: datetime | None, now: datetime
) -> bool:
    """Whether opinions are taken in at `now`; `opened_at` None: collecting was never opened."""
    if state not in COLLECTING_STATES or opened_at is None or opened_at > now:
        return False
    return ended_at is None or now < ended_at
