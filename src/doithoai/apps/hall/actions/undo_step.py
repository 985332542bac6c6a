"""Ten seconds in which the last step with the floor can be taken back."""

from django.db import transaction

from doithoai.apps.hall.floor import locked_turn, raise_version, record_hall, speaking_turn
from doithoai.apps.hall.models import Turn
from doithoai.apps.hall.ordering import arrange
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.hall.queue import NothingToUndo, TurnState, can_undo


@transaction.atomic
def undo_step(caller: Caller, *, turn_id: int) -> Turn:
    """A turn just begun waits again; a turn just ended has the floor again. Raises `NothingToUndo`."""
    sitting, turn = locked_turn(caller, Permission.SITTING_RUN, turn_id)
    undone = turn.state
    if undone == TurnState.SPEAKING and can_undo(turn.started_at, caller.now) and not turn.outcome:
        turn.state, turn.started_at, turn.seconds_allowed, turn.extended_at = TurnState.WAITING, None, None, None
    elif undone == TurnState.DONE and can_undo(turn.ended_at, caller.now) and speaking_turn(sitting) is None:
        turn.state, turn.ended_at = TurnState.SPEAKING, None
    else:
        raise NothingToUndo()
    turn.save(update_fields=["state", "started_at", "ended_at", "seconds_allowed", "extended_at"])
    arrange(sitting)
    raise_version(sitting)
    record_hall(caller, EventName.SPEAKER_STEP_UNDONE, turn, sitting=sitting, speaker=turn.speaker, undone=undone)
    return turn
