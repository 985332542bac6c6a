import pytest

from doithoai.faces.common.numbers import number_in, numbers_in


@pytest.mark.parametrize("typed", ["", None, "²", "-1", "1.5", "9" * 16, "9" * 5000, "mot"])
def test_what_is_no_number_of_a_row_is_none(typed: str | None) -> None:
    assert number_in(typed) == 0


def test_numbers_keep_their_order() -> None:
    assert numbers_in(["7", "²", "3"]) == [7, 3]
