from datetime import UTC, datetime

import pytest

from doithoai.core.papers.frame import sentence
from doithoai.core.papers.phrases import count, guest_words, joined, moment, occasion, place_within, within


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
    assert within("Bà Trần Thị Dân") == within("Bà Trần Thị Dân, thôn Ba") == "bà Trần Thị Dân"
    assert within("Công ty Bà Rịa") == "Công ty Bà Rịa"


def test_a_sentence_gets_its_full_stop_once() -> None:
    assert sentence("Đã sửa") == sentence("Đã sửa.") == "Đã sửa."


def test_a_dialogue_is_named_within_a_sentence_once() -> None:
    assert occasion("Gặp gỡ, đối thoại với Nhân dân") == "buổi gặp gỡ, đối thoại với Nhân dân"
    assert occasion("Hội nghị đối thoại") == "hội nghị đối thoại"


def test_guests_are_read_out_in_full_and_without_a_capital_in_the_middle() -> None:
    assert guest_words("Cơ quan, đơn vị trên địa bàn") == "cơ quan, đơn vị trên địa bàn"
    assert guest_words("Cử tri đại diện.") == "cử tri đại diện"
    assert guest_words("Thường trực HĐND phường;") == "Thường trực Hội đồng nhân dân phường"


def test_a_group_after_a_comma_loses_its_capital() -> None:
    assert place_within("Thôn Đông") == "thôn Đông"
    assert place_within("Trường Mầm non") == "Trường Mầm non"
