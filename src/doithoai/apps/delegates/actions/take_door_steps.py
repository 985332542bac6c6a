"""The steps of one door: scanned now, or gathered while there was no connection."""

from collections.abc import Callable, Mapping, Sequence

from django.db import transaction
from django.db.models import Q, QuerySet, prefetch_related_objects

from doithoai.apps.delegates.access import delegates_for
from doithoai.apps.delegates.arrivals import DoorBook
from doithoai.apps.delegates.door import DOOR_STATES, DoorAnswer, DoorEntry, objection_to, where_and_when
from doithoai.apps.delegates.models import Delegate, DoorStep
from doithoai.apps.delegates.refusals import (
    AtTheDoorAlready,
    DoorClosed,
    NobodyToUndo,
    NotOnTheList,
    SameNameAtDoor,
)
from doithoai.apps.dialogues.access import dialogues_for
from doithoai.apps.dialogues.lending import refuse_lent
from doithoai.apps.organisations.access import groups_for
from doithoai.apps.organisations.models import Group
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.refusal import Refused
from doithoai.core.text.normalise import fold


@transaction.atomic
def take_door_steps(caller: Caller, *, code: str, entries: Sequence[DoorEntry]) -> list[DoorAnswer]:
    """Take each step once, in the order given; raises Dialogue.DoesNotExist, or while the hall is elsewhere what
    `refuse_lent` says.

    A refusal changes nothing and is the answer of its step; only where the door had let somebody in already (`let_in`)
    the step is kept as a line for a person to decide.
    """
    hall = _Hall(caller, code, entries)
    answers = []
    for entry in entries:
        step = hall.taken.get(entry.key)
        answers.append(_again(step) if step else _take(hall, entry))
        hall.taken |= {step.key: step for step in hall.book.steps[-1:]}
    hall.book.close()
    return answers


class _Hall:
    """What the steps speak of, locked in one order: the dialogue where a row may be added, then the delegates."""

    def __init__(self, caller: Caller, code: str, entries: Sequence[DoorEntry]) -> None:
        self.caller = caller
        dialogues = dialogues_for(caller, Permission.DELEGATE_CHECK_IN)
        if any(entry.act == "walk_in" or entry.reason for entry in entries):
            dialogues = dialogues.select_for_update(of=("self",), no_key=True)
        self.dialogue = dialogues.only("authority_id", "code", "state").get(code=code)
        self.book = DoorBook(caller, self.dialogue)
        undone = [entry.undoes for entry in entries if entry.undoes]
        steps = DoorStep.objects.filter(dialogue=self.dialogue)
        held = steps.filter(key__in=undone).order_by("pk").select_for_update(of=("self",), no_key=True)
        self.undone = {step.key: step for step in held} if undone else {}
        self.delegates = self._locked(entries)
        refuse_lent(self.dialogue.pk)
        known = list(steps.filter(key__in=[entry.key for entry in entries]))
        prefetch_related_objects(known, "delegate__group")
        self.taken = {step.key: step for step in known}

    def _locked(self, entries: Sequence[DoorEntry]) -> dict[int | str, Delegate]:
        ids = {entry.delegate_id for entry in entries} | {step.delegate_id for step in self.undone.values()}
        badges = {entry.badge for entry in entries if entry.badge}
        ids.discard(None)
        meant = Q(pk__in=ids) if ids else Q()
        meant |= Q(badge__in=badges) if badges else Q()
        reached = delegates_for(self.caller, Permission.DELEGATE_CHECK_IN).select_related("group")
        here = _lock(reached.filter(meant, dialogue=self.dialogue)) if ids or badges else []
        found: dict[int | str, Delegate] = {row.pk: row for row in here} | {row.badge: row for row in here}
        if elsewhere := badges - found.keys():
            others = reached.filter(badge__in=elsewhere).exclude(dialogue=self.dialogue).order_by("pk")
            found |= {row.badge: row for row in others}
        return found

    def meant_by(self, entry: DoorEntry) -> Delegate | None:
        """The row that a step speaks of."""
        if entry.undoes and (step := self.undone.get(entry.undoes) or self.taken.get(entry.undoes)):
            return self.delegates.get(step.delegate_id or 0) or step.delegate
        return self.delegates.get(entry.badge or entry.delegate_id or 0)

    def group(self, entry: DoorEntry) -> Group | None:
        """The group that was named; None where it is none of the authority's."""
        return groups_for(self.caller).filter(pk=entry.group_id).first() if entry.group_id else None


def _lock(delegates: QuerySet[Delegate]) -> QuerySet[Delegate]:
    return delegates.order_by("pk").select_for_update(of=("self",), no_key=True)


def _again(step: DoorStep) -> DoorAnswer:
    return DoorAnswer(key=step.key, delegate=step.delegate, disputed=bool(step.dispute))


def _take(hall: _Hall, entry: DoorEntry) -> DoorAnswer:
    try:
        if hall.dialogue.state not in DOOR_STATES:
            raise DoorClosed()
        return DoorAnswer(key=entry.key, delegate=STEPS[entry.act](hall, entry))
    except Refused as refused:
        delegate = hall.meant_by(entry)
        if entry.let_in and entry.act != "undo":
            hall.book.dispute(entry, refused, delegate=delegate, group=hall.group(entry))
            return DoorAnswer(key=entry.key, delegate=delegate, refusal=refused, disputed=True)
        return DoorAnswer(key=entry.key, delegate=delegate, refusal=refused)


def _check_in(hall: _Hall, entry: DoorEntry) -> Delegate:
    delegate = hall.meant_by(entry)
    if delegate is None:
        raise NotOnTheList()
    objection = objection_to(delegate, hall.dialogue)
    if objection and (isinstance(objection, AtTheDoorAlready) or not entry.reason):
        raise objection
    if delegate.dialogue_id != hall.dialogue.pk or delegate.state == "withdrawn":
        _refuse_twin(hall, delegate.full_name, delegate.group)
        return hall.book.arrive_as_guest(delegate.full_name, delegate.group, entry)
    return hall.book.arrive(delegate, entry)


def _walk_in(hall: _Hall, entry: DoorEntry) -> Delegate:
    group = hall.group(entry)
    if not entry.reason:
        _refuse_twin(hall, entry.full_name, group)
    return hall.book.arrive_as_guest(entry.full_name, group, entry)


def _refuse_twin(hall: _Hall, full_name: str, group: Group | None) -> None:
    same = Delegate.objects.filter(dialogue=hall.dialogue, folded_name=fold(full_name), group=group)
    if (there := same.filter(checked_in_at__isnull=False).first()) is not None:
        raise SameNameAtDoor(**where_and_when(there))


def _undo(hall: _Hall, entry: DoorEntry) -> Delegate | None:
    step, delegate = hall.undone.get(entry.undoes) or hall.taken.get(entry.undoes), hall.meant_by(entry)
    if step is not None and step.dispute and not step.decision:
        hall.book.keep(entry, delegate=delegate)
        hall.book.settle(step, decision="kept")
        return delegate
    if delegate is None or delegate.checked_in_at is None:
        raise NobodyToUndo()
    return hall.book.leave(delegate, entry)


STEPS: Mapping[str, Callable[[_Hall, DoorEntry], Delegate | None]] = {
    "check_in": _check_in,
    "walk_in": _walk_in,
    "undo": _undo,
}
"""The act -> how it is taken."""
