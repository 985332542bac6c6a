from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doithoai.core.calendars.published import published_calendar
from doithoai.core.deadlines.reminders import Stage, reminder_due

CALENDAR = published_calendar()
FRIDAY = date(2026, 3, 13)


@pytest.mark.parametrize(
    ("today", "stage"),
    [
        (date(2026, 3, 9), None),
        (date(2026, 3, 10), Stage.THREE_BEFORE),
        (date(2026, 3, 12), Stage.ONE_BEFORE),
        (date(2026, 3, 13), Stage.DUE_DAY),
        (date(2026, 3, 14), None),
        (date(2026, 3, 16), Stage.ONE_AFTER),
        (date(2026, 3, 18), Stage.THREE_AFTER),
        (date(2026, 5, 20), Stage.THREE_AFTER),
    ],
)
def test_reminders_come_three_and_one_working_days_before_on_the_day_and_after(
    today: date, stage: Stage | None
) -> None:
    assert reminder_due(FRIDAY, today, (), CALENDAR) is stage


def test_a_reminder_goes_out_once() -> None:
    assert reminder_due(FRIDAY, date(2026, 3, 11), {Stage.THREE_BEFORE}, CALENDAR) is None


def test_after_missed_runs_only_the_newest_reminder_goes_out() -> None:
    assert reminder_due(FRIDAY, date(2026, 3, 17), {Stage.THREE_BEFORE}, CALENDAR) is Stage.ONE_AFTER


def test_nobody_is_reminded_of_what_is_answered() -> None:
    assert reminder_due(FRIDAY, date(2026, 3, 16), (), CALENDAR, replied=True) is None


@given(st.dates(date(2018, 3, 1), date(2027, 9, 1)), st.sets(st.integers(-10, 40)))
def test_however_runs_are_missed_the_last_reminder_is_never_lost(due_on: date, runs: set[int]) -> None:
    sent: list[Stage] = []
    for offset in [*sorted(runs), 60]:
        today = CALENDAR.next_working_day(due_on + timedelta(days=offset))
        stage = reminder_due(due_on, today, sent, CALENDAR)
        sent += [stage] if stage else []
    assert sent[-1] is Stage.THREE_AFTER
    assert sent == sorted(set(sent), key=list(Stage).index)


@given(st.dates(date(2018, 3, 1), date(2027, 9, 1)), st.integers(-30, 30))
def test_no_reminder_goes_out_on_a_rest_day(due_on: date, offset: int) -> None:
    today = due_on + timedelta(days=offset)
    if not CALENDAR.is_working_day(today):
        assert reminder_due(due_on, today, (), CALENDAR) is None
