"""Writing down who is there: the rows, the doors' steps under their keys, and the trail."""

from typing import Any

from doithoai.apps.audit.record import record_all
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
COLUMNS = ["checked_in_at", "checked_in_by_name", "checked_in_door"]


class DoorBook:
    """What one sending of a door writes, inside the caller's transaction: rows at once, steps and trail at its `close`.

    The rows that it is given are locked by whoever gives them.
    """

    def __init__(self, caller: Caller, dialogue: Dialogue) -> None:
        self.caller, self.dialogue = caller, dialogue
        self.steps: list[DoorStep] = []
        self.happened: list[tuple[EventName, Delegate | Dialogue, dict[str, Any]]] = []

    def close(self) -> None:
        """Store the steps and the links of the trail."""
        DoorStep.objects.bulk_create(self.steps)
        of = {"authority_id": self.dialogue.authority_id, "dialogue_id": self.dialogue.pk}
        record_all(self.caller, self.happened, **of)

    def arrive(self, delegate: Delegate, entry: DoorEntry) -> Delegate:
        """The row comes in."""
        self._present(delegate, entry)
        delegate.save(update_fields=COLUMNS)
        return self._tell(delegate, entry)

    def arrive_as_guest(self, full_name: str, group: Group | None, entry: DoorEntry) -> Delegate:
        """Somebody without a row of this dialogue comes in. Raises `NameMissing`."""
        return self._tell(self.new_guest(full_name, group, entry), entry)

    def new_guest(self, full_name: str, group: Group | None, entry: DoorEntry) -> Delegate:
        """A new row for somebody who stands on no list, present from the moment of the step. Raises `NameMissing`."""
        name, caller = checked_name(full_name), self.caller
        guest = Delegate(dialogue=self.dialogue, group=group, full_name=name, folded_name=fold(name), state="approved")
        guest.kind, guest.origin = "walk_in", "door"
        guest.nominated_by_name, guest.nominated_at, guest.approved_at = caller.name, caller.now, caller.now
        self._present(guest, entry)
        save_with_badge(guest)
        return guest

    def leave(self, delegate: Delegate, entry: DoorEntry) -> Delegate:
        """The row was written down by mistake: nobody came. A guest of the door stands on no list any more."""
        undone = {"door": delegate.checked_in_door, "at": delegate.checked_in_at, "by": delegate.checked_in_by_name}
        delegate.checked_in_at, delegate.checked_in_by_name, delegate.checked_in_door = None, "", ""
        if delegate.kind == "walk_in":
            delegate.state, delegate.note = "withdrawn", MISTAKE
        delegate.save(update_fields=[*COLUMNS, "state", "note"])
        self.keep(entry, delegate=delegate)
        facts = {"name": delegate.full_name, "undone": undone}
        self.happened.append((EventName.DELEGATE_CHECK_IN_UNDONE, delegate, facts))
        return delegate

    def dispute(self, entry: DoorEntry, why: Refused, *, delegate: Delegate | None, group: Group | None) -> None:
        """The door let somebody in whom the list refuses: kept as a line for a person to decide."""
        step = self.keep(entry, delegate=delegate, group=group, why=why)
        facts = {"name": step.full_name, "door": entry.door, "reason": why.code}
        self.happened.append((EventName.DELEGATE_CHECK_IN_DISPUTED, delegate or self.dialogue, facts))

    def settle(self, step: DoorStep, *, decision: str) -> None:
        """A person has decided what a disputed step comes to: `kept` or `admitted`."""
        step.decision, step.decided_at, step.decided_by_name = decision, self.caller.now, self.caller.name
        if step.pk:  # otherwise it came in this sending and is stored at the close
            step.save(update_fields=["decision", "decided_at", "decided_by_name", "delegate"])
        facts = {"name": step.full_name, "door": step.door, "reason": step.dispute, "decision": decision}
        self.happened.append((EventName.DELEGATE_CHECK_IN_DECIDED, step.delegate or self.dialogue, facts))

    def keep(
        self,
        entry: DoorEntry,
        *,
        delegate: Delegate | None,
        group: Group | None = None,
        why: Refused | None = None,
    ) -> DoorStep:
        """The step under its key: from here on the same key is answered, never taken again."""
        step = DoorStep(
            dialogue=self.dialogue,
            key=entry.key,
            act=entry.act,
            delegate=delegate,
            full_name=delegate.full_name if delegate else tidy(entry.full_name)[:120] or entry.badge,
            group_id=delegate.group_id if delegate else group.pk if group else None,
            door=entry.door,
            at=entry.at or self.caller.now,
            received_at=self.caller.now,
            by_name=self.caller.name,
            reason=tidy(entry.reason)[:300],
            dispute=why.code if why else "",
            dispute_words=why.say() if why else "",
        )
        self.steps.append(step)
        return step

    def _present(self, delegate: Delegate, entry: DoorEntry) -> None:
        delegate.checked_in_at, delegate.checked_in_by_name = entry.at or self.caller.now, self.caller.name
        delegate.checked_in_door = entry.door

    def _tell(self, delegate: Delegate, entry: DoorEntry) -> Delegate:
        self.keep(entry, delegate=delegate)
        facts: dict[str, Any] = {"name": delegate.full_name, "door": entry.door}
        facts["walk_in"] = delegate.kind == "walk_in"
        if entry.reason:
            facts["reason"] = tidy(entry.reason)[:300]
        if delegate.checked_in_at != self.caller.now:
            facts["came_at"] = delegate.checked_in_at
        self.happened.append((EventName.DELEGATE_CHECKED_IN, delegate, facts))
        return delegate


def arrive_late(step: DoorStep, delegate: Delegate) -> None:
    """The row was there from the moment of a step that came later than others."""
    delegate.checked_in_at, delegate.checked_in_by_name = step.at, step.by_name
    delegate.checked_in_door = step.door
    delegate.save(update_fields=COLUMNS)
