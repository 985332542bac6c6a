"""Somebody leaves the queue before having spoken."""

from django.db import transaction

from doithoai.apps.hall.floor import locked_turn, raise_version, record_hall
from doithoai.apps.hall.models import Turn
from doithoai.apps.hall.ordering import arrange
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.hall.queue import TurnState


@transaction.atomic
def withdraw_speaker(caller: Caller, *, turn_id: int) -> Turn:
    """Take a waiting turn out of the queue; an opinion already noted keeps its code and is answered.

    Raises `SittingClosed` or `NotPossibleNow`.
    """
    sitting, turn = locked_turn(caller, Permission.SITTING_RUN, turn_id, TurnState.WAITING)
    turn.state = TurnState.WITHDRAWN
    turn.save(update_fields=["state"])
    arrange(sitting)
    raise_version(sitting)
    record_hall(caller, EventName.SPEAKER_WITHDRAWN, turn, sitting=sitting, speaker=turn.speaker)
    return turn
