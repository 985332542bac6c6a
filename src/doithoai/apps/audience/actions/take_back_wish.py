"""Who registered on a phone does not want to speak any more."""

from django.db import transaction

from doithoai.apps.audience.models import Wish
from doithoai.apps.hall.changes import touch_hall
from doithoai.apps.hall.floor import held_turn, raise_version, record_hall
from doithoai.apps.hall.models import Sitting, Turn
from doithoai.apps.hall.ordering import arrange
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.hall.crowd import WishState
from doithoai.core.hall.queue import TurnState
from doithoai.core.refusal import NotPossibleNow


@transaction.atomic
def take_back_wish(caller: Caller, *, phone: str, key: str) -> Wish:
    """Withdraw the phone's own wish, out of the queue too. Raises `NotPossibleNow` once it speaks or has spoken."""
    sent = Wish.objects.filter(phone=phone, key=key)
    sittings = Sitting.objects.select_for_update(of=("self",), no_key=True).select_related("dialogue")
    sitting = sittings.get(pk=sent.values_list("sitting_id", flat=True).get())
    turn_id = sent.values_list("turn_id", flat=True).get()
    turn = held_turn(turn_id) if turn_id is not None else None
    wish = sent.select_for_update(of=("self",), no_key=True).get()
    if wish.state not in (WishState.WAITING, WishState.TAKEN):
        raise NotPossibleNow(state=wish.state, act="take_back")
    wish.state, wish.decided_at = WishState.TAKEN_BACK.value, caller.now
    wish.save(update_fields=["state", "decided_at"])
    if turn is not None:
        _leave_queue(caller, sitting, turn)
    else:
        touch_hall(sitting.dialogue_id)
    return wish


def _leave_queue(caller: Caller, sitting: Sitting, turn: Turn) -> None:
    if turn.state != TurnState.WAITING:
        raise NotPossibleNow(state=turn.state, act="take_back")
    turn.state = TurnState.WITHDRAWN
    turn.save(update_fields=["state"])
    arrange(sitting)
    raise_version(sitting)
    record_hall(caller, EventName.SPEAKER_WITHDRAWN, turn, sitting=sitting, speaker=turn.speaker)
