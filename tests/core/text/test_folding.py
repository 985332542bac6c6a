"""Folding keeps the place of every letter, however the text was typed."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doithoai.core.text.folding import folded
from doithoai.core.text.normalise import fold

WORDS = st.text(alphabet="aăâáàảãạbdđeêếghiíklmnoôơốờpqrstuưứvxyÝỸĐ0189 .,;:()\n-", max_size=80)


@given(text=WORDS, form=st.sampled_from(["NFC", "NFD"]))
def test_a_span_of_the_plain_text_is_the_same_words_in_the_given_text(text: str, form: str) -> None:
    written = unicodedata.normalize(form, text)
    plain = folded(written)
    for start in range(0, len(plain.text), 7):
        first, last = plain.given(start, min(start + 5, len(plain.text)))
        assert folded(written[first:last]).text == plain.text[start : start + 5]


@given(text=st.text(max_size=60))
def test_any_text_can_be_folded_and_its_ends_are_kept(text: str) -> None:
    plain = folded(text)
    first, last = plain.given(0, len(plain.text))
    assert 0 <= first <= last == len(text) or not plain.text
    assert len(plain.text) == len(plain.cased)


@given(text=WORDS)
def test_composed_and_combining_letters_fold_alike(text: str) -> None:
    composed, combining = (folded(unicodedata.normalize(form, text)).text for form in ("NFC", "NFD"))
    assert composed == combining
    assert fold(composed) == fold(text)


@pytest.mark.parametrize(("text", "plain"), [("Đường", "duong"), ("HẺM 8", "hem 8"), ("ngo 12", "ngo 12")])
def test_marks_and_capitals_go(text: str, plain: str) -> None:
    assert folded(text).text == plain
