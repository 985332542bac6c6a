"""Somebody who waits is moved by hand, or put back where the rule wants them."""

from collections.abc import Sequence

from django.db import transaction

from doithoai.apps.hall.floor import locked_turn, raise_version, record_hall
from doithoai.apps.hall.models import Turn
from doithoai.apps.hall.ordering import arrange, put
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.hall.order import moved
from doithoai.core.hall.queue import TurnState


@transaction.atomic
def move_speaker(caller: Caller, *, turn_id: int, place: int, seen: Sequence[int]) -> Turn:
    """Move to `place` (1: the front) of the queue `seen`, marked as moved by hand. Raises `QueueChanged`."""
    sitting, turn = locked_turn(caller, Permission.SITTING_RUN, turn_id, TurnState.WAITING)
    waiting = list(sitting.turns.filter(state=TurnState.WAITING).order_by("order", "pk"))
    put(waiting, moved([other.pk for other in waiting], turn_id, place=place, seen=seen))
    turn.by_hand = True
    turn.save(update_fields=["by_hand"])
    raise_version(sitting)
    record_hall(caller, EventName.SPEAKER_MOVED, turn, sitting=sitting, speaker=turn.speaker, place=place)
    return turn


@transaction.atomic
def put_back_speaker(caller: Caller, *, turn_id: int) -> Turn:
    """Take the mark away: the turn falls into its place by the rule. Raises `SittingClosed` or `NotPossibleNow`."""
    sitting, turn = locked_turn(caller, Permission.SITTING_RUN, turn_id, TurnState.WAITING)
    turn.by_hand = False
    turn.save(update_fields=["by_hand"])
    arrange(sitting)
    raise_version(sitting)
    record_hall(caller, EventName.SPEAKER_PUT_BACK, turn, sitting=sitting, speaker=turn.speaker)
    return turn
