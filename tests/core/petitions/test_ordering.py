from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doithoai.core.petitions.ordering import Order, Place, read_place

IDS = st.integers(1, 10**12)


@given(st.sampled_from([Order.WAITING, Order.DUE]), st.none() | st.dates(), IDS)
def test_the_key_of_a_page_is_read_as_it_was_written(order: Order, value: date | None, number: int) -> None:
    assert read_place(str(Place(value, number)), order) == Place(value, number)


@given(st.integers(0, 10**8), IDS)
def test_a_number_of_voices_is_read_as_it_was_written(voices: int, number: int) -> None:
    assert read_place(str(Place(voices, number)), Order.VOICES) == Place(voices, number)
    assert read_place(str(number), Order.NEWEST) == Place(None, number)


@pytest.mark.parametrize("text", ["", "x", "~", "~x", "2026-99-01~4", "4~", "²", "1" * 40, "12~3"])
def test_anything_else_is_no_place(text: str) -> None:
    assert read_place(text, Order.DUE) is None


@given(st.text(max_size=30), st.sampled_from(Order))
def test_no_text_of_an_address_breaks_the_page(text: str, order: Order) -> None:
    read_place(text, order)
