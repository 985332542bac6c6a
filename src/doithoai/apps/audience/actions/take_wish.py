"""The secretary takes a wish from a phone into the queue, or refuses it with a reason."""

from django.db import transaction

from doithoai.apps.audience.access import wishes_for
from doithoai.apps.audience.models import Wish
from doithoai.apps.hall.actions.queue_speaker import queue_speaker
from doithoai.apps.hall.changes import touch_hall
from doithoai.apps.hall.floor import locked_sitting, record_hall
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.hall.crowd import ReasonMissing, WishState
from doithoai.core.refusal import NotPossibleNow
from doithoai.core.text.masking import masked
from doithoai.core.text.normalise import tidy


@transaction.atomic
def take_wish(caller: Caller, *, wish_id: int) -> Wish:
    """Put the person at the end of the queue with what he or she wants to ask.

    Raises `NotPossibleNow` or `SittingClosed`.
    """
    wish = _waiting(caller, wish_id)
    turn = queue_speaker(
        caller,
        sitting_id=wish.sitting_id,
        speaker=wish.name,
        group_id=wish.group_id,
        question=masked(wish.subject),
        is_no_denunciation=True,  # the citizen said so, and the secretary has read it
    )
    wish.turn = turn
    _settle(caller, wish, WishState.TAKEN, "turn")
    record_hall(caller, EventName.WISH_TAKEN, turn, sitting=turn.sitting, speaker=wish.name)
    return wish


@transaction.atomic
def refuse_wish(caller: Caller, *, wish_id: int, reason: str) -> Wish:
    """Tell the phone the reason. Raises `ReasonMissing`, `NotPossibleNow` or `SittingClosed`."""
    wish = _waiting(caller, wish_id)
    words = " ".join(tidy(reason).split())[:300]
    if not words:
        raise ReasonMissing()
    wish.reason = words
    _settle(caller, wish, WishState.REFUSED, "reason")
    touch_hall(wish.sitting.dialogue_id)
    record_hall(caller, EventName.WISH_REFUSED, wish.sitting, sitting=wish.sitting, wish_key=wish.key)
    return wish


def _waiting(caller: Caller, wish_id: int) -> Wish:
    rows = wishes_for(caller, Permission.SITTING_RUN)
    sitting_id = rows.values_list("sitting_id", flat=True).get(pk=wish_id)
    sitting = locked_sitting(caller, Permission.SITTING_RUN, sitting_id)
    wish = rows.select_for_update(of=("self",), no_key=True).get(pk=wish_id)
    wish.sitting = sitting
    if wish.state != WishState.WAITING:
        raise NotPossibleNow(state=wish.state, act="wish")
    return wish


def _settle(caller: Caller, wish: Wish, state: WishState, *fields: str) -> None:
    wish.state, wish.decided_at, wish.decided_by_name = state.value, caller.now, caller.name
    wish.save(update_fields=["state", "decided_at", "decided_by_name", *fields])
