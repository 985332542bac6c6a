import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from doithoai.core.text.normalise import fold, search_words, tidy


def test_folding_removes_marks_and_the_stroke_of_d() -> None:
    assert fold("ĐƯỜNG Nguyễn  Thị Ắ") == "duong nguyen thi a"


def test_decomposed_and_composed_texts_fold_alike() -> None:
    assert fold(unicodedata.normalize("NFD", "Thoát nước")) == fold("Thoát nước") == "thoat nuoc"


def test_direction_marks_and_control_characters_do_not_survive() -> None:
    assert tidy("  a\u202eb\x00c\r\nd ") == "abc\nd"


def test_search_words_ignore_punctuation() -> None:
    assert search_words('cống, "Rãnh" -- ngõ 12/3') == ["cong", "ranh", "ngo", "12", "3"]


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_tidying_twice_changes_nothing(text: str) -> None:
    assert tidy(tidy(text)) == tidy(text)
