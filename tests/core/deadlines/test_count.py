from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doithoai.core.calendars.published import published_calendar
from doithoai.core.calendars.working_days import CalendarDay, DayKind, YearNotPublished
from doithoai.core.deadlines.count import Pending, count, days_left
from doithoai.core.deadlines.moments import Moments, Span
from doithoai.core.deadlines.rule import (
    AbsoluteRule,
    Anchor,
    AnnouncedLater,
    Direction,
    QuarterRule,
    RelativeRule,
    Rule,
    Unit,
)

CALENDAR = published_calendar()
START, END, ISSUED = Anchor.DIALOGUE_START, Anchor.DIALOGUE_END, Anchor.PLAN_ISSUED
DAYS = st.dates(date(2018, 6, 1), date(2027, 6, 1))
RELATIVE = st.builds(
    RelativeRule, st.just(START), st.integers(0, 60), st.sampled_from(Unit), st.sampled_from(Direction)
)


def due(rule: Rule, **moments: date | Span) -> date | None:
    return count(rule, Moments({Anchor(name): moment for name, moment in moments.items()}), CALENDAR).due_on


def before(n: int, unit: Unit = Unit.DAY) -> RelativeRule:
    return RelativeRule(START, n, unit, Direction.BEFORE)


def after(n: int, unit: Unit = Unit.DAY, anchor: Anchor = END) -> RelativeRule:
    return RelativeRule(anchor, n, unit, Direction.AFTER)


def test_ten_working_days_from_before_tet_end_in_march() -> None:
    assert due(after(10, Unit.WORKING_DAY, ISSUED), plan_issued=date(2026, 2, 9)) == date(2026, 3, 2)


def test_six_working_days_from_new_years_eve_end_on_the_make_up_saturday() -> None:
    assert due(after(6, Unit.WORKING_DAY, ISSUED), plan_issued=date(2025, 12, 31)) == date(2026, 1, 10)


def test_seven_working_days_before_22_june_2023_is_13_june() -> None:
    assert due(before(7, Unit.WORKING_DAY), dialogue_start=date(2023, 6, 22)) == date(2023, 6, 13)


def test_at_least_seven_days_before_29_october_2025_is_22_october() -> None:
    assert due(before(7), dialogue_start=date(2025, 10, 29)) == date(2025, 10, 22)


def test_a_last_day_on_a_saturday_moves_to_monday() -> None:
    assert due(after(10), dialogue_end=date(2025, 10, 29)) == date(2025, 11, 10)


def test_a_limit_counted_back_onto_a_rest_day_moves_earlier() -> None:
    assert due(before(5), dialogue_start=date(2025, 10, 31)) == date(2025, 10, 24)


def test_a_window_counts_back_from_its_first_day_and_forward_from_its_last() -> None:
    window = Span(date(2024, 11, 28), date(2024, 12, 3))
    assert due(before(5, Unit.WORKING_DAY), dialogue_start=window) == date(2024, 11, 21)
    assert due(after(5, Unit.WORKING_DAY), dialogue_end=window) == date(2024, 12, 10)


def test_before_a_date_ends_the_day_before_and_at_the_latest_includes_the_day() -> None:
    assert due(AbsoluteRule(date(2022, 7, 1), inclusive=False)) == date(2022, 6, 30)
    assert due(AbsoluteRule(date(2022, 7, 5), inclusive=True)) == date(2022, 7, 5)


def test_a_date_written_in_the_plan_does_not_move_off_a_rest_day() -> None:
    assert due(AbsoluteRule(date(2022, 7, 3), inclusive=True)) == date(2022, 7, 3)


def test_a_date_written_in_the_plan_for_an_unpublished_year_stands_as_provisional() -> None:
    deadline = count(AbsoluteRule(date(2030, 7, 6), inclusive=True), Moments(), CALENDAR)
    assert deadline.due_on == date(2030, 7, 6)
    assert deadline.provisional
    assert deadline.steps[0].kind is DayKind.WEEKEND


@pytest.mark.parametrize(
    ("rule", "pending"),
    [
        (before(5), Pending.UNDATED_EVENT),
        (QuarterRule(2, 2023), Pending.QUARTER),
        (AnnouncedLater(), Pending.ANNOUNCED_LATER),
        (after(10, anchor=Anchor.UNKNOWN), Pending.UNKNOWN_START),
    ],
)
def test_a_rule_without_a_date_waits_and_says_why(rule: Rule, pending: Pending) -> None:
    deadline = count(rule, Moments(), CALENDAR)
    assert (deadline.due_on, deadline.pending) == (None, pending)
    assert pending.sentence.endswith(".")


def test_a_count_into_an_unpublished_year_is_refused() -> None:
    with pytest.raises(YearNotPublished):
        due(after(10, Unit.WORKING_DAY), dialogue_end=date(2027, 12, 28))


def test_a_count_over_a_day_that_waits_for_a_decision_is_provisional() -> None:
    moments = Moments({END: date(2026, 11, 20)})
    decided = published_calendar([CalendarDay(date(2026, 11, 24), DayKind.HOLIDAY, "Ngày Văn hóa Việt Nam")])
    guess = count(after(5, Unit.WORKING_DAY), moments, CALENDAR)
    firm = count(after(5, Unit.WORKING_DAY), moments, decided)
    assert (guess.due_on, guess.provisional) == (date(2026, 11, 27), True)
    assert (firm.due_on, firm.provisional) == (date(2026, 11, 30), False)


def test_the_event_day_itself_may_be_uncertain_since_it_is_not_counted() -> None:
    assert not count(after(3, Unit.WORKING_DAY), Moments({END: date(2026, 11, 24)}), CALENDAR).provisional
    assert not count(before(3, Unit.WORKING_DAY), Moments({START: date(2026, 11, 24)}), CALENDAR).provisional


@given(RELATIVE, DAYS)
def test_a_counted_deadline_always_ends_on_a_working_day(rule: RelativeRule, start: date) -> None:
    due_on = due(rule, dialogue_start=start)
    assert due_on is not None
    assert CALENDAR.is_working_day(due_on)


@given(RELATIVE, DAYS)
def test_the_steps_lead_day_by_day_from_the_event_to_the_deadline(rule: RelativeRule, start: date) -> None:
    deadline = count(rule, Moments({START: start}), CALENDAR)
    step = timedelta(days=1 if rule.direction is Direction.AFTER else -1)
    days = [each.on for each in deadline.steps]
    assert (days[0], days[-1]) == (start, deadline.due_on)
    assert all(b - a == step for a, b in pairwise(days))
    assert [each.counted for each in deadline.steps if each.counted] == list(range(1, rule.amount + 1))


@given(st.integers(0, 60), DAYS)
def test_notice_leaves_at_least_the_full_number_of_days(n: int, start: date) -> None:
    due_on = due(before(n), dialogue_start=start)
    assert due_on is not None
    assert (start - due_on).days >= n


@given(st.sampled_from(Unit), st.sampled_from(Direction), st.integers(0, 60), DAYS)
def test_one_day_more_never_brings_the_deadline_nearer(unit: Unit, side: Direction, n: int, start: date) -> None:
    near, far = (due(RelativeRule(START, amount, unit, side), dialogue_start=start) for amount in (n, n + 1))
    assert near is not None
    assert far is not None
    assert (near <= far) if side is Direction.AFTER else (far <= near)


def test_the_days_left_are_nought_on_the_day_and_negative_when_late() -> None:
    friday, monday = date(2026, 3, 6), date(2026, 3, 9)
    assert days_left(friday, monday, Unit.DAY, CALENDAR) == 3
    assert days_left(friday, monday, Unit.WORKING_DAY, CALENDAR) == 1
    assert days_left(monday, monday, Unit.WORKING_DAY, CALENDAR) == 0
    assert days_left(monday, friday, Unit.WORKING_DAY, CALENDAR) == -1


def test_a_window_that_ends_before_it_begins_is_a_mistake_of_the_program() -> None:
    with pytest.raises(ValueError, match="window"):
        Span(date(2026, 3, 2), date(2026, 3, 1))
