"""The secretary notes what the chair said of a question; the decision itself stays the chair's."""

from django.db import transaction

from doithoai.apps.hall.floor import locked_turn, raise_version, record_hall
from doithoai.apps.hall.models import Turn
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.hall.decisions import OUTCOME_WORDS, DecidedAlready, Outcome
from doithoai.core.hall.queue import TurnState


@transaction.atomic
def note_outcome(caller: Caller, *, turn_id: int, outcome: Outcome) -> Turn:
    """Keep in the log what was said aloud. Raises `DecidedAlready`, `SittingClosed` or `NotPossibleNow`."""
    sitting, turn = locked_turn(caller, Permission.SITTING_RUN, turn_id, TurnState.SPEAKING, TurnState.DONE)
    if turn.outcome:
        raise DecidedAlready(name=turn.decided_by_name, outcome=OUTCOME_WORDS[Outcome(turn.outcome)])
    turn.noted_outcome = outcome.value
    turn.save(update_fields=["noted_outcome"])
    raise_version(sitting)
    record_hall(
        caller, EventName.QUESTION_OUTCOME_NOTED, turn, sitting=sitting, speaker=turn.speaker, outcome=outcome.value
    )
    return turn
