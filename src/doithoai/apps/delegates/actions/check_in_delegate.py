"""Somebody comes through the door: scanned, found by name, or not on any list."""

from django.db import transaction
from django.db.models import QuerySet

from doithoai.apps.audit.record import record
from doithoai.apps.delegates.access import delegates_for
from doithoai.apps.delegates.actions.nominate_delegate import save_with_badge
from doithoai.apps.delegates.models import Delegate
from doithoai.apps.delegates.refusals import AtTheDoorAlready, DoorClosed, NotApprovedYet, NotOnTheList
from doithoai.apps.dialogues.access import dialogues_for
from doithoai.apps.dialogues.lending import refuse_lent
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.organisations.access import groups_for
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import HANOI, Caller
from doithoai.core.delegates.nomination import checked_name
from doithoai.core.dialogues.lifecycle import DialogueState
from doithoai.core.events import EventName
from doithoai.core.text.normalise import fold

DOOR_STATES = [DialogueState.ISSUED, DialogueState.IN_SESSION, DialogueState.HELD]


@transaction.atomic
def check_in_delegate(
    caller: Caller, *, dialogue_id: int, badge: str = "", delegate_id: int | None = None, despite: bool = False
) -> Delegate:
    """Write down who came, by badge or by the row found. `despite`: the door lets in one who is not approved.

    Raises `DoorClosed`, `NotOnTheList`, `AtTheDoorAlready` (when, by whom) or `NotApprovedYet`.
    """
    refuse_lent(dialogue_id)
    reached = delegates_for(caller, Permission.DELEGATE_CHECK_IN).filter(dialogue_id=dialogue_id)
    delegate = _meant(reached.exclude(state="withdrawn"), badge, delegate_id)
    if delegate.dialogue.state not in DOOR_STATES:
        raise DoorClosed()
    if delegate.checked_in_at is not None:
        at = delegate.checked_in_at.astimezone(HANOI)
        raise AtTheDoorAlready(name=delegate.full_name, at=f"{at:%H:%M}", by=delegate.checked_in_by_name)
    if delegate.state != "approved" and not despite:
        raise NotApprovedYet(name=delegate.full_name)
    delegate.checked_in_at, delegate.checked_in_by_name = caller.now, caller.name
    delegate.save(update_fields=["checked_in_at", "checked_in_by_name"])
    _record(caller, delegate, walk_in=False)
    return delegate


def _meant(delegates: QuerySet[Delegate], badge: str, delegate_id: int | None) -> Delegate:
    found = delegates.filter(pk=delegate_id) if delegate_id is not None else delegates.filter(badge=badge)
    delegate = found.select_for_update(of=("self",), no_key=True).select_related("dialogue", "group").first()
    if delegate is None:
        raise NotOnTheList()
    return delegate


@transaction.atomic
def admit_walk_in(caller: Caller, *, dialogue_id: int, full_name: str, group_id: int | None = None) -> Delegate:
    """Let in somebody who stands on no list, by name and group; the same name twice is told as already there."""
    dialogue = _door(caller, dialogue_id)
    group = groups_for(caller).get(pk=group_id) if group_id is not None else None
    name = checked_name(full_name)
    _refuse_twice(dialogue, name, group_id)
    delegate = Delegate(dialogue=dialogue, group=group, full_name=name, folded_name=fold(name), state="approved")
    delegate.kind, delegate.origin = "walk_in", "door"
    delegate.nominated_by_name, delegate.nominated_at, delegate.approved_at = caller.name, caller.now, caller.now
    delegate.checked_in_at, delegate.checked_in_by_name = caller.now, caller.name
    save_with_badge(delegate)
    _record(caller, delegate, walk_in=True)
    return delegate


def _door(caller: Caller, dialogue_id: int) -> Dialogue:
    reached = dialogues_for(caller, Permission.DELEGATE_CHECK_IN)
    dialogue = reached.select_for_update(of=("self",), no_key=True).get(pk=dialogue_id)
    refuse_lent(dialogue_id)
    if dialogue.state not in DOOR_STATES:
        raise DoorClosed()
    return dialogue


def _refuse_twice(dialogue: Dialogue, name: str, group_id: int | None) -> None:
    present = dialogue.delegates.filter(folded_name=fold(name), checked_in_at__isnull=False)
    same = next((row for row in present if row.group_id == group_id), None)
    if same is not None and same.checked_in_at is not None:
        at = same.checked_in_at.astimezone(HANOI)
        raise AtTheDoorAlready(name=same.full_name, at=f"{at:%H:%M}", by=same.checked_in_by_name)


def _record(caller: Caller, delegate: Delegate, *, walk_in: bool) -> None:
    record(
        caller,
        EventName.DELEGATE_CHECKED_IN,
        delegate,
        authority_id=delegate.dialogue.authority_id,
        dialogue_id=delegate.dialogue_id,
        name=delegate.full_name,
        walk_in=walk_in,
    )
