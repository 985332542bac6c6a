from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doithoai.core.petitions.points import (
    PointAlreadyAnswered,
    PointsUnanswered,
    PointText,
    TooManyPoints,
    check_all_answered,
    divide,
    without_number,
)

ANSWERED = date(2026, 3, 2)


@given(st.lists(st.text(max_size=30), max_size=30))
def test_points_are_numbered_from_one_without_gaps_and_never_empty(texts: list[str]) -> None:
    points = divide([], texts)
    assert [point.order for point in points] == list(range(1, len(points) + 1))
    assert all(point.text for point in points)


def test_an_answered_point_keeps_its_place_words_and_date() -> None:
    old = [PointText(1, "Đèn hỏng", ANSWERED), PointText(2, "Cống tắc")]

    assert divide(old, ["Đèn hỏng", "Cống tắc ở ngõ 12", "Rác"])[0] == old[0]


@pytest.mark.parametrize("texts", [["Cống tắc"], [], ["Đèn đường hỏng", "Cống tắc"]])
def test_an_answered_point_is_not_changed_or_dropped(texts: list[str]) -> None:
    with pytest.raises(PointAlreadyAnswered):
        divide([PointText(1, "Đèn hỏng", ANSWERED)], texts)


def test_a_petition_is_not_divided_without_end() -> None:
    with pytest.raises(TooManyPoints):
        divide([], [f"Nội dung {n}" for n in range(31)])


def test_a_petition_with_an_unanswered_point_does_not_close_and_says_which() -> None:
    with pytest.raises(PointsUnanswered) as refused:
        check_all_answered([PointText(1, "a", ANSWERED), PointText(2, "b"), PointText(4, "c")])
    assert "2, 4" in refused.value.say()


def test_a_petition_without_points_or_with_all_answered_may_close() -> None:
    check_all_answered([])
    check_all_answered([PointText(1, "a", ANSWERED)])


@pytest.mark.parametrize(
    ("written", "stored"),
    [
        ("1. Nạo vét cống", "Nạo vét cống"),
        ("(2) Thay nắp hố ga", "Thay nắp hố ga"),
        ("3/ Đề nghị lắp đèn", "Đề nghị lắp đèn"),
        ("- Rác để lâu", "Rác để lâu"),
        ("1.5 km đường hỏng", "1.5 km đường hỏng"),
        ("30/4 treo cờ", "30/4 treo cờ"),
        ("24 - 26 ngõ Bờ Sợi", "24 - 26 ngõ Bờ Sợi"),
        ("2 nắp hố ga vỡ", "2 nắp hố ga vỡ"),
    ],
)
def test_a_point_is_numbered_by_its_place_and_not_a_second_time_by_its_writer(written: str, stored: str) -> None:
    assert without_number(written) == stored


def test_an_answered_point_that_was_stored_with_its_own_number_stays_as_it_is() -> None:
    old = [PointText(1, "1. Đèn hỏng", ANSWERED)]

    assert divide(old, ["1. Đèn hỏng", "2. Cống tắc"]) == [old[0], PointText(2, "Cống tắc")]
