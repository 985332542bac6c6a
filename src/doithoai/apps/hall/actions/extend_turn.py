"""The chair lets the speaker go on for a while: once a turn."""

from django.db import transaction

from doithoai.apps.hall.floor import locked_turn, raise_version, record_hall
from doithoai.apps.hall.models import Turn
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.hall.queue import TurnState
from doithoai.core.hall.speaking_time import MORE_MINUTES, more_time


@transaction.atomic
def extend_turn(caller: Caller, *, turn_id: int, minutes: int = MORE_MINUTES) -> Turn:
    """Add minutes to who has the floor. Raises `AlreadyExtended`, `MinutesOutOfRange`, `SittingClosed`."""
    sitting, turn = locked_turn(caller, Permission.SITTING_RUN, turn_id, TurnState.SPEAKING)
    turn.seconds_allowed = more_time(turn.seconds_allowed, minutes=minutes, extended_at=turn.extended_at)
    turn.extended_at = caller.now
    turn.save(update_fields=["seconds_allowed", "extended_at"])
    raise_version(sitting)
    record_hall(caller, EventName.SPEAKER_TIME_EXTENDED, turn, sitting=sitting, speaker=turn.speaker, minutes=minutes)
    return turn
