from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from doithoai.core.calendars.published import published_calendar
from doithoai.core.caller import HANOI
from doithoai.core.deadlines.working_hours import (
    MOST_HOURS,
    HoursOutOfRange,
    OfficeHours,
    OfficeHoursCrossed,
    add_working_hours,
    working_time_between,
)

CALENDAR, OFFICE = published_calendar(), OfficeHours()
MOMENTS = st.builds(
    datetime.combine, st.dates(date(2024, 1, 1), date(2025, 11, 1)), st.times().map(lambda at: at.replace(tzinfo=HANOI))
)
HOURS = st.integers(1, MOST_HOURS)


def at(day: str, clock: str) -> datetime:
    return datetime.combine(date.fromisoformat(day), time.fromisoformat(clock), tzinfo=HANOI)


@pytest.mark.parametrize(
    ("start", "hours", "end"),
    [
        (at("2024-03-04", "07:30"), 4, at("2024-03-04", "11:30")),
        (at("2024-03-04", "07:30"), 5, at("2024-03-04", "14:30")),
        (at("2024-03-04", "12:00"), 1, at("2024-03-04", "14:30")),
        (at("2024-03-08", "16:00"), 2, at("2024-03-11", "08:30")),  # over a weekend
        (at("2024-04-26", "16:30"), 1, at("2024-05-02", "08:00")),  # over 30 April and 1 May, swapped days with them
        (at("2024-02-07", "16:00"), 8, at("2024-02-15", "16:30")),  # over Tết
        (at("2024-03-04", "23:00"), 1, at("2024-03-05", "08:30")),
    ],
)
def test_hours_run_only_while_the_office_is_open(start: datetime, hours: int, end: datetime) -> None:
    assert add_working_hours(start, hours, OFFICE, CALENDAR) == end


@given(MOMENTS, HOURS)
@settings(max_examples=60, deadline=None)
def test_exactly_so_many_hours_were_open_between(start: datetime, hours: int) -> None:
    end = add_working_hours(start, hours, OFFICE, CALENDAR)
    assert working_time_between(start, end, OFFICE, CALENDAR) == timedelta(hours=hours)
    assert CALENDAR.is_working_day(end.date())
    assert any(opens < end <= closes for opens, closes in OFFICE.spans(end.date()))


@given(MOMENTS, st.integers(1, 40), st.integers(1, 40))
@settings(max_examples=60, deadline=None)
def test_hours_add_up(start: datetime, first: int, second: int) -> None:
    halfway = add_working_hours(start, first, OFFICE, CALENDAR)
    assert add_working_hours(halfway, second, OFFICE, CALENDAR) == add_working_hours(
        start, first + second, OFFICE, CALENDAR
    )


@given(MOMENTS, MOMENTS, HOURS)
@settings(max_examples=60, deadline=None)
def test_who_is_given_work_later_never_has_to_answer_earlier(one: datetime, other: datetime, hours: int) -> None:
    early, late = sorted((one, other))
    assert add_working_hours(early, hours, OFFICE, CALENDAR) <= add_working_hours(late, hours, OFFICE, CALENDAR)


@pytest.mark.parametrize("hours", [0, -1, MOST_HOURS + 1])
def test_no_hours_and_endless_hours_are_refused(hours: int) -> None:
    with pytest.raises(HoursOutOfRange):
        add_working_hours(at("2024-03-04", "07:30"), hours, OFFICE, CALENDAR)


def test_a_day_whose_times_cross_is_refused() -> None:
    with pytest.raises(OfficeHoursCrossed):
        OfficeHours(noon_from=time(14), noon_to=time(13))
