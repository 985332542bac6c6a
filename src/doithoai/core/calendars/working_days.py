"""The calendar of working days: published years, and the rows that an administrator adds."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import cached_property

from doithoai.core.refusal import Refused
from doithoai.core.wording import gettext_noop

ONE_DAY = timedelta(days=1)
SATURDAY = 5
REMIND_FROM_MONTH = 10
WEEKLY_REST = "Điều 111 Bộ luật Lao động"


class DayKind(StrEnum):
    """What a day is to an office. A make-up Saturday (làm bù) is a working day."""

    WORKING = "working"
    WEEKEND = "weekend"
    HOLIDAY = "holiday"
    SUBSTITUTE_REST = "substitute_rest"
    SWAPPED_REST = "swapped_rest"
    SWAPPED_WORK = "swapped_work"

    @property
    def is_working(self) -> bool:
        """True for an ordinary working day and for a make-up day."""
        return self in (DayKind.WORKING, DayKind.SWAPPED_WORK)


class YearNotPublished(Refused):
    """The calendar of that year has not been published, so a date in it would be a guess."""

    code = "year_not_published"
    sentence = gettext_noop(
        "Lịch nghỉ lễ, tết năm {year} chưa được công bố nên chưa tính được ngày làm việc của năm này."
    )


@dataclass(frozen=True)
class CalendarDay:
    """One day with its Vietnamese name and citation.

    `provisional`: expected, not yet decided. `in_force` False: announced but not yet law; shown, never counted.
    """

    on: date
    kind: DayKind
    name: str
    citation: str = ""
    provisional: bool = False
    in_force: bool = True


@dataclass(frozen=True, eq=False)
class WorkCalendar:
    """Working days over unbroken years. `rows` are the days that differ from an ordinary week, one per date."""

    years: tuple[int, ...]
    rows: Mapping[date, CalendarDay]
    provisional_years: frozenset[int] = frozenset()

    def __post_init__(self) -> None:
        if not self.years or list(self.years) != list(range(self.years[0], self.years[-1] + 1)):
            raise ValueError("a calendar needs unbroken years in rising order")

    def with_days(self, extra: Iterable[CalendarDay]) -> "WorkCalendar":
        """This calendar with an administrator's rows, which stand above the published ones."""
        return WorkCalendar(self.years, {**self.rows, **{day.on: day for day in extra}}, self.provisional_years)

    def is_published(self, year: int) -> bool:
        """True when the days of that year are known."""
        return self.years[0] <= year <= self.years[-1]

    def year_to_sign_off(self, today: date) -> int | None:
        """The coming year, from October on, while it is missing or provisional; an administrator is reminded of it."""
        coming = today.year + 1
        waiting = not self.is_published(coming) or coming in self.provisional_years
        return coming if today.month >= REMIND_FROM_MONTH and waiting else None

    def day(self, on: date) -> CalendarDay:
        """What that day is: a row, a weekend or an ordinary working day."""
        self._require(on.year)
        row = self.rows.get(on)
        if row is not None and row.in_force:
            return row
        provisional = row is not None or on.year in self.provisional_years
        if on.weekday() >= SATURDAY:
            return CalendarDay(on, DayKind.WEEKEND, gettext_noop("Nghỉ hằng tuần"), WEEKLY_REST, provisional)
        return CalendarDay(on, DayKind.WORKING, gettext_noop("Ngày làm việc"), "", provisional)

    def is_working_day(self, on: date) -> bool:
        """True when offices work on that day."""
        self._require(on.year)
        return on.toordinal() in self._working_set

    def is_provisional(self, on: date) -> bool:
        """True when that day may still change: its year or its row waits for a decision."""
        self._require(on.year)
        row = self.rows.get(on)
        return on.year in self.provisional_years or (row is not None and (row.provisional or not row.in_force))

    def has_provisional(self, first: date, last: date) -> bool:
        """True when any day from first to last, both included, may still change."""
        if any(year in self.provisional_years for year in range(first.year, last.year + 1)):
            return True
        return any(first <= on <= last for on in self._provisional_rows)

    def waiting_days(self) -> tuple[CalendarDay, ...]:
        """The announced days that are not yet law: visible, not counted, for an administrator to confirm."""
        return tuple(sorted((row for row in self.rows.values() if not row.in_force), key=lambda row: row.on))

    def add_working_days(self, on: date, n: int) -> date:
        """The n-th working day after `on`, which is not counted itself; `on` when n is 0."""
        return self._nth(on, n, bisect_right(self._working, on.toordinal()) + n - 1)

    def subtract_working_days(self, on: date, n: int) -> date:
        """The n-th working day before `on`, which is not counted itself; `on` when n is 0."""
        return self._nth(on, n, bisect_left(self._working, on.toordinal()) - n)

    def working_days_between(self, after: date, until: date) -> int:
        """Working days after `after`, up to and including `until`; negative when `until` comes first."""
        self._require(after.year)
        self._require(until.year)
        return bisect_right(self._working, until.toordinal()) - bisect_right(self._working, after.toordinal())

    def next_working_day(self, on: date) -> date:
        """`on` itself when offices work, else the next day on which they do."""
        return on if self.is_working_day(on) else self.add_working_days(on, 1)

    def previous_working_day(self, on: date) -> date:
        """`on` itself when offices work, else the last day before it on which they did."""
        return on if self.is_working_day(on) else self.subtract_working_days(on, 1)

    def _nth(self, on: date, n: int, index: int) -> date:
        if n < 0:
            raise ValueError("the number of working days is counted from 0")
        self._require(on.year)
        if n == 0:
            return on
        if index < 0:
            raise YearNotPublished(year=self.years[0] - 1)
        if index >= len(self._working):
            raise YearNotPublished(year=self.years[-1] + 1)
        return date.fromordinal(self._working[index])

    def _require(self, year: int) -> None:
        if not self.is_published(year):
            raise YearNotPublished(year=year)

    @cached_property
    def _working(self) -> list[int]:
        first, last = date(self.years[0], 1, 1), date(self.years[-1], 12, 31)
        span = range(first.toordinal(), last.toordinal() + 1)
        special = {row.on.toordinal(): row.kind.is_working for row in self.rows.values() if row.in_force}
        # Ordinal 1 (1 January of year 1) is a Monday, hence the 6.
        return [number for number in span if special.get(number, (number + 6) % 7 < SATURDAY)]

    @cached_property
    def _working_set(self) -> frozenset[int]:
        return frozenset(self._working)

    @cached_property
    def _provisional_rows(self) -> tuple[date, ...]:
        return tuple(row.on for row in self.rows.values() if row.provisional or not row.in_force)
