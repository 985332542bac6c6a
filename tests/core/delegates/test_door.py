from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from doithoai.core.delegates.badge import badge_mark
from doithoai.core.delegates.door import OLDEST_STEP, time_at_door

NOW = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
moments = st.datetimes(datetime(1999, 1, 1), datetime(2040, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001


def test_a_clock_that_is_years_slow_still_tells_how_long_ago_it_was() -> None:
    sent = datetime(2019, 5, 1, 12, 0, tzinfo=UTC)

    assert time_at_door(sent - timedelta(minutes=4), sent_at=sent, now=NOW) == NOW - timedelta(minutes=4)


@given(moments, moments)
def test_the_time_is_never_in_the_future_nor_older_than_two_days(at: datetime, sent_at: datetime) -> None:
    assert NOW - OLDEST_STEP <= time_at_door(at, sent_at=sent_at, now=NOW) <= NOW


def test_a_badge_leaves_another_mark_in_every_dialogue() -> None:
    marks = {badge_mark(code, badge) for code in ("a-2026-1", "a-2026-2") for badge in ("K4TN-8M3H", "K4TN-8M3A")}

    assert len(marks) == 4
    assert badge_mark("a-2026-1", "K4TN-8M3H") == "9aca38d9a881cd79f6644890"
