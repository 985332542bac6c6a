"""The hall with its people: the plan as it was set, and who sits where."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import QuerySet

from doithoai.apps.delegates.access import delegates_for
from doithoai.apps.delegates.models import Delegate, SeatingPlan
from doithoai.apps.dialogues.models import Dialogue
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.delegates.roll import name_key
from doithoai.core.delegates.seating import HallPlan, read_rows


@dataclass(frozen=True)
class Chair:
    """One seat of the plan and who sits there; `tone` tells neighbouring groups apart (0 for those of no group)."""

    seat: str
    delegate: Delegate | None
    reserved: bool
    tone: int = 0


def hall_plan(plan: SeatingPlan) -> HallPlan:
    """The stored plan as a value."""
    return HallPlan(plan.rows, plan.chairs, read_rows(plan.reserved, plan.rows))


def find_seating(dialogue: Dialogue) -> SeatingPlan | None:
    """The plan of a dialogue that the caller has reached, or None."""
    return SeatingPlan.objects.filter(dialogue=dialogue).first()


def coming(caller: Caller, dialogue: Dialogue) -> QuerySet[Delegate]:
    """Who gets a seat, a badge and a card: approved, and did not say no; by group, in the order of the list."""
    rows = delegates_for(caller, Permission.DELEGATE_VIEW).filter(dialogue=dialogue, state="approved")
    return rows.exclude(reply="no").select_related("group").order_by("group__order", "group_id", "number", "id")


def by_given_name(delegates: Iterable[Delegate]) -> list[Delegate]:
    """As a list by name is kept in Vietnamese."""
    return sorted(delegates, key=lambda row: (name_key(row.full_name), row.pk))


def chairs_of(plan: HallPlan, people: Iterable[Delegate]) -> list[tuple[str, list[Chair]]]:
    """The rows from the stage on, each with its chairs."""
    seated = {row.seat: row for row in people if row.seat}
    tones = _tones(seated.values())
    return [
        (
            letter,
            [
                Chair(seat, seated.get(seat), letter in plan.reserved, tones.get(seated[seat].group_id, 0))
                if seat in seated
                else Chair(seat, None, letter in plan.reserved)
                for seat in plan.seats_in([letter])
            ],
        )
        for letter in plan.letters
    ]


def _tones(people: Iterable[Delegate]) -> dict[int | None, int]:
    """Group -> 1 or 2, by turns in the order of the groups."""
    groups = {row.group_id: row.group.order for row in people if row.group is not None}
    return {group: 1 + place % 2 for place, group in enumerate(sorted(groups, key=lambda one: (groups[one], one)))}
