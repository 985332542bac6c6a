"""The speaker has finished: the floor is free."""

from django.db import transaction

from doithoai.apps.hall.floor import locked_turn, raise_version, record_hall
from doithoai.apps.hall.models import Turn
from doithoai.apps.hall.steps import keep_step, values_before
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.hall.queue import TurnState
from doithoai.core.hall.steps import StepKind


@transaction.atomic
def finish_speaker(caller: Caller, *, turn_id: int) -> Turn:
    """End the turn that has the floor. Raises `SittingClosed` or `NotPossibleNow`."""
    sitting, turn = locked_turn(caller, Permission.SITTING_RUN, turn_id, TurnState.SPEAKING)
    before = values_before(turn, StepKind.FINISH)
    turn.state, turn.ended_at = TurnState.DONE, caller.now
    turn.save(update_fields=["state", "ended_at"])
    keep_step(caller, sitting, StepKind.FINISH, turn, before)
    raise_version(sitting)
    record_hall(caller, EventName.SPEAKER_FINISHED, turn, sitting=sitting, speaker=turn.speaker)
    return turn
