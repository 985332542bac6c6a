"""Rows of the first filled sheet of an Excel workbook: values, never formulas."""

from collections.abc import Iterator, Sequence
from io import BytesIO

import openpyxl

from doithoai.adapters.spreadsheets.gathering import Line, filled
from doithoai.adapters.spreadsheets.refused import MOST_COLUMNS, MOST_LINES


def xlsx_rows(content: bytes) -> list[Line]:
    """The filled rows of the first visible sheet that has more than one."""
    book = openpyxl.load_workbook(BytesIO(content), read_only=True, data_only=True, keep_links=False)
    found: list[Line] = []
    for sheet in book.worksheets:
        if sheet.sheet_state != "visible":
            continue
        found = filled(_lines(sheet))
        if len(found) > 1:
            break
    return found


def _lines(sheet: object) -> Iterator[Sequence[object]]:
    # what the file says of its own size may lie
    sheet.reset_dimensions()  # type: ignore[attr-defined]
    return sheet.iter_rows(  # type: ignore[attr-defined, no-any-return]
        max_row=MOST_LINES + 1, max_col=MOST_COLUMNS, values_only=True
    )
