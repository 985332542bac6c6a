from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doithoai.core.dialogues.copying import retitled
from doithoai.core.dialogues.notice import NoticeState, check_notice
from doithoai.core.dialogues.programme import TimeKind
from doithoai.core.dialogues.time import (
    DateMissing,
    DialogueTime,
    EndsBeforeStart,
    QuarterMissing,
    say_time,
    settled,
)

TODAY = date(2026, 3, 2)
DAYS = st.dates(TODAY, date(2027, 12, 31))


def test_a_window_of_one_day_is_a_date() -> None:
    when = settled(DialogueTime(kind=TimeKind.WINDOW, starts_on=TODAY, ends_on=TODAY), today=TODAY)

    assert when.kind is TimeKind.DATE


@pytest.mark.parametrize(
    ("when", "refusal"),
    [
        (DialogueTime(kind=TimeKind.DATE), DateMissing),
        (DialogueTime(kind=TimeKind.QUARTER), QuarterMissing),
        (DialogueTime(kind=TimeKind.WINDOW, starts_on=date(2026, 5, 2), ends_on=date(2026, 5, 1)), EndsBeforeStart),
    ],
)
def test_what_is_missing_is_said(when: DialogueTime, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        settled(when, today=TODAY)


@given(st.sampled_from(TimeKind), DAYS, DAYS, st.integers(1, 4))
def test_a_settled_time_keeps_only_the_parts_of_its_kind(kind: TimeKind, one: date, other: date, quarter: int) -> None:
    first, last = sorted((one, other))
    when = settled(DialogueTime(kind=kind, starts_on=first, ends_on=last, quarter=quarter), today=TODAY)

    dated = when.kind in (TimeKind.DATE, TimeKind.WINDOW)
    assert (when.starts_on is not None, when.ends_on is not None) == (dated, dated)
    assert (when.quarter is not None) == (kind is TimeKind.QUARTER)
    assert say_time(when, year=2026)


def test_a_time_reads_as_a_plan_writes_it() -> None:
    day = DialogueTime(kind=TimeKind.DATE, starts_on=date(2026, 4, 15), ends_on=date(2026, 4, 15), starts_at=time(8))

    assert say_time(day, year=2026) == "8 giờ 00, Thứ Tư, 15/04/2026"
    assert say_time(DialogueTime(kind=TimeKind.QUARTER, quarter=2), year=2026).startswith("Quý II năm 2026")


def test_a_new_title_carries_the_new_year_and_round() -> None:
    old = "Gặp gỡ, đối thoại với Nhân dân, lần 2 năm 2025"

    new = retitled(old, old_year=2025, old_round=2, year=2026, round_number=1)

    assert new == "Gặp gỡ, đối thoại với Nhân dân, lần 1 năm 2026"


@given(st.none() | DAYS, st.none() | DAYS, st.none() | DAYS, DAYS)
def test_a_notice_is_kept_only_when_both_plan_and_law_are(
    first: date | None, by_plan: date | None, by_law: date | None, today: date
) -> None:
    check = check_notice(first, by_plan=by_plan, by_law=by_law, today=today)

    limits = [day for day in (by_plan, by_law) if day]
    assert (check.state is NoticeState.KEPT) == bool(first and limits and all(first <= day for day in limits))
    assert (check.state is NoticeState.UNDATED) == (not limits)
