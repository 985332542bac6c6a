"""Whether an authority holds the dialogues that the law asks of it in a year."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from doithoai.core.law.kinds import DialogueKind, Level
from doithoai.core.law.yearly import yearly_minimum
from doithoai.core.wording import gettext_noop


class YearlyState(StrEnum):
    """The light for the level above."""

    ENOUGH = "enough"
    PLANNED = "planned"
    OWED = "owed"
    NOT_ASKED = "not_asked"


YEARLY_WORDS: dict[YearlyState, str] = {
    YearlyState.ENOUGH: gettext_noop("Đủ số cuộc"),
    YearlyState.PLANNED: gettext_noop("Đã có kế hoạch"),
    YearlyState.OWED: gettext_noop("Còn thiếu"),
    YearlyState.NOT_ASKED: gettext_noop("Luật không quy định số cuộc"),
}


@dataclass(frozen=True)
class YearlyCount:
    """How many were held of how many; `citation` says where the number comes from."""

    held: int
    planned: int
    least: int
    state: YearlyState
    citation: str = ""


def yearly_count(*, held: int, planned: int, level: Level, on: date) -> YearlyCount:
    """Dialogues with the People only: other kinds have their own rules."""
    minimum = yearly_minimum(DialogueKind.PEOPLE, level, on)
    if minimum is None:
        return YearlyCount(held, planned, 0, YearlyState.NOT_ASKED)
    if held >= minimum.times:
        state = YearlyState.ENOUGH
    else:
        state = YearlyState.PLANNED if held + planned >= minimum.times else YearlyState.OWED
    return YearlyCount(held, planned, minimum.times, state, minimum.citation)
