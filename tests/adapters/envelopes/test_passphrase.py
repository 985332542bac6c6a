"""A file that travels opens with its phrase, and with nothing else."""

import pytest

from doithoai.adapters.envelopes import EnvelopeBroken, closed_with, opened_with

WORDS = "danh sách đại biểu".encode()


def test_it_opens_with_its_phrase() -> None:
    envelope = closed_with(WORDS, phrase="mưa thuận gió hòa")
    assert WORDS not in envelope
    assert opened_with(envelope, phrase="mưa thuận gió hòa") == WORDS


@pytest.mark.parametrize("phrase", ["mua thuan gio hoa", "", "mưa thuận gió hòa "])
def test_another_phrase_opens_nothing(phrase: str) -> None:
    with pytest.raises(EnvelopeBroken):
        opened_with(closed_with(WORDS, phrase="mưa thuận gió hòa"), phrase=phrase)


def test_a_changed_or_cut_file_opens_nothing() -> None:
    envelope = closed_with(WORDS, phrase="mưa thuận gió hòa")
    for broken in (envelope[:-1], envelope[:10], b"", bytes([envelope[0] ^ 1]) + envelope[1:]):
        with pytest.raises(EnvelopeBroken):
            opened_with(broken, phrase="mưa thuận gió hòa")
