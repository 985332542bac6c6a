from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doithoai.core.calendars.published import published_calendar
from doithoai.core.deadlines.extension import (
    AlreadyReplied,
    AskedTooLate,
    MustMoveForward,
    NoExtensionLeft,
    ReplyDeadline,
    ReplyLimit,
    extend,
)
from doithoai.core.refusal import Refused

CALENDAR = published_calendar()
DUE = ReplyDeadline(due_on=date(2026, 2, 12))


def extended(
    deadline: ReplyDeadline = DUE, working_days: int = 5, asked_on: date = date(2026, 2, 12), extensions: int = 1
) -> ReplyDeadline:
    return extend(
        deadline, working_days=working_days, asked_on=asked_on, limit=ReplyLimit(extensions), calendar=CALENDAR
    )


def test_an_extension_counts_working_days_from_the_old_due_date() -> None:
    assert extended() == ReplyDeadline(due_on=date(2026, 2, 26), times_extended=1)


@pytest.mark.parametrize(
    ("deadline", "working_days", "asked_on", "refusal"),
    [
        (ReplyDeadline(date(2026, 2, 12), replied=True), 5, date(2026, 2, 10), AlreadyReplied),
        (DUE, 5, date(2026, 2, 13), AskedTooLate),
        (ReplyDeadline(date(2026, 2, 12), times_extended=1), 5, date(2026, 2, 10), NoExtensionLeft),
        (DUE, 0, date(2026, 2, 10), MustMoveForward),
        (DUE, -3, date(2026, 2, 10), MustMoveForward),
    ],
)
def test_what_may_not_be_extended_is_refused(
    deadline: ReplyDeadline, working_days: int, asked_on: date, refusal: type[Refused]
) -> None:
    with pytest.raises(refusal) as refused:
        extended(deadline, working_days, asked_on)
    assert "{" not in refused.value.say()


def test_the_refusal_of_a_late_request_names_the_date_that_passed() -> None:
    with pytest.raises(AskedTooLate) as refused:
        extended(asked_on=date(2026, 2, 13))
    assert "12/02/2026" in refused.value.say()


@given(st.dates(date(2018, 2, 1), date(2027, 8, 1)), st.integers(1, 60))
def test_an_extension_always_moves_the_date_forward_to_a_working_day(due_on: date, working_days: int) -> None:
    moved = extended(ReplyDeadline(due_on), working_days, due_on)
    assert moved.due_on > due_on
    assert CALENDAR.is_working_day(moved.due_on)
