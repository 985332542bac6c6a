from hypothesis import given
from hypothesis import strategies as st

from doithoai.core.text.difference import ADDED, REMOVED, SAME, difference


@given(st.text(), st.text())
def test_the_pieces_spell_both_wordings(old: str, new: str) -> None:
    pieces = difference(old, new)
    assert "".join(text for kind, text in pieces if kind != ADDED) == old
    assert "".join(text for kind, text in pieces if kind != REMOVED) == new


def test_only_the_changed_words_are_marked() -> None:
    pieces = difference("làm xong cuối năm nay", "làm xong trước 20/12 nay")
    assert pieces == [
        (SAME, "làm xong "),
        (REMOVED, "cuối"),
        (ADDED, "trước"),
        (SAME, " "),
        (REMOVED, "năm"),
        (ADDED, "20/12"),
        (SAME, " nay"),
    ]
