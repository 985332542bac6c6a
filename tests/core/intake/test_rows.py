"""Rows of a foreign file."""

from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st

from doithoai.core.intake.cells import Frame
from doithoai.core.intake.columns import Column
from doithoai.core.intake.rows import fingerprint, is_blank, looks_like_denunciation, read_row

FRAME = Frame(groups={}, now=datetime(2026, 3, 2, 1, 30, tzinfo=UTC), default_day=date(2026, 3, 1))
COLUMNS = {Column.NAME: 1, Column.TEXT: 2, Column.PHONE: 3}
WORDS = "Đề nghị sửa cống đầu ngõ"


def test_a_row_is_read_by_its_columns_and_a_short_row_is_filled_up() -> None:
    row = read_row(["1", "Bà Lan", WORDS], COLUMNS, FRAME)
    assert row.value(Column.TEXT) == WORDS
    assert row.value(Column.PHONE) == row.value(Column.PLACE) == ""
    assert not row.is_wrong
    assert read_row(["1", "Bà Lan", "ngắn"], COLUMNS, FRAME).is_wrong


def test_sums_and_signatures_under_the_table_are_no_rows() -> None:
    assert is_blank(["", "", ""], COLUMNS)
    assert is_blank(["Tổng cộng: 25 ý kiến"], COLUMNS)
    assert not is_blank(["7", "Bà Lan"], COLUMNS)
    assert not is_blank(["", "", WORDS], COLUMNS)


def test_a_cell_without_marks_is_looked_at_alone() -> None:
    assert looks_like_denunciation(["Bà Lan", "toi to cao ong truong thon"])
    assert not looks_like_denunciation(["Bà Lan", WORDS])


@given(
    st.sampled_from([WORDS, WORDS.upper(), f"  {WORDS}  "]),
    st.sampled_from(["0912345678", "912345678", "+84912345678"]),
)
def test_the_same_opinion_sent_again_is_known_again(words: str, phone: str) -> None:
    first = fingerprint(read_row(["1", "Bà Lan", WORDS, "0912345678"], COLUMNS, FRAME), scope="1:2")
    assert fingerprint(read_row(["9", "BÀ LAN", words, phone], COLUMNS, FRAME), scope="1:2") == first
    assert fingerprint(read_row(["9", "Bà Mai", words, phone], COLUMNS, FRAME), scope="1:2") != first
    assert fingerprint(read_row(["9", "Bà Lan", words, phone], COLUMNS, FRAME), scope="1:3") != first
