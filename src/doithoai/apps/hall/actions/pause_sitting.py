"""The hall has a break, and sits again."""

from django.db import transaction

from doithoai.apps.hall.floor import locked_sitting, raise_version, record_hall, speaking_turn
from doithoai.apps.hall.models import Sitting
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.hall.queue import NotOnBreak, OnBreak, SomeoneIsSpeaking


@transaction.atomic
def pause_sitting(caller: Caller, *, sitting_id: int) -> Sitting:
    """Begin a break. Raises `SomeoneIsSpeaking`, `OnBreak` or `SittingClosed`."""
    sitting = locked_sitting(caller, Permission.SITTING_RUN, sitting_id)
    speaker = speaking_turn(sitting)
    if speaker is not None:
        raise SomeoneIsSpeaking(name=speaker.speaker)
    if sitting.paused_at is not None:
        raise OnBreak()
    sitting.paused_at = caller.now
    raise_version(sitting, "paused_at")
    record_hall(caller, EventName.SITTING_PAUSED, sitting, sitting=sitting)
    return sitting


@transaction.atomic
def resume_sitting(caller: Caller, *, sitting_id: int) -> Sitting:
    """End the break. Raises `NotOnBreak` or `SittingClosed`."""
    sitting = locked_sitting(caller, Permission.SITTING_RUN, sitting_id)
    if sitting.paused_at is None:
        raise NotOnBreak()
    since, sitting.paused_at = sitting.paused_at, None
    raise_version(sitting, "paused_at")
    minutes = int((caller.now - since).total_seconds()) // 60
    record_hall(caller, EventName.SITTING_RESUMED, sitting, sitting=sitting, minutes=minutes)
    return sitting
