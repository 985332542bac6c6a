from datetime import UTC, date, datetime
from io import BytesIO

import pytest
from openpyxl import load_workbook

from doithoai.adapters.documents import Sheet, render_xlsx


def book(*sheets: Sheet):  # type: ignore[no-untyped-def]
    return load_workbook(BytesIO(render_xlsx(sheets)))


@pytest.mark.parametrize("typed", ["=1+1", "+84", "-1", "@SUM(A1)", '=HYPERLINK("x")', "\t=1"])
def test_what_somebody_typed_never_becomes_a_formula(typed: str) -> None:
    cell = book(Sheet("A", ("Nội dung",), [(typed,)]))["A"]["A2"]
    assert cell.data_type == "s"
    assert cell.value.strip() == typed.strip()
    assert cell.quotePrefix


def test_titles_head_and_frozen_pane_stand_above_the_rows() -> None:
    page = book(Sheet("Danh sách", ("TT", "Ngày"), [(1, date(2026, 2, 5))], (6, 14), ("DANH SÁCH", "Năm 2026")))[
        "Danh sách"
    ]
    assert page["A1"].value == "DANH SÁCH"
    assert [cell.value for cell in page[4]] == ["TT", "Ngày"]
    assert page["A4"].font.bold
    assert page.freeze_panes == "A5"
    assert page["B5"].number_format == "dd/mm/yyyy"
    assert page.column_dimensions["B"].width == 14


def test_a_sheet_without_title_freezes_its_head() -> None:
    assert book(Sheet("A", ("TT",), [(1,)]))["A"].freeze_panes == "A2"


def test_times_with_a_zone_and_control_characters_are_written() -> None:
    page = book(Sheet("A", ("x", "y"), [(datetime(2026, 2, 5, 8, tzinfo=UTC), "a\x00\x0bb")]))["A"]
    assert page["A2"].value == datetime(2026, 2, 5, 8)  # noqa: DTZ001 - spreadsheets have no zone
    assert page["B2"].value == "ab"


def test_sheet_names_are_made_lawful_and_unique() -> None:
    names = book(Sheet("a/b:[c]" * 9, ("x",), []), Sheet("a/b:[c]" * 9, ("x",), []), Sheet("??", ("x",), [])).sheetnames
    assert len(set(names)) == 3
    assert all(len(name) <= 31 for name in names)


def test_a_workbook_without_sheets_is_refused() -> None:
    with pytest.raises(ValueError, match="sheet"):
        render_xlsx(())
