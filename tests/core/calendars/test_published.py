from datetime import date, timedelta

import holidays
import pytest

from doithoai.core.calendars.published import published_calendar
from doithoai.core.calendars.working_days import DayKind

CALENDAR = published_calendar()
YEARS = range(2018, 2028)

KNOWN_DIFFERENCES = {
    date(2026, 1, 2): "swapped for 10 January: decided on 25 December 2025, which the package does not know",
    date(2026, 1, 10): "worked for 2 January",
    date(2026, 11, 24): "the package counts it; the Labour Code does not name it yet",
    date(2027, 11, 24): "the same a year later",
}


def test_every_year_from_2018_to_2027_is_published() -> None:
    assert [year for year in range(2000, 2050) if CALENDAR.is_published(year)] == list(YEARS)


def test_the_calendar_differs_from_the_holidays_package_only_where_we_know_why() -> None:
    package = holidays.country_holidays("VN", years=YEARS)
    on, differing = date(2018, 1, 1), set()
    while on <= date(2027, 12, 31):
        if package.is_working_day(on) != CALENDAR.is_working_day(on):
            differing.add(on)
        on += timedelta(days=1)
    assert differing == set(KNOWN_DIFFERENCES)


@pytest.mark.parametrize(
    ("rest", "worked"),
    [
        (date(2018, 12, 31), date(2019, 1, 5)),
        (date(2019, 4, 29), date(2019, 5, 4)),
        (date(2024, 4, 29), date(2024, 5, 4)),
        (date(2025, 5, 2), date(2025, 4, 26)),
        (date(2026, 1, 2), date(2026, 1, 10)),
        (date(2026, 8, 31), date(2026, 8, 22)),
    ],
)
def test_each_swapped_rest_has_its_make_up_saturday(rest: date, worked: date) -> None:
    assert CALENDAR.day(rest).kind is DayKind.SWAPPED_REST
    assert CALENDAR.day(worked).kind is DayKind.SWAPPED_WORK
    assert not CALENDAR.is_working_day(rest)
    assert CALENDAR.is_working_day(worked)


def test_the_culture_day_waits_in_sight_and_is_not_counted() -> None:
    waiting = CALENDAR.waiting_days()
    assert [day.on for day in waiting] == [date(2026, 11, 24), date(2027, 11, 24)]
    assert CALENDAR.is_working_day(date(2026, 11, 24))
    assert CALENDAR.is_provisional(date(2026, 11, 24))


def test_the_whole_of_2027_is_provisional_and_the_rest_of_2026_is_not() -> None:
    assert CALENDAR.is_provisional(date(2027, 3, 10))
    assert not CALENDAR.is_provisional(date(2026, 3, 10))


def test_a_stretch_is_provisional_when_a_day_in_it_may_change() -> None:
    assert CALENDAR.has_provisional(date(2026, 11, 20), date(2026, 11, 24))
    assert not CALENDAR.has_provisional(date(2026, 11, 1), date(2026, 11, 23))
    assert CALENDAR.has_provisional(date(2026, 12, 30), date(2027, 1, 4))


def test_every_row_has_a_name_and_a_citation() -> None:
    assert all(row.name and row.citation for row in CALENDAR.rows.values())


def test_the_code_of_2012_is_cited_before_2021_and_the_code_of_2019_from_then_on() -> None:
    assert "năm 2012" in CALENDAR.day(date(2020, 9, 2)).citation
    assert "năm 2019" in CALENDAR.day(date(2021, 9, 2)).citation


def test_weekends_are_named_and_cited_too() -> None:
    saturday = CALENDAR.day(date(2026, 3, 7))
    assert (saturday.kind, saturday.name) == (DayKind.WEEKEND, "Nghỉ hằng tuần")
    assert saturday.citation
