import pytest
from hypothesis import given
from hypothesis import strategies as st

from doithoai.core.petitions.points import PointText
from doithoai.core.petitions.splitting import NothingStays, NothingToSplitOff, PointStays, WordsNotTheirs, split

TEXT = "Cống ngõ 12 tắc. Trường mầm non thiếu lớp."


@given(st.lists(st.booleans(), min_size=9, max_size=9))
def test_whatever_is_left_of_the_words_may_be_split_off(kept: list[bool]) -> None:
    words = TEXT.split()
    left = [word for word, stays in zip(words, kept, strict=True) if stays]
    if 0 < len(left) < len(words):
        assert split(TEXT, " ".join(left), [], []).words == " ".join(left)


def test_the_words_are_left_of_the_text_and_not_all_of_it() -> None:
    wrong = {"": NothingToSplitOff, "...": NothingToSplitOff, TEXT: NothingStays, "lớp thiếu": WordsNotTheirs}
    for words, refusal in {**wrong, "Trường mầm non thừa lớp": WordsNotTheirs}.items():
        with pytest.raises(refusal):
            split(TEXT, words, [], [])


def test_points_are_numbered_anew_on_both_sides() -> None:
    points = [PointText(1, "cống"), PointText(2, "lớp"), PointText(3, "đèn")]

    found = split(TEXT, "thiếu lớp", points, [1, 3])

    assert [(point.order, point.text) for point in found.moved] == [(1, "cống"), (2, "đèn")]
    assert found.kept == [PointText(1, "lớp")]
    with pytest.raises(PointStays):
        split(TEXT, "thiếu lớp", points, [1, 2, 3])
