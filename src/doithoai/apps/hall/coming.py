"""Next to answer, beside next to speak: which unit must be ready, and how soon."""

from dataclasses import dataclass

from doithoai.apps.hall.models import Turn
from doithoai.apps.hall.queries import Hall
from doithoai.apps.organisations.models import Unit


@dataclass(frozen=True)
class Coming:
    """A unit that answers now (place 0) or after so many speakers."""

    turn: Turn
    unit: Unit
    place: int


def next_to_answer(hall: Hall, *, unit_id: int | None = None) -> list[Coming]:
    """Who answers, the nearest first: first what the chair gave and nobody has decided yet, then the queue."""
    if hall.sitting is None or hall.sitting.closed_at is not None:
        return []
    started = [turn for turn in [*hall.heard, hall.speaking] if turn is not None and not turn.outcome]
    now = [Coming(turn, turn.unit, 0) for turn in reversed(started) if turn.unit is not None]
    later = [
        Coming(turn, unit, place)
        for place, turn in enumerate(hall.waiting, start=1)
        if (unit := _unit_of(turn)) is not None
    ]
    return [row for row in [*now, *later] if unit_id is None or row.unit.pk == unit_id]


def _unit_of(turn: Turn) -> Unit | None:
    """The unit that leads the petition that will be raised."""
    return turn.unit or (turn.petition.lead_unit if turn.petition is not None else None)
