"""Words with hyphens before strokes at the end of a line, as LibreOffice was seen to set them."""

import pytest

from doithoai.adapters.documents.breaking import BREAK_HERE, with_breaks
from doithoai.adapters.documents.measure import width_mm

WORD = "58-KH/ĐU"


def broken(word: str, fits: str) -> str:
    """The word at the end of a line on which only `fits` has room, and a hair more."""
    before = "Theo số"
    room = width_mm(f"{before} {fits}", 14, "Regular") + 0.1
    return with_breaks(f"{before} {word} năm", 14, room).split(" ")[2]


@pytest.mark.parametrize(
    ("fits", "shown"),
    [
        ("58", WORD),
        ("58-", f"58-{BREAK_HERE}KH/ĐU"),
        ("58-KH", f"58-{BREAK_HERE}KH/ĐU"),
        ("58-KH/", f"58-{BREAK_HERE}KH/ĐU"),
        ("58-KH/Đ", WORD),
        (WORD, WORD),
    ],
)
def test_a_line_breaks_after_the_hyphen_unless_a_stroke_fits_too(fits: str, shown: str) -> None:
    assert broken(WORD, fits) == shown


def test_the_indent_of_the_first_line_and_the_rest_of_a_broken_word_count() -> None:
    room = width_mm("xin xin 58-K", 14, "Regular")
    assert with_breaks(f"xin {WORD} xin", 14, room, first_mm=width_mm("xin ", 14, "Regular")) == (
        f"xin 58-{BREAK_HERE}KH/ĐU xin"
    )


@pytest.mark.parametrize("text", ["", "ngày 05/02/2026", "giai đoạn 2026-2030", "số 05/KH-UBND ngày", "một\n hai"])
def test_text_without_such_words_is_left_alone(text: str) -> None:
    assert with_breaks(text, 14, 20) == text


def test_nothing_but_marks_is_added() -> None:
    text = "trang https://xa-mau.vn/giay-moi/xa-mau-2026-1/7KQ2-AG6K/?a=b-c/d hoặc 58-KH/ĐU\nhai 12-QĐ/TW"
    for room in range(5, 160, 3):
        assert with_breaks(text, 14, room, first_mm=12.7).replace(BREAK_HERE, "") == text
