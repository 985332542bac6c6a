from hypothesis import given
from hypothesis import strategies as st

from doithoai.core.text.changes import Change, changes, joined, put_together, words_in
from doithoai.core.text.difference import ADDED, REMOVED, difference

SENTENCES = st.lists(st.sampled_from(["Cống tắc.", "Đèn hỏng.", "Ngày 10/3 xong.", "Xin cảm ơn."]), max_size=6)
texts = SENTENCES.map(" ".join) | st.text(alphabet="ab. \n", max_size=30)


def test_a_changed_word_is_told_with_the_words_before_it() -> None:
    found = changes(difference("Ngày 10/3 bắt đầu nạo vét", "Ngày 12/3 bắt đầu nạo vét"))

    assert found == [Change("10/3", "12/3", "Ngày")]


def test_words_that_stand_beside_each_other_are_one_change() -> None:
    found = changes(difference("Sẽ làm sớm thôi", "Sẽ xong trước 10/3 thôi"))

    assert [(each.removed, each.added) for each in found] == [("làm sớm", "xong trước 10/3")]


def test_added_and_removed_words_are_counted() -> None:
    pieces = difference("Sẽ làm sớm", "Sẽ làm xong ngày 10/3")

    assert (words_in(pieces, ADDED), words_in(pieces, REMOVED)) == (3, 1)


@given(texts, texts)
def test_every_changed_word_is_told(old: str, new: str) -> None:
    pieces = difference(old, new)
    told = changes(pieces)

    for kind, part in ((REMOVED, "removed"), (ADDED, "added")):
        changed = [word for each, text in pieces if each == kind for word in text.split()]
        words = [word for change in told for word in getattr(change, part).split()]
        assert not [word for word in changed if word not in words]


@given(texts)
def test_the_same_wording_has_no_changes(text: str) -> None:
    assert changes(difference(text, text)) == []


def test_sentences_that_two_people_changed_apart_stand_together() -> None:
    found = put_together("Một. Hai. Ba.", "Một mới. Hai. Ba.", "Một. Hai. Ba mới.")

    assert (found.text, found.clashes) == ("Một mới. Hai. Ba mới.", 0)


def test_a_sentence_that_both_changed_stands_twice() -> None:
    found = put_together("Xong ngày 10/3. Hết.", "Xong ngày 12/3. Hết.", "Xong ngày 15/3. Hết.")

    assert (found.text, found.clashes) == ("Xong ngày 12/3. Xong ngày 15/3. Hết.", 1)


@given(texts, texts)
def test_who_alone_changed_it_keeps_the_wording(origin: str, new: str) -> None:
    assert put_together(origin, new, origin).text == new
    assert put_together(origin, origin, new).text == new
    assert put_together(origin, new, new).text == new


@given(SENTENCES, SENTENCES, SENTENCES)
def test_no_word_that_anybody_added_is_lost(origin: list[str], theirs: list[str], mine: list[str]) -> None:
    old = " ".join(origin)
    together = put_together(old, " ".join(theirs), " ".join(mine)).text

    for sentence in {*theirs, *mine} - set(origin):
        assert sentence in together


@given(texts, texts)
def test_joined_changes_still_spell_both_wordings(old: str, new: str) -> None:
    pieces = joined(difference(old, new))

    assert "".join(text for kind, text in pieces if kind != ADDED) == old
    assert "".join(text for kind, text in pieces if kind != REMOVED) == new


def test_changes_that_only_blanks_part_read_as_one() -> None:
    assert joined(difference("Sẽ làm sớm thôi", "Sẽ xong 10/3 thôi"))[1:3] == [
        (REMOVED, "làm sớm"),
        (ADDED, "xong 10/3"),
    ]
