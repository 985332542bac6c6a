import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from doithoai.core.text.highlighting import Wanted, excerpt, marked

WANTED = Wanted(frozenset({("to", "dan", "pho")}), frozenset({"cong"}), ("ngap",))
TEXT = "Cống ở Tổ dân phố 5 tắc, mưa là ngập nặng"


def hits(text: str, wanted: Wanted = WANTED) -> list[str]:
    return [piece.text for piece in marked(text, wanted) if piece.hit]


def test_words_phrases_and_beginnings_are_marked_as_they_are_written() -> None:
    assert hits(TEXT) == ["Cống", "Tổ dân phố", "ngập"]
    assert hits("dân phố tổ, cốngg") == []


def test_marks_apart_from_their_letters_belong_to_the_hit() -> None:
    assert "".join(hits(unicodedata.normalize("NFD", TEXT))) == unicodedata.normalize("NFD", "CốngTổ dân phốngập")


@given(st.text(max_size=300), st.sets(st.text("abc123", min_size=1, max_size=3), max_size=5))
def test_the_pieces_are_the_text(text: str, words: set[str]) -> None:
    wanted = Wanted(words=frozenset(words), beginnings=tuple(words)[:1])
    assert "".join(piece.text for piece in marked(text, wanted)) == text


def test_an_excerpt_shows_the_first_hit_and_says_where_it_is_cut() -> None:
    shown = excerpt("Một câu dài " * 20 + TEXT + " và còn nữa" * 40, WANTED)

    assert (shown[0].text, shown[-1].text) == ("… ", " …")
    assert any(piece.hit and piece.text == "Cống" for piece in shown)
    assert sum(len(piece.text) for piece in shown) < 240
    assert excerpt("Không có gì", WANTED) == []
