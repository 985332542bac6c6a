"""Whatever is typed is answered: spans lie within the text, the order of the batch changes nothing."""

import unicodedata

import pytest
from benchmarks.suggesting.petitions import CORPUS, corpus
from hypothesis import given, settings
from hypothesis import strategies as st

from doithoai.core.text.normalise import fold
from doithoai.core.triage.suggesting.suggest import Petition, suggest

ROWS = corpus(CORPUS / "tuned")
TEXTS = [row.text for row in ROWS]
FORMS = {
    "NFC": lambda text: unicodedata.normalize("NFC", text),
    "NFD": lambda text: unicodedata.normalize("NFD", text),
    "bare": fold,
    "loud": str.upper,
}


@settings(max_examples=60, deadline=None)
@given(texts=st.lists(st.text(max_size=200), max_size=4))
def test_any_signs_are_answered_with_spans_inside_the_text(texts: list[str]) -> None:
    said = suggest([Petition(number, text) for number, text in enumerate(texts)])
    for text, one in zip(texts, said, strict=True):
        spans = [*one.points, *((found.start, found.end) for found in one.personal_data)]
        assert all(0 <= start <= end <= len(text) for start, end in spans)


@pytest.mark.parametrize("form", FORMS)
def test_spans_lie_within_texts_however_they_are_typed(form: str) -> None:
    typed = [FORMS[form](text) for text in TEXTS[::6]]
    for text, one in zip(typed, suggest([Petition(at, text) for at, text in enumerate(typed)]), strict=True):
        assert one.points
        assert all(0 <= start < end <= len(text) for start, end in one.points)
        assert all(0 <= found.start < found.end <= len(text) for found in one.personal_data)


def test_the_order_of_the_batch_changes_no_answer_and_duplicates_are_said_from_both_sides() -> None:
    batch = [Petition(row.id, row.text) for row in ROWS[:180]]
    forth = {one.id: dict(one.duplicates) for one in suggest(batch)}
    back = {one.id: dict(one.duplicates) for one in suggest(batch[::-1])}
    assert {key: set(others) for key, others in forth.items()} == {key: set(others) for key, others in back.items()}
    assert all(forth[other][one] == score for one, others in forth.items() for other, score in others.items())
