"""Reads at the door: whom a person may mean, how many are there, and the list that a device carries."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, F, Q, QuerySet

from doithoai.apps.delegates.access import delegates_for, door_steps_for
from doithoai.apps.delegates.door import DOOR_STATES
from doithoai.apps.delegates.models import Delegate, DoorStep
from doithoai.apps.dialogues.models import Dialogue
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.delegates.badge import badge_mark
from doithoai.core.delegates.door import MOST_NAMES, ListTooLong
from doithoai.core.text.normalise import search_words

MOST_MATCHES = 12
LAST_DIGITS = 4
"""How much of an identity number a device carries."""
IDENTITY_DIGITS = 12


@dataclass(frozen=True, kw_only=True)
class DoorPerson:
    """One row of the list that a device carries: enough to recognise somebody, and no more."""

    id: int
    name: str
    group: str
    number: int | None
    seat: str
    mark: str
    """Stands for the badge (`badge_mark`)."""
    last: str
    """The last digits of the identity number."""
    state: str
    guest: bool
    substitute: str
    at: datetime | None
    door: str
    by: str


def delegates_at_door(caller: Caller, dialogue: Dialogue, typed: str) -> list[Delegate]:
    """Whom the door may mean: a number, the last digits of an identity number or all, or words of a name."""
    words = search_words(typed)
    if not words:
        return []
    found = delegates_for(caller, Permission.DELEGATE_CHECK_IN).filter(dialogue=dialogue)
    found = found.filter(_meant(words))
    return list(
        found.select_related("group", "substitute").order_by(
            F("checked_in_at").asc(nulls_first=True), "folded_name", "id"
        )[:MOST_MATCHES]
    )


def _meant(words: list[str]) -> Q:
    digits = "".join(words)
    if digits.isdigit() and len(digits) <= IDENTITY_DIGITS:
        number = Q(number=int(digits)) if len(digits) <= LAST_DIGITS else Q()
        identity = Q(identity_number__endswith=digits) if len(digits) >= LAST_DIGITS else Q()
        return number | identity
    meant = Q()
    for word in words:
        meant &= Q(folded_name__contains=word)
    return meant


def head_count(dialogue: Dialogue) -> dict[str, int]:
    """How many of the list are expected (approved) and are there, and how many came as guests."""
    listed, there = ~Q(kind="walk_in"), Q(checked_in_at__isnull=False)
    return dialogue.delegates.exclude(state="withdrawn").aggregate(
        expected=Count("pk", filter=listed & Q(state="approved")),
        present=Count("pk", filter=listed & there),
        guests=Count("pk", filter=there & ~listed),
    )


def is_door_open(dialogue: Dialogue) -> bool:
    """Whether anybody is written down as present now."""
    return dialogue.state in DOOR_STATES


def door_list(caller: Caller, dialogue: Dialogue) -> list[DoorPerson]:
    """Everybody on the list, also those who withdrew, for a device. Raises `ListTooLong`."""
    rows = delegates_for(caller, Permission.DELEGATE_CHECK_IN).filter(dialogue=dialogue).order_by("folded_name", "pk")
    columns = rows.values_list(
        "pk", "full_name", "group__name", "number", "seat", "badge", "identity_number", "state", "kind",
        "substitute__full_name", "checked_in_at", "checked_in_door", "checked_in_by_name",
    )  # fmt: skip
    people = [_person(dialogue.code, row) for row in columns[: MOST_NAMES + 1]]
    if len(people) > MOST_NAMES:
        raise ListTooLong(names=rows.count(), most=MOST_NAMES)
    return people


def _person(code: str, row: tuple[object, ...]) -> DoorPerson:
    pk, name, group, number, seat, badge, identity, state, kind, substitute, at, door, by = row
    return DoorPerson(
        id=pk, name=name, group=group or "", number=number, seat=seat,  # type: ignore[arg-type]
        mark=badge_mark(code, str(badge)), last=str(identity)[-LAST_DIGITS:], state=state,  # type: ignore[arg-type]
        guest=kind == "walk_in", substitute=substitute or "", at=at, door=door, by=by,  # type: ignore[arg-type]
    )  # fmt: skip


def undecided_steps(caller: Caller, dialogue: Dialogue) -> QuerySet[DoorStep]:
    """What a door wrote down without a connection and the list refuses: a person decides each, the oldest first."""
    steps = door_steps_for(caller, Permission.DELEGATE_CHECK_IN).filter(dialogue=dialogue)
    return steps.exclude(dispute="").filter(decision="").select_related("delegate", "group")


def lately_in(caller: Caller, dialogue: Dialogue, *, count: int = 5) -> list[Delegate]:
    """Who came in last, the newest first: what a door may have written down by mistake."""
    found = delegates_for(caller, Permission.DELEGATE_CHECK_IN).filter(dialogue=dialogue, checked_in_at__isnull=False)
    return list(found.select_related("group").order_by("-checked_in_at", "-pk")[:count])
