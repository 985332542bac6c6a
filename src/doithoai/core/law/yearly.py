"""How often a year the law asks for a dialogue."""

from dataclasses import dataclass
from datetime import date

from doithoai.core.law.kinds import COMMUNE_LEVEL, EVERY_LEVEL, DialogueKind, Level
from doithoai.core.law.limits import LAW_2015, LAW_2025, YOUTH_LAW


@dataclass(frozen=True)
class YearlyMinimum:
    """At least so many dialogues of a kind in a calendar year; `verified` as for the limits."""

    kind: DialogueKind
    times: int
    citation: str
    verified: bool
    valid_from: date
    valid_to: date | None = None
    levels: frozenset[Level] = EVERY_LEVEL


PEOPLE, YOUTH, BUSINESS = DialogueKind.PEOPLE, DialogueKind.YOUTH, DialogueKind.BUSINESS
ENTERPRISES = "Nghị quyết số 35/NQ-CP ngày 16/5/2016 của Chính phủ về hỗ trợ và phát triển doanh nghiệp"
YEARLY_MINIMUMS = (
    YearlyMinimum(PEOPLE, 1, LAW_2025, True, date(2025, 7, 1), None, COMMUNE_LEVEL),
    YearlyMinimum(PEOPLE, 1, LAW_2015, False, date(2016, 1, 1), date(2025, 2, 28), COMMUNE_LEVEL),
    YearlyMinimum(YOUTH, 1, YOUTH_LAW, False, date(2021, 1, 1)),
    YearlyMinimum(BUSINESS, 2, ENTERPRISES, False, date(2016, 5, 16)),
)


def yearly_minimum(kind: DialogueKind, level: Level, on: date) -> YearlyMinimum | None:
    """The minimum that binds an authority of that level on that day, or None."""
    for minimum in YEARLY_MINIMUMS:
        in_time = minimum.valid_from <= on and (minimum.valid_to is None or on <= minimum.valid_to)
        if minimum.kind is kind and level in minimum.levels and in_time:
            return minimum
    return None
