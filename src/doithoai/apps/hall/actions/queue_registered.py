"""Who registered a wish to speak before the hall joins the queue by one press, once."""

from django.db import transaction

from doithoai.apps.delegates.waiting_list import registrations_of
from doithoai.apps.hall.actions.queue_speaker import queue_speaker
from doithoai.apps.hall.floor import locked_sitting
from doithoai.apps.hall.models import Turn
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.hall.queue import AlreadyInQueue
from doithoai.core.refusal import NotPossibleNow


@transaction.atomic
def queue_registered(caller: Caller, *, sitting_id: int, delegate_id: int) -> Turn:
    """Put the citizen at the place that the rule gives. What was written on the form was for the organisers alone.

    Raises `AlreadyInQueue` for who was queued before, also where that turn is over; `NotPossibleNow` for who has no
    seat any more or did not wish to speak; `SittingClosed`.
    """
    sitting = locked_sitting(caller, Permission.SITTING_RUN, sitting_id)
    wish = registrations_of(sitting.dialogue).get(delegate_id=delegate_id)
    if not wish.wants_to_speak or wish.state != "seated":
        raise NotPossibleNow(state=wish.state, act="queue_registered")
    if Turn.objects.filter(sitting__dialogue_id=sitting.dialogue_id, delegate_id=delegate_id).exists():
        raise AlreadyInQueue(name=wish.delegate.full_name)
    return queue_speaker(caller, sitting_id=sitting_id, delegate_id=delegate_id)
