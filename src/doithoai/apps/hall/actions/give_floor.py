"""The chair asks the next one to speak."""

from django.db import transaction

from doithoai.apps.hall.floor import locked_turn, raise_version, record_hall, speaking_turn
from doithoai.apps.hall.models import Turn
from doithoai.apps.hall.ordering import arrange
from doithoai.apps.hall.steps import keep_step, values_before
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.hall.queue import OnBreak, SomeoneIsSpeaking, TurnState
from doithoai.core.hall.steps import StepKind


@transaction.atomic
def give_floor(caller: Caller, *, turn_id: int) -> Turn:
    """Give the floor to one who waits. Raises `SomeoneIsSpeaking`, `OnBreak`, `SittingClosed` or `NotPossibleNow`."""
    sitting, turn = locked_turn(caller, Permission.SITTING_RUN, turn_id, TurnState.WAITING)
    other = speaking_turn(sitting)
    if other is not None:
        raise SomeoneIsSpeaking(name=other.speaker)
    if sitting.paused_at is not None:
        raise OnBreak()
    before = values_before(turn, StepKind.FLOOR)
    turn.state, turn.started_at = TurnState.SPEAKING, caller.now
    turn.seconds_allowed, turn.extended_at = sitting.speaking_minutes * 60, None
    turn.save(update_fields=["state", "started_at", "seconds_allowed", "extended_at"])
    arrange(sitting)
    keep_step(caller, sitting, StepKind.FLOOR, turn, before)
    raise_version(sitting)
    record_hall(caller, EventName.SPEAKER_GIVEN_FLOOR, turn, sitting=sitting, speaker=turn.speaker)
    return turn
