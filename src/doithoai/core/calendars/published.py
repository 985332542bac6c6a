"""The shipped calendars, one file a year under data/: the only module of the calendar that reads files."""

import tomllib
from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from importlib.resources import files

from doithoai.core.calendars.working_days import CalendarDay, DayKind, WorkCalendar


def published_calendar(extra: Iterable[CalendarDay] = ()) -> WorkCalendar:
    """The published years with an administrator's rows, which override the shipped ones day by day."""
    return _with(tuple(extra))


@lru_cache(maxsize=32)
def _with(extra: tuple[CalendarDay, ...]) -> WorkCalendar:
    return _shipped().with_days(extra) if extra else _shipped()


@lru_cache(maxsize=1)
def _shipped() -> WorkCalendar:
    folder = files("doithoai.core.calendars") / "data"
    years = [tomllib.loads(file.read_text("utf-8")) for file in folder.iterdir() if file.name.endswith(".toml")]
    rows = {day.on: day for year in years for day in _days(year)}
    waiting = frozenset(year["year"] for year in years if not year["signed_off"])
    return WorkCalendar(tuple(sorted(year["year"] for year in years)), rows, waiting)


def _days(year: dict[str, object]) -> list[CalendarDay]:
    days = year["day"]
    if not isinstance(days, list):
        raise TypeError(f"the calendar of {year['year']} has no list of days")
    return [_day(row, provisional=not year["signed_off"]) for row in days]


def _day(row: dict[str, object], *, provisional: bool) -> CalendarDay:
    on = row["on"]
    if not isinstance(on, date):
        raise TypeError(f"not a date: {on}")
    return CalendarDay(
        on=on,
        kind=DayKind(str(row["kind"])),
        name=str(row["name"]),
        citation=str(row["citation"]),
        provisional=provisional or bool(row.get("provisional", False)),
        in_force=bool(row.get("in_force", True)),
    )
