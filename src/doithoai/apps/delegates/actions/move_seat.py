"""A person's seat is moved by hand; arranging the hall again leaves it there."""

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.delegates.access import delegates_for
from doithoai.apps.delegates.actions.arrange_seats import SEATING_STATES
from doithoai.apps.delegates.models import Delegate, SeatingPlan
from doithoai.apps.delegates.refusals import ListClosed
from doithoai.apps.delegates.seats import hall_plan
from doithoai.apps.dialogues.access import dialogues_for
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.delegates.seating import SeatTaken
from doithoai.core.events import EventName


@transaction.atomic
def move_seat(caller: Caller, *, delegate_id: int, seat: str, swap: bool = False) -> Delegate:
    """Give the seat, or swap with who sits there. Raises `SeatUnknown`, `SeatTaken` or `ListClosed`."""
    reached = delegates_for(caller, Permission.DELEGATE_INVITE).filter(state="approved")
    dialogue_id = reached.values_list("dialogue_id", flat=True).get(pk=delegate_id)
    # the hall is held, so that two who move people at once see each other
    dialogues = dialogues_for(caller, Permission.DELEGATE_INVITE).select_for_update(of=("self",), no_key=True)
    dialogue = dialogues.get(pk=dialogue_id)
    if dialogue.state not in SEATING_STATES:
        raise ListClosed()
    delegate = reached.select_for_update(of=("self",), no_key=True).get(pk=delegate_id)
    old, new = delegate.seat, hall_plan(SeatingPlan.objects.get(dialogue=dialogue)).seat(seat)
    sitting = dialogue.delegates.exclude(state="withdrawn").exclude(pk=delegate_id).filter(seat=new).first()
    if sitting is not None:
        if not swap:
            raise SeatTaken(seat=new, name=sitting.full_name)
        _put(delegate, "")
        _put(sitting, old)
    _put(delegate, new)
    about = {"authority_id": dialogue.authority_id, "dialogue_id": dialogue.pk}
    swapped = sitting.full_name if sitting else ""
    record(
        caller,
        EventName.DELEGATE_SEAT_MOVED,
        delegate,
        **about,
        name=delegate.full_name,
        old=old,
        seat=new,
        swapped=swapped,
    )
    return delegate


def _put(delegate: Delegate, seat: str) -> None:
    delegate.seat, delegate.seat_by_hand = seat, bool(seat)
    delegate.save(update_fields=["seat", "seat_by_hand"])
