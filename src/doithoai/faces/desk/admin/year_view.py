"""A year of the working calendar as months of weeks, ready to draw."""

import calendar
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from doithoai.core.calendars.working_days import CalendarDay, DayKind, WorkCalendar
from doithoai.faces.desk.admin.words import KIND_WORDS

ORDINARY = {DayKind.WORKING, DayKind.WEEKEND}


@dataclass(frozen=True)
class Cell:
    """One day; `day` is None outside the month."""

    day: CalendarDay | None
    by_hand: bool = False
    today: bool = False

    @property
    def classes(self) -> str:
        if self.day is None:
            return "day-none"
        names = ["day-work" if self.day.kind.is_working else "day-rest"]
        names += ["day-special"] if self.day.kind not in ORDINARY else []
        names += ["day-unsure"] if self.day.provisional and self.day.kind not in ORDINARY else []
        names += ["day-by-hand"] if self.by_hand else []
        return " ".join([*names, "day-today"] if self.today else names)


@dataclass(frozen=True)
class Month:
    name: str
    weeks: tuple[tuple[Cell, ...], ...]
    working_days: int


def months_of(work: WorkCalendar, year: int, *, by_hand: frozenset[date], today: date) -> list[Month]:
    """The twelve months; weeks begin on Monday."""
    return [_month(work, year, number, by_hand, today) for number in range(1, 13)]


def _month(work: WorkCalendar, year: int, number: int, by_hand: frozenset[date], today: date) -> Month:
    weeks = tuple(
        tuple(Cell(work.day(on), on in by_hand, on == today) if on.month == number else Cell(None) for on in week)
        for week in calendar.Calendar().monthdatescalendar(year, number)
    )
    days = [cell.day for week in weeks for cell in week if cell.day is not None]
    return Month(_("Tháng %(number)s") % {"number": number}, weeks, sum(day.kind.is_working for day in days))


def special_days(work: WorkCalendar, year: int, *, by_hand: frozenset[date]) -> list[dict[str, object]]:
    """The days of the year that are not of an ordinary week, with words and citations."""
    rows = sorted((row for on, row in work.rows.items() if on.year == year), key=lambda row: row.on)
    return [
        {"day": row, "words": KIND_WORDS.get(row.kind, row.name), "by_hand": row.on in by_hand, "unsure": _unsure(row)}
        for row in rows
    ]


def _unsure(row: CalendarDay) -> bool:
    return row.provisional or not row.in_force
