"""Somebody goes in place of a delegate: same group, same seat; the old badge is worth nothing from now on."""

from typing import Unpack

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.delegates.access import delegates_for
from doithoai.apps.delegates.actions.invite_delegates import invite_delegates
from doithoai.apps.delegates.actions.nominate_delegate import save_with_badge
from doithoai.apps.delegates.ledger import last_hour, next_number, seat_rules
from doithoai.apps.delegates.locked import dialogue_of_seats
from doithoai.apps.delegates.models import Delegate
from doithoai.apps.delegates.naming import Details, new_person, put_origin, refuse_twice
from doithoai.apps.delegates.refusals import ListClosed, NotOfAGroup
from doithoai.apps.dialogues.models import Dialogue
from doithoai.core.access.matrix import reach_of
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.delegates.hours import check_hour
from doithoai.core.dialogues.lifecycle import DialogueState
from doithoai.core.events import EventName
from doithoai.core.refusal import NotPossibleNow
from doithoai.core.text.normalise import tidy


@transaction.atomic
def substitute_delegate(
    caller: Caller,
    *,
    delegate_id: int,
    full_name: str,
    despite: str = "",
    origin: str = "counter",
    named_by: str = "",
    **details: Unpack[Details],
) -> Delegate:
    """The substitute. After the set hour only with `despite`, why, by who keeps the seats.

    Raises `ListClosed`, `NotPossibleNow`, `NotOfAGroup`, `SubstitutionClosed`, and what naming raises.
    """
    reached = delegates_for(caller, Permission.DELEGATE_NOMINATE)
    dialogue = dialogue_of_seats(caller, Permission.DELEGATE_NOMINATE, reached.get(pk=delegate_id).dialogue_id)
    old = reached.select_for_update(of=("self",), no_key=True).select_related("group").get(pk=delegate_id)
    if old.state not in ("nominated", "approved"):
        raise NotPossibleNow()
    if old.checked_in_at is not None:
        raise ListClosed()
    if old.group is None or old.quota_id is None:
        raise NotOfAGroup()
    may_despite = reach_of(caller.role, Permission.DELEGATE_SEAT) is not None
    reason = tidy(despite)[:300] if may_despite else ""
    late = check_hour(caller.now, last_hour(seat_rules(dialogue), dialogue), despite=reason)
    new = new_person(caller, dialogue, old.group, full_name, **details)
    refuse_twice(new)
    put_origin(new, caller, origin=origin, named_by=named_by)
    _change_hands(caller, dialogue, old, new)
    record(
        caller, EventName.DELEGATE_SUBSTITUTED, new, authority_id=dialogue.authority_id, dialogue_id=dialogue.pk,
        name=new.full_name, instead_of=old.full_name, after_hour=late, reason=reason,
    )  # fmt: skip
    _invite(caller, dialogue, old, new)
    return new


def _change_hands(caller: Caller, dialogue: Dialogue, old: Delegate, new: Delegate) -> None:
    """The old one leaves with the badge; the chair in the hall goes to the substitute.

    A seat that was approved stays approved where the caller may approve; else the chair looks at the new name.
    """
    seat, old.seat = old.seat, ""
    was_approved, old.state = old.state == "approved", "withdrawn"
    old.save(update_fields=["state", "seat"])
    new.quota_id, new.seat, new.seat_by_hand, new.stands_in_for = old.quota_id, seat, old.seat_by_hand, old
    if was_approved and reach_of(caller.role, Permission.DELEGATE_APPROVE) is not None:
        new.state, new.approved_at, new.number = "approved", caller.now, next_number(dialogue)
    save_with_badge(new)


def _invite(caller: Caller, dialogue: Dialogue, old: Delegate, new: Delegate) -> None:
    """The invitation follows at once where the old one had one and the caller may issue it."""
    had_one = old.invited_at is not None or hasattr(old, "letter")
    may = reach_of(caller.role, Permission.PAPER_ISSUE) is not None and dialogue.state == DialogueState.ISSUED
    if had_one and may and new.state == "approved":
        invite_delegates(caller, dialogue_id=dialogue.pk, delegate_ids=[new.pk])
