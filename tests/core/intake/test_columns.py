"""What the columns of a foreign file mean."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doithoai.core.intake.columns import (
    COLUMN_NAMES,
    Column,
    ColumnTwice,
    NoTextColumn,
    check_columns,
    column_of,
    find_head,
    match_columns,
)
from doithoai.core.text.normalise import fold


@pytest.mark.parametrize(
    ("header", "column"),
    [
        ("NỘI DUNG KIẾN NGHỊ", Column.TEXT),
        ("noi dung kien nghi cua cu tri", Column.TEXT),
        ("Họ và tên cử tri", Column.NAME),
        ("SĐT", Column.PHONE),
        ("Số điện thoại (nếu có)", Column.PHONE),
        ("E-mail", Column.EMAIL),
        ("Địa chỉ", Column.ADDRESS),
        ("Tổ dân phố/thôn", Column.GROUP),
        ("TDP", Column.GROUP),
        ("Ngày", Column.RECEIVED),
        ("STT", None),
        ("Ghi chú", None),
        ("", None),
    ],
)
def test_a_name_in_the_head_row_is_known_with_and_without_marks(header: str, column: Column | None) -> None:
    assert column_of(header) == column


@given(st.sampled_from(list(Column)), st.sampled_from([str.upper, str.title, fold, lambda words: f"  {words}: "]))
def test_every_name_of_the_template_is_known_however_it_is_typed(column: Column, typed: object) -> None:
    assert column_of(typed(COLUMN_NAMES[column])) == column  # type: ignore[operator]


def test_of_two_columns_with_the_same_meaning_the_first_counts() -> None:
    assert match_columns(["Ý kiến", "Họ tên", "Nội dung"]) == {Column.TEXT: 0, Column.NAME: 1}


def test_the_head_row_stands_under_the_titles() -> None:
    rows = [["TỔNG HỢP Ý KIẾN"], ["Tổ dân phố"], ["STT", "Họ tên", "Ý kiến"], ["1", "Lan", "Sửa cống"]]
    assert find_head(rows) == 2


def test_opinions_without_a_head_row_are_all_kept() -> None:
    assert find_head([["Bà Lan", "Đề nghị sửa cống"], ["Tổ dân phố số 5", "Góp ý làm đường"]]) is None
    assert find_head([["Ý kiến"], ["Sửa cống"]]) == 0


@given(st.lists(st.lists(st.text(max_size=20), max_size=8), max_size=30))
def test_any_rows_have_a_head_within_them_or_none(rows: list[list[str]]) -> None:
    head = find_head(rows)
    assert head is None or 0 <= head < len(rows)


def test_a_choice_needs_the_text_and_each_column_once() -> None:
    with pytest.raises(NoTextColumn):
        check_columns({Column.NAME: 0}, ["Họ tên"])
    with pytest.raises(ColumnTwice) as refused:
        check_columns({Column.TEXT: 0, Column.NAME: 0}, ["Ý kiến"])
    assert "Ý kiến" in refused.value.say()
