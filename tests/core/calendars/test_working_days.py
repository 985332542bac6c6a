from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doithoai.core.calendars.published import published_calendar
from doithoai.core.calendars.working_days import CalendarDay, DayKind, WorkCalendar, YearNotPublished

CALENDAR = published_calendar()
DAYS = st.dates(date(2018, 3, 1), date(2027, 10, 1))
NUMBERS = st.integers(0, 40)


def counted_one_by_one(on: date, n: int, step: int) -> date:
    while n:
        on += timedelta(days=step)
        n -= CALENDAR.day(on).kind.is_working
    return on


@given(DAYS, NUMBERS)
def test_adding_gives_the_same_as_counting_on_one_day_at_a_time(on: date, n: int) -> None:
    assert CALENDAR.add_working_days(on, n) == counted_one_by_one(on, n, 1)


@given(DAYS, NUMBERS)
def test_subtracting_gives_the_same_as_counting_back_one_day_at_a_time(on: date, n: int) -> None:
    assert CALENDAR.subtract_working_days(on, n) == counted_one_by_one(on, n, -1)


@given(DAYS, NUMBERS)
def test_the_days_between_are_those_that_were_added(on: date, n: int) -> None:
    assert CALENDAR.working_days_between(on, CALENDAR.add_working_days(on, n)) == n


@given(DAYS, NUMBERS)
def test_from_a_working_day_there_and_back_is_where_it_began(on: date, n: int) -> None:
    start = CALENDAR.next_working_day(on)
    assert CALENDAR.subtract_working_days(CALENDAR.add_working_days(start, n), n) == start


@given(DAYS, DAYS)
def test_the_days_between_change_sign_with_the_direction(a: date, b: date) -> None:
    assert CALENDAR.working_days_between(a, b) == -CALENDAR.working_days_between(b, a)


@given(DAYS, DAYS, DAYS)
def test_the_days_between_add_up_over_a_day_on_the_way(a: date, b: date, c: date) -> None:
    between = CALENDAR.working_days_between
    assert between(a, c) == between(a, b) + between(b, c)


@given(DAYS)
def test_the_next_and_the_previous_working_day_enclose_the_day(on: date) -> None:
    before, after = CALENDAR.previous_working_day(on), CALENDAR.next_working_day(on)
    assert before <= on <= after
    assert CALENDAR.is_working_day(before)
    assert CALENDAR.is_working_day(after)
    assert (before == after) == CALENDAR.is_working_day(on)


@given(DAYS)
def test_a_day_is_described_as_it_is_counted(on: date) -> None:
    assert CALENDAR.day(on).kind.is_working == CALENDAR.is_working_day(on)


def test_ten_working_days_step_over_the_whole_of_tet() -> None:
    assert CALENDAR.add_working_days(date(2026, 2, 9), 10) == date(2026, 3, 2)


def test_a_make_up_saturday_is_a_working_day() -> None:
    assert CALENDAR.add_working_days(date(2025, 12, 31), 6) == date(2026, 1, 10)
    assert CALENDAR.day(date(2026, 1, 10)).kind is DayKind.SWAPPED_WORK


def test_a_date_in_a_year_that_is_not_published_is_refused_with_a_sentence() -> None:
    with pytest.raises(YearNotPublished) as refusal:
        CALENDAR.is_working_day(date(2028, 1, 3))
    assert "năm 2028" in refusal.value.say()


@pytest.mark.parametrize(("on", "n"), [(date(2027, 12, 31), 1), (date(2029, 1, 1), 0)])
def test_counting_never_runs_out_of_the_published_years(on: date, n: int) -> None:
    with pytest.raises(YearNotPublished):
        CALENDAR.add_working_days(on, n)


def test_counting_back_never_runs_out_of_the_published_years() -> None:
    with pytest.raises(YearNotPublished):
        CALENDAR.subtract_working_days(date(2018, 1, 2), 1)


def test_a_negative_number_of_days_is_a_mistake_of_the_program() -> None:
    with pytest.raises(ValueError, match="from 0"):
        CALENDAR.add_working_days(date(2026, 2, 9), -1)


def test_an_administrators_row_stands_above_the_published_one() -> None:
    on = date(2026, 11, 24)
    decided = published_calendar([CalendarDay(on, DayKind.HOLIDAY, "Ngày Văn hóa Việt Nam", "Luật sửa đổi")])
    assert CALENDAR.is_working_day(on)
    assert not decided.is_working_day(on)
    assert decided.add_working_days(date(2026, 11, 23), 1) == date(2026, 11, 25)


def test_rows_added_for_one_authority_leave_the_published_calendar_alone() -> None:
    published_calendar([CalendarDay(date(2026, 11, 24), DayKind.HOLIDAY, "Ngày nghỉ")])
    assert published_calendar() is CALENDAR
    assert CALENDAR.is_working_day(date(2026, 11, 24))


def test_an_administrator_can_settle_that_a_waiting_day_is_worked() -> None:
    on = date(2026, 11, 24)
    settled = published_calendar([CalendarDay(on, DayKind.WORKING, "Ngày làm việc")])
    assert CALENDAR.is_provisional(on)
    assert not settled.is_provisional(on)


def test_a_calendar_with_a_gap_between_its_years_is_a_mistake_of_the_program() -> None:
    with pytest.raises(ValueError, match="unbroken"):
        WorkCalendar((2024, 2026), {})


def test_from_october_the_coming_year_is_asked_for_until_it_is_signed_off() -> None:
    assert CALENDAR.year_to_sign_off(date(2026, 9, 30)) is None
    assert CALENDAR.year_to_sign_off(date(2026, 10, 1)) == 2027
    assert CALENDAR.year_to_sign_off(date(2025, 12, 1)) is None
    assert CALENDAR.year_to_sign_off(date(2027, 10, 1)) == 2028
