from base64 import urlsafe_b64decode, urlsafe_b64encode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doithoai.adapters.envelopes import EnvelopeBroken, closed, opened


@given(st.binary(max_size=2000))
def test_what_was_put_in_comes_out(content: bytes) -> None:
    assert opened(closed(content, secret="khóa của xã"), secret="khóa của xã") == content


def test_nothing_of_the_words_can_be_read_from_outside() -> None:
    words = "ông ấy nhận tiền".encode()
    assert words not in closed(words, secret="khóa của xã")


@given(st.integers(0, 1000))
def test_another_key_or_a_changed_envelope_opens_nothing(place: int) -> None:
    envelope = closed(b"noi dung", secret="a")
    with pytest.raises(EnvelopeBroken):
        opened(envelope, secret="b")
    inside = bytearray(urlsafe_b64decode(envelope))
    inside[place % len(inside)] ^= 1
    with pytest.raises(EnvelopeBroken):
        opened(urlsafe_b64encode(inside), secret="a")
