"""Which unit a petition is for: the ones that led before on the same field or at the same spot, less what came back."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple


class Ground(StrEnum):
    """What earlier petitions had in common with this one."""

    FIELD_AND_SPOT = "field_and_spot"
    FIELD = "field"
    SPOT = "spot"


WORTH: Mapping[Ground, float] = {Ground.FIELD_AND_SPOT: 3.0, Ground.FIELD: 2.0, Ground.SPOT: 1.0}
"""How much a ground says beside the others."""
LEAST_LED = 2
"""From this many petitions on a ground says something."""
LEAST_CONFIDENCE = 0.3


class History(NamedTuple):
    """Who led on one ground, and who sent back: unit -> petitions."""

    ground: Ground
    name: str
    led: Mapping[str, int]
    sent_back: Mapping[str, int]
    cases: tuple[int, ...] = ()


class UnitSuggestion(NamedTuple):
    """The unit with its confidence and the ground that says most for it."""

    unit: str
    confidence: float
    history: History


def suggested_unit(histories: Sequence[History], units: frozenset[str]) -> UnitSuggestion | None:
    """The unit (one of `units`) that history speaks for most; None where it says nothing."""
    telling = [row for row in histories if sum(row.led.values()) >= LEAST_LED]
    worth = sum(WORTH[row.ground] for row in telling)
    if not worth:
        return None
    scores = {unit: sum(WORTH[row.ground] * _share(row, unit) for row in telling) / worth for unit in sorted(units)}
    best = max(scores, key=lambda unit: scores[unit], default=None)
    if best is None or scores[best] < LEAST_CONFIDENCE:
        return None
    strongest = max(telling, key=lambda row: WORTH[row.ground] * _share(row, best))
    return UnitSuggestion(best, scores[best], strongest)


def _share(row: History, unit: str) -> float:
    """The share of a unit on one ground, a little less sure than counted; what it sent back speaks against it."""
    kept = row.led.get(unit, 0) - row.sent_back.get(unit, 0)
    return max(0.0, kept) / (sum(row.led.values()) + 1)
