"""Lists as XLSX, written in a stream; what a citizen typed never becomes a formula."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter

from doithoai.adapters.documents.layout import clean

# the published types of a write-only sheet lack its columns
Page = Any
Value = str | int | float | bool | date | datetime | None

_LONGEST_CELL = 32_767
_FONT_NAME = "Times New Roman"
_FORMULA_SIGNS = ("=", "+", "-", "@")
_THIN = Side(style="thin", color="999999")
_BORDER = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
_HEAD_FILL = PatternFill("solid", fgColor="E8ECF1")


@dataclass(frozen=True)
class Sheet:
    """One sheet: lines of title, a head row and the rows; `widths` in characters, one per column."""

    name: str
    columns: Sequence[str]
    rows: Iterable[Sequence[Value]]
    widths: Sequence[float] = ()
    title_lines: Sequence[str] = ()


def render_xlsx(sheets: Sequence[Sheet]) -> bytes:
    """The sheets as one workbook; sheet names are made lawful and unique. Times lose their zone, as XLSX has none."""
    if not sheets:
        raise ValueError("a workbook needs a sheet")
    book = Workbook(write_only=True)
    book.properties.title = clean(sheets[0].title_lines[0]) if sheets[0].title_lines else None
    book.properties.creator = ""
    taken: set[str] = set()
    for sheet in sheets:
        name = _sheet_name(sheet.name, taken)
        taken.add(name.casefold())
        _write(book.create_sheet(name), sheet)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _write(page: Page, sheet: Sheet) -> None:
    page.freeze_panes = f"A{len(sheet.title_lines) + (2 if not sheet.title_lines else 3)}"
    for place, width in enumerate(sheet.widths, start=1):
        page.column_dimensions[get_column_letter(place)].width = width
    for line in sheet.title_lines:
        page.append([_cell(page, line, Font(name=_FONT_NAME, size=14, bold=True))])
    if sheet.title_lines:
        page.append([])
    head_font = Font(name=_FONT_NAME, size=12, bold=True)
    page.append([_head_cell(page, name, head_font) for name in sheet.columns])
    font = Font(name=_FONT_NAME, size=12)
    for row in sheet.rows:
        page.append([_row_cell(page, value, font) for value in row])


def _head_cell(page: Page, text: str, font: Font) -> Cell:
    cell = _cell(page, text, font)
    cell.border, cell.fill = _BORDER, _HEAD_FILL
    cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
    return cell


def _row_cell(page: Page, value: Value, font: Font) -> Cell:
    cell = _cell(page, value, font)
    cell.border = _BORDER
    cell.alignment = Alignment(vertical="top", wrap_text=True)
    return cell


def _cell(page: Page, value: Value, font: Font) -> Cell:
    cell = WriteOnlyCell(page, value=None)
    cell.font = font
    if isinstance(value, str):
        text = clean(value)[:_LONGEST_CELL]
        cell.value = text
        # said after the value: openpyxl takes a leading "=" for a formula
        cell.data_type = "s"
        # a second guard for programs that read the sheet back as CSV: the cell is text and says so
        cell.quotePrefix = text.lstrip().startswith(_FORMULA_SIGNS)
        cell.number_format = "@"
    elif isinstance(value, datetime):
        cell.value = value.replace(tzinfo=None)
        cell.number_format = "dd/mm/yyyy hh:mm"
    elif isinstance(value, date):
        cell.value = value
        cell.number_format = "dd/mm/yyyy"
    else:
        cell.value = value
    return cell


def _sheet_name(wanted: str, taken: set[str]) -> str:
    name = "".join(sign for sign in clean(wanted) if sign not in "[]:*?/\\\n").strip(" '")[:31] or "Bảng"
    number, stem = 1, name
    while name.casefold() in taken:
        number += 1
        name = f"{stem[: 31 - len(str(number)) - 1]} {number}"
    return name
