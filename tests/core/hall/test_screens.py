import pytest
from hypothesis import given
from hypothesis import strategies as st

from doithoai.core.hall.screens import (
    LONGEST_MESSAGE,
    SLIDE_WORDS,
    MessageMissing,
    ScreenNameMissing,
    Slide,
    checked_message,
    checked_name,
    results_line,
    supported_line,
)


def test_every_slide_has_its_words() -> None:
    assert set(SLIDE_WORDS) == set(Slide)


@given(st.text(max_size=400))
def test_a_message_is_short_and_has_words(text: str) -> None:
    try:
        words = checked_message(Slide.MESSAGE, text)
    except MessageMissing:
        return
    assert 0 < len(words) <= LONGEST_MESSAGE


def test_only_a_message_has_words_of_its_own() -> None:
    assert checked_message(Slide.AGENDA, "Giải lao") == ""
    assert checked_message(Slide.MESSAGE, " Giải lao  15 phút ") == "Giải lao 15 phút"
    with pytest.raises(MessageMissing):
        checked_message(Slide.MESSAGE, " \n ")


def test_a_screen_has_a_name() -> None:
    assert checked_name(" Màn  trái ") == "Màn trái"
    with pytest.raises(ScreenNameMissing):
        checked_name("")


def test_results_are_counted_and_what_is_nil_is_not_told() -> None:
    assert results_line(2, 0, 1) == "3 câu hỏi: 2 đã trả lời tại hội nghị, 1 không trả lời, có nêu lý do"
    assert results_line(0, 0, 0) == "Chưa có câu hỏi nào được quyết định"
    assert supported_line(0, "Nước sạch?") == "Nước sạch?"
    assert supported_line(3, "Nước sạch?") == "Nước sạch? (3 người ủng hộ)"
