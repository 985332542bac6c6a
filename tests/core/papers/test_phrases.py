from datetime import UTC, datetime

import pytest

from doithoai.core.papers.frame import sentence
from doithoai.core.papers.phrases import count, joined, moment, within


def test_a_moment_says_hour_day_and_weekday() -> None:
    assert moment(datetime(2026, 11, 20, 19, 5, tzinfo=UTC)) == "19 giờ 05 ngày 20/11/2026 (thứ Sáu)"


@pytest.mark.parametrize(("number", "words"), [(0, "0"), (7, "07"), (10, "10"), (1250, "1.250")])
def test_counts_below_ten_have_two_digits(number: int, words: str) -> None:
    assert count(number) == words


@pytest.mark.parametrize(
    ("names", "words"), [((), ""), (("A",), "A"), (("A", "B"), "A và B"), (("A", "B", "C"), "A, B và C")]
)
def test_names_are_joined_as_spoken(names: tuple[str, ...], words: str) -> None:
    assert joined(names) == words


def test_a_person_is_named_in_small_letters_within_a_sentence() -> None:
    assert within("Bà Trần Thị Dân") == "bà Trần Thị Dân"
    assert within("Công ty Bà Rịa") == "Công ty Bà Rịa"


def test_a_sentence_gets_its_full_stop_once() -> None:
    assert sentence("Đã sửa") == sentence("Đã sửa.") == "Đã sửa."
