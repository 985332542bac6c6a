"""The queue gets another order: moved by hand, or the fair one taken over."""

from collections.abc import Sequence

from django.db import transaction

from doithoai.apps.hall.floor import locked_sitting, raise_version, record_hall
from doithoai.apps.hall.models import Sitting, Turn
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.hall.queue import TurnState, checked_order


@transaction.atomic
def reorder_speakers(caller: Caller, *, sitting_id: int, turn_ids: Sequence[int]) -> Sitting:
    """Put the waiting turns into this order. Raises `NotPossibleNow` where the queue has changed since it was shown."""
    sitting = locked_sitting(caller, Permission.SITTING_RUN, sitting_id)
    waiting = {turn.pk: turn for turn in sitting.turns.select_for_update(no_key=True).filter(state=TurnState.WAITING)}
    places = sorted(turn.order for turn in waiting.values())
    for place, turn_id in zip(places, checked_order(list(waiting), turn_ids), strict=True):
        waiting[turn_id].order = place
    Turn.objects.bulk_update(waiting.values(), ["order"])
    raise_version(sitting)
    record_hall(caller, EventName.SPEAKERS_REORDERED, sitting, sitting=sitting, turns=list(turn_ids))
    return sitting
