"""When a dialogue takes in opinions."""

from datetime import UTC, datetime, timedelta

import pytest

from doithoai.core.dialogues.collecting import is_collecting
from doithoai.core.dialogues.lifecycle import DialogueState as D

NOW = datetime(2026, 3, 2, 1, 30, tzinfo=UTC)
HOUR = timedelta(hours=1)


@pytest.mark.parametrize("state", [D.ISSUED, D.IN_SESSION, D.HELD, D.CONCLUDED])
def test_opinions_are_taken_in_before_during_and_after_the_sitting(state: D) -> None:
    assert is_collecting(state, opened_at=NOW, ended_at=None, now=NOW)
    assert not is_collecting(state, opened_at=NOW + HOUR, ended_at=None, now=NOW)
    assert not is_collecting(state, opened_at=NOW - HOUR, ended_at=NOW, now=NOW)
    assert not is_collecting(state, opened_at=None, ended_at=None, now=NOW)


@pytest.mark.parametrize("state", [D.DRAFT, D.APPROVED, D.CLOSED, D.CANCELLED])
def test_nothing_is_collected_before_the_plan_is_issued_or_after_the_end(state: D) -> None:
    assert not is_collecting(state, opened_at=NOW, ended_at=None, now=NOW)
