from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doithoai.core.hall.speaking_time import (
    AlreadyExtended,
    MinutesOutOfRange,
    TimePhase,
    minutes_in_plan,
    more_time,
    time_phase,
)


@pytest.mark.parametrize(
    ("line", "minutes"),
    [
        ("Mỗi lượt phát biểu không quá 05 phút.", 5),
        ("Mỗi ý kiến tối đa 3 phút, hỏi thẳng vào việc", 3),
        ("Giải lao không quá 15 phút", None),
        ("Mỗi lượt phát biểu ngắn gọn", None),
        ("Mỗi lượt phát biểu không quá 90 phút", None),
    ],
)
def test_the_plan_may_say_how_long_a_turn_is(line: str, minutes: int | None) -> None:
    assert minutes_in_plan(["Cách thức tiến hành", line]) == minutes


@given(st.integers(0, 2000), st.integers(60, 1800))
def test_the_clock_warns_in_the_last_minute_and_then_says_over(elapsed: int, allowed: int) -> None:
    phase = time_phase(elapsed, allowed)

    assert (phase is TimePhase.OVER) == (elapsed > allowed)
    assert (phase is TimePhase.SOON) == (0 <= allowed - elapsed <= 60)


def test_a_turn_is_extended_once_and_within_reason() -> None:
    assert more_time(300, minutes=2, extended_at=None) == 420
    with pytest.raises(AlreadyExtended):
        more_time(420, minutes=2, extended_at=datetime(2026, 3, 2, tzinfo=UTC))
    with pytest.raises(MinutesOutOfRange):
        more_time(300, minutes=0, extended_at=None)
