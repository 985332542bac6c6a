"""What an opinion needs before it gets its code."""

from datetime import UTC, datetime, timedelta

import pytest

from doithoai.core.petitions.intake import (
    LATEST_ENTRY,
    LONGEST,
    ReceivedInFuture,
    ReceivedLongAgo,
    TooLong,
    TooShort,
    check_received,
    check_words,
)

NOW = datetime(2026, 3, 2, 1, 30, tzinfo=UTC)


def test_words_are_tidied() -> None:
    assert check_words("  Đề nghị sửa đường.\r\n ") == "Đề nghị sửa đường."


def test_too_few_and_too_many_words_are_refused() -> None:
    with pytest.raises(TooShort):
        check_words("  sửa\u200b đi ")
    with pytest.raises(TooLong, match="opinion_too_long"):
        check_words("a" * (LONGEST + 1))


def test_the_moment_of_receiving_lies_in_the_near_past() -> None:
    check_received(NOW, now=NOW)
    check_received(NOW - LATEST_ENTRY, now=NOW)
    with pytest.raises(ReceivedInFuture):
        check_received(NOW + timedelta(seconds=1), now=NOW)
    with pytest.raises(ReceivedLongAgo):
        check_received(NOW - LATEST_ENTRY - timedelta(seconds=1), now=NOW)
