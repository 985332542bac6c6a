"""How many parts a text message takes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doithoai.core.text.sms import sms_size, without_marks


@pytest.mark.parametrize(
    ("text", "places", "parts", "wide"),
    [
        ("a" * 160, 160, 1, False),
        ("a" * 161, 161, 2, False),
        ("a" * 307, 307, 3, False),
        ("ọ" * 70, 70, 1, True),
        ("ọ" * 71, 71, 2, True),
        ("€" * 80, 160, 1, False),
        ("a" * 152 + "€" * 5, 162, 2, False),
    ],
)
def test_parts_are_counted_as_the_network_counts_them(text: str, places: int, parts: int, wide: bool) -> None:
    size = sms_size(text)
    assert (size.places, size.parts, size.wide) == (places, parts, wide)


@given(st.text(max_size=400))
def test_without_marks_nothing_needs_the_wide_alphabet(text: str) -> None:
    assert not sms_size(without_marks(text)).wide


def test_words_stay_readable_without_marks() -> None:
    assert without_marks("Kính mời bà Đặng Thị Ưởng – 8 giờ") == "Kinh moi ba Dang Thi Uong - 8 gio"
