"""Somebody comes through the door: scanned, found on the list, or standing on no list."""

import secrets

from django.db import transaction

from doithoai.apps.delegates.actions.take_door_steps import take_door_steps
from doithoai.apps.delegates.door import DoorEntry
from doithoai.apps.delegates.models import Delegate
from doithoai.apps.dialogues.access import dialogues_for
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.delegates.door import MAIN_DOOR


@transaction.atomic
def check_in_delegate(
    caller: Caller,
    *,
    dialogue_id: int,
    badge: str = "",
    delegate_id: int | None = None,
    reason: str = "",
    door: str = MAIN_DOOR,
    key: str = "",
) -> Delegate:
    """Write down who came, by badge or by the row found. `reason`: why one is let in whom the list refuses.

    Raises `DoorClosed`, `NotOnTheList`, `AtTheDoorAlready` (where, when, by whom) or what `objection_to` says.
    """
    entry = DoorEntry(
        key=key or new_key(), act="check_in", door=door, badge=badge, delegate_id=delegate_id, reason=reason
    )
    return _take(caller, dialogue_id, entry)


@transaction.atomic
def admit_walk_in(
    caller: Caller,
    *,
    dialogue_id: int,
    full_name: str,
    group_id: int | None = None,
    reason: str = "",
    door: str = MAIN_DOOR,
    key: str = "",
) -> Delegate:
    """Let in somebody who stands on no list. Raises `DoorClosed`, `NameMissing` or `SameNameAtDoor`."""
    entry = DoorEntry(
        key=key or new_key(), act="walk_in", door=door, full_name=full_name, group_id=group_id, reason=reason
    )
    return _take(caller, dialogue_id, entry)


@transaction.atomic
def undo_check_in(
    caller: Caller, *, dialogue_id: int, delegate_id: int, door: str = MAIN_DOOR, key: str = ""
) -> Delegate:
    """The row was written down by mistake; the trail keeps both. Raises `DoorClosed` or `NobodyToUndo`."""
    entry = DoorEntry(key=key or new_key(), act="undo", door=door, delegate_id=delegate_id)
    return _take(caller, dialogue_id, entry)


def new_key() -> str:
    """A key for a step whose page made none."""
    return secrets.token_hex(16)


def _take(caller: Caller, dialogue_id: int, entry: DoorEntry) -> Delegate:
    code = dialogues_for(caller, Permission.DELEGATE_CHECK_IN).values_list("code", flat=True).get(pk=dialogue_id)
    answer = take_door_steps(caller, code=code, entries=[entry])[0]
    if answer.refusal is not None:
        raise answer.refusal
    assert answer.delegate is not None
    return answer.delegate
