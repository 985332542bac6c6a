"""Writing down who is there: the row, the door's step under its key, and the trail. Inside the caller's transaction."""

from typing import Any

from doithoai.apps.audit.record import record
from doithoai.apps.delegates.actions.nominate_delegate import save_with_badge
from doithoai.apps.delegates.door import DoorEntry
from doithoai.apps.delegates.models import Delegate, DoorStep
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.organisations.models import Group
from doithoai.core.caller import Caller
from doithoai.core.delegates.nomination import checked_name
from doithoai.core.events import EventName
from doithoai.core.refusal import Refused
from doithoai.core.text.normalise import fold, tidy

MISTAKE = "Ghi nhầm ở cửa"


def arrive(caller: Caller, dialogue: Dialogue, delegate: Delegate, entry: DoorEntry) -> Delegate:
    """The row comes in. The row is locked by the caller of this function."""
    _present(caller, delegate, entry)
    delegate.save(update_fields=["checked_in_at", "checked_in_by_name", "checked_in_door"])
    keep_step(caller, dialogue, entry, delegate=delegate)
    _tell(caller, dialogue, delegate, entry)
    return delegate


def arrive_late(step: DoorStep, delegate: Delegate) -> None:
    """The row was there from the moment of a step that came later than others."""
    delegate.checked_in_at, delegate.checked_in_by_name = step.at, step.by_name
    delegate.checked_in_door = step.door
    delegate.save(update_fields=["checked_in_at", "checked_in_by_name", "checked_in_door"])


def arrive_as_guest(
    caller: Caller, dialogue: Dialogue, full_name: str, group: Group | None, entry: DoorEntry
) -> Delegate:
    """Somebody without a row of this dialogue comes in. Raises `NameMissing`."""
    guest = new_guest(caller, dialogue, full_name, group, entry)
    keep_step(caller, dialogue, entry, delegate=guest)
    _tell(caller, dialogue, guest, entry)
    return guest


def new_guest(caller: Caller, dialogue: Dialogue, full_name: str, group: Group | None, entry: DoorEntry) -> Delegate:
    """A new row for somebody who stands on no list, present from the moment of the step. Raises `NameMissing`."""
    name = checked_name(full_name)
    guest = Delegate(dialogue=dialogue, group=group, full_name=name, folded_name=fold(name), state="approved")
    guest.kind, guest.origin = "walk_in", "door"
    guest.nominated_by_name, guest.nominated_at, guest.approved_at = caller.name, caller.now, caller.now
    _present(caller, guest, entry)
    save_with_badge(guest)
    return guest


def leave(caller: Caller, dialogue: Dialogue, delegate: Delegate, entry: DoorEntry) -> Delegate:
    """The row was written down by mistake: nobody came. A guest of the door stands on no list any more."""
    undone = {"door": delegate.checked_in_door, "at": delegate.checked_in_at, "by": delegate.checked_in_by_name}
    delegate.checked_in_at, delegate.checked_in_by_name, delegate.checked_in_door = None, "", ""
    if delegate.kind == "walk_in":
        delegate.state, delegate.note = "withdrawn", MISTAKE
    delegate.save(update_fields=["checked_in_at", "checked_in_by_name", "checked_in_door", "state", "note"])
    keep_step(caller, dialogue, entry, delegate=delegate)
    facts = {"name": delegate.full_name, "undone": undone}
    _record(caller, EventName.DELEGATE_CHECK_IN_UNDONE, dialogue, delegate, facts)
    return delegate


def dispute(
    caller: Caller,
    dialogue: Dialogue,
    entry: DoorEntry,
    why: Refused,
    *,
    delegate: Delegate | None,
    group: Group | None,
) -> DoorStep:
    """The door let somebody in whom the list refuses: kept as a line for a person to decide."""
    step = keep_step(caller, dialogue, entry, delegate=delegate, group=group, why=why)
    facts = {"name": step.full_name, "door": entry.door, "reason": why.code}
    _record(caller, EventName.DELEGATE_CHECK_IN_DISPUTED, dialogue, delegate or dialogue, facts)
    return step


def settle(caller: Caller, step: DoorStep, *, decision: str) -> None:
    """A person has decided what a disputed step comes to: `kept` or `admitted`."""
    step.decision, step.decided_at, step.decided_by_name = decision, caller.now, caller.name
    step.save(update_fields=["decision", "decided_at", "decided_by_name", "delegate"])
    facts: dict[str, Any] = {"name": step.full_name, "door": step.door, "reason": step.dispute, "decision": decision}
    _record(caller, EventName.DELEGATE_CHECK_IN_DECIDED, step.dialogue, step.delegate or step.dialogue, facts)


def keep_step(
    caller: Caller,
    dialogue: Dialogue,
    entry: DoorEntry,
    *,
    delegate: Delegate | None,
    group: Group | None = None,
    why: Refused | None = None,
) -> DoorStep:
    """The step under its key: from here on the same key is answered, never taken again."""
    return DoorStep.objects.create(
        dialogue=dialogue,
        key=entry.key,
        act=entry.act,
        delegate=delegate,
        full_name=delegate.full_name if delegate else tidy(entry.full_name)[:120] or entry.badge,
        group_id=delegate.group_id if delegate else group.pk if group else None,
        door=entry.door,
        at=entry.at or caller.now,
        received_at=caller.now,
        by_name=caller.name,
        reason=tidy(entry.reason)[:300],
        dispute=why.code if why else "",
        dispute_words=why.say() if why else "",
    )


def _present(caller: Caller, delegate: Delegate, entry: DoorEntry) -> None:
    delegate.checked_in_at, delegate.checked_in_by_name = entry.at or caller.now, caller.name
    delegate.checked_in_door = entry.door


def _tell(caller: Caller, dialogue: Dialogue, delegate: Delegate, entry: DoorEntry) -> None:
    facts: dict[str, Any] = {"name": delegate.full_name, "door": entry.door, "walk_in": delegate.kind == "walk_in"}
    if entry.reason:
        facts["reason"] = tidy(entry.reason)[:300]
    if delegate.checked_in_at != caller.now:
        facts["came_at"] = delegate.checked_in_at
    _record(caller, EventName.DELEGATE_CHECKED_IN, dialogue, delegate, facts)


def _record(
    caller: Caller, name: EventName, dialogue: Dialogue, subject: Delegate | Dialogue, facts: dict[str, Any]
) -> None:
    record(caller, name, subject, authority_id=dialogue.authority_id, dialogue_id=dialogue.pk, **facts)
