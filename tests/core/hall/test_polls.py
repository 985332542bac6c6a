"""What a poll must be, and how its result is told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doithoai.core.hall.polls import (
    PollChoicesWrong,
    PollQuestionMissing,
    Tally,
    checked_choices,
    checked_question,
    digest_of,
)


def test_blank_lines_are_no_choices() -> None:
    assert checked_choices([" Đồng  ý ", "", "Không đồng ý"]) == ("Đồng ý", "Không đồng ý")


@pytest.mark.parametrize("typed", [[], ["Có"], ["Có", "có"], [str(number) for number in range(7)]])
def test_a_poll_has_two_to_six_different_choices(typed: list[str]) -> None:
    with pytest.raises(PollChoicesWrong):
        checked_choices(typed)


def test_a_poll_asks_something() -> None:
    with pytest.raises(PollQuestionMissing):
        checked_question(" \n ")


@given(st.lists(st.integers(0, 5000), min_size=2, max_size=6))
def test_the_per_cents_make_a_hundred(votes: list[int]) -> None:
    tally = Tally(tuple(str(place) for place in range(len(votes))), tuple(votes))
    assert sum(tally.percents) == (100 if sum(votes) else 0)
    assert all(
        abs(percent - 100 * vote / (tally.phones or 1)) < 1 for percent, vote in zip(tally.percents, votes, strict=True)
    )


def test_a_phone_is_another_one_in_every_poll() -> None:
    assert digest_of("abc", 1) != digest_of("abc", 2)
    assert digest_of("abc", 1) == digest_of("abc", 1)
