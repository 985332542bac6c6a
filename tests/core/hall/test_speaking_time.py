from datetime import UTC, datetime

import pytest

from doithoai.core.hall.speaking_time import (
    AlreadyExtended,
    MinutesOutOfRange,
    minutes_in_plan,
    more_time,
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


def test_a_turn_is_extended_once_and_within_reason() -> None:
    assert more_time(300, minutes=2, extended_at=None) == 420
    with pytest.raises(AlreadyExtended):
        more_time(420, minutes=2, extended_at=datetime(2026, 3, 2, tzinfo=UTC))
    with pytest.raises(MinutesOutOfRange):
        more_time(300, minutes=0, extended_at=None)
