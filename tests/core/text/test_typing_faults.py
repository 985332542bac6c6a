from string import ascii_lowercase

from hypothesis import given
from hypothesis import strategies as st

from doithoai.core.text.typing_faults import MOST, near_words

LETTERS = st.text(ascii_lowercase, min_size=3, max_size=MOST - 1)


@st.composite
def faults(draw: st.DrawFn, words: st.SearchStrategy[str] = LETTERS) -> tuple[str, str]:
    """A word, and the word with one letter wrong, missing, added or swapped."""
    word = draw(words)
    at = draw(st.integers(0, len(word) - 1))
    letter = draw(st.sampled_from(ascii_lowercase))
    kind = draw(st.sampled_from(["wrong", "missing", "added", "swapped"]))
    head, tail = word[:at], word[at:]
    typed = {
        "wrong": head + letter + tail[1:],
        "missing": head + tail[1:],
        "added": head + letter + tail,
        "swapped": head + tail[1:2] + tail[0] + tail[2:],
    }
    return word, typed[kind]


@given(faults())
def test_a_word_is_among_those_near_to_it_with_one_fault(pair: tuple[str, str]) -> None:
    word, typed = pair
    assert typed == word or word in near_words(typed)


@given(LETTERS)
def test_the_number_of_words_near_to_one_is_bounded(word: str) -> None:
    assert len(near_words(word)) <= 54 * (len(word) + 1)


def test_numbers_are_taken_as_they_stand() -> None:
    assert near_words("12") == frozenset()
    assert near_words("a") == frozenset()


def test_keys_of_telex_and_vni_are_joined() -> None:
    assert "duong" in near_words("dduwowngf")
    assert "ngap" in near_words("ngap5")
