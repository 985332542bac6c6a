"""Who registered on a phone does not want to speak any more."""

from django.db import transaction

from doithoai.apps.audience.models import Wish
from doithoai.apps.hall.changes import touch_hall
from doithoai.apps.hall.floor import raise_version, record_hall
from doithoai.apps.hall.models import Sitting, Turn
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.hall.crowd import WishState
from doithoai.core.hall.queue import TurnState
from doithoai.core.refusal import NotPossibleNow


@transaction.atomic
def take_back_wish(caller: Caller, *, phone: str, key: str) -> Wish:
    """Withdraw the phone's own wish, out of the queue too. Raises `NotPossibleNow` once it speaks or has spoken."""
    wish = Wish.objects.select_for_update(of=("self",), no_key=True).get(phone=phone, key=key)
    if wish.state not in (WishState.WAITING, WishState.TAKEN):
        raise NotPossibleNow(state=wish.state, act="take_back")
    sitting = Sitting.objects.select_for_update(of=("self",), no_key=True).select_related("dialogue")
    if wish.turn_id is not None:
        _leave_queue(caller, sitting.get(pk=wish.sitting_id), wish.turn_id)
    else:
        touch_hall(sitting.get(pk=wish.sitting_id).dialogue_id)
    wish.state, wish.decided_at = WishState.TAKEN_BACK.value, caller.now
    wish.save(update_fields=["state", "decided_at"])
    return wish


def _leave_queue(caller: Caller, sitting: Sitting, turn_id: int) -> None:
    turn = Turn.objects.select_for_update(of=("self",), no_key=True).get(pk=turn_id)
    if turn.state != TurnState.WAITING:
        raise NotPossibleNow(state=turn.state, act="take_back")
    turn.state = TurnState.WITHDRAWN
    turn.save(update_fields=["state"])
    raise_version(sitting)
    record_hall(caller, EventName.SPEAKER_WITHDRAWN, turn, sitting=sitting, speaker=turn.speaker)
