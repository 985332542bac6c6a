"""Since when a question waits."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from doithoai.core.petitions.conversation import Said, waits_since

START = datetime(2026, 3, 2, tzinfo=UTC)


@given(st.lists(st.booleans(), max_size=12))
def test_a_question_waits_exactly_while_no_reply_came_after_it(sides: list[bool]) -> None:
    said = [Said(by_citizen, START + timedelta(hours=number)) for number, by_citizen in enumerate(sides)]
    open_since = waits_since(said)
    assert (open_since is None) == (not said or said[-1].by_citizen)
    if open_since is not None:
        later = [one for one in said if one.at >= open_since]
        assert not any(one.by_citizen for one in later)
        before = [one for one in said if one.at < open_since]
        assert not before or before[-1].by_citizen
