"""Foreign tables, read in a process apart."""

import csv
import unicodedata
import zipfile
from contextlib import suppress
from datetime import date
from io import BytesIO, StringIO
from typing import Any

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from doithoai.adapters.spreadsheets import rows_of_file
from doithoai.adapters.spreadsheets.csv_rows import csv_rows, decoded
from doithoai.adapters.spreadsheets.ods_rows import ods_rows
from doithoai.adapters.spreadsheets.refused import NotRead
from doithoai.core.files import FileEmpty, FileLies
from doithoai.core.intake.refusals import SheetBroken, SheetEmpty, SheetTooLong, SheetUnknown

TABLE = [["Họ tên", "Nội dung"], ["Lê Thị Bưởi", "Đường ngõ 7 ngập, bẩn;\nđề nghị «sửa»"], ["Vũ", 'Đèn "cao áp" hỏng']]
LIMIT = 10 * 1024 * 1024


def read(name: str, content: bytes) -> list[list[str]]:
    return [list(row.cells) for row in rows_of_file(name, BytesIO(content), limit=LIMIT)]


def as_csv(table: list[list[str]], separator: str = ",") -> str:
    out = StringIO()
    csv.writer(out, delimiter=separator).writerows(table)
    return out.getvalue()


def windows_1258(text: str) -> bytes:
    """As Excel on a Vietnamese Windows writes it: a letter with its shape, the tone after it."""
    out = b""
    for letter in unicodedata.normalize("NFC", text):
        parts = unicodedata.normalize("NFD", letter)
        tones = [sign for sign in parts if sign in "\u0300\u0301\u0303\u0309\u0323"]
        shape = unicodedata.normalize("NFC", "".join(sign for sign in parts if sign not in tones))
        out += "".join([shape, *tones]).encode("cp1258")
    return out


def as_xlsx(rows: list[list[Any]]) -> bytes:
    book = openpyxl.Workbook()
    for row in rows:
        book.worksheets[0].append(row)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def as_ods(body: str, *, head: str = "") -> bytes:
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text")
    )
    content = f"<?xml version='1.0'?>{head}<office:document-content {spaces}><office:body><office:spreadsheet>"
    content += f"<table:table>{body}</table:table></office:spreadsheet></office:body></office:document-content>"
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        packed.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        packed.writestr("content.xml", content)
    return out.getvalue()


def ods_row(*cells: str) -> str:
    filled = (f"<table:table-cell><text:p>{cell}</text:p></table:table-cell>" for cell in cells)
    return f"<table:table-row>{''.join(filled)}</table:table-row>"


def ods_value(kind: str, value: str) -> str:
    name = "date-value" if kind == "date" else "value"
    said = f'office:value-type="{kind}" office:{name}="{value}"'
    return f"<table:table-cell {said}><text:p>?</text:p></table:table-cell>"


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("letters", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1258"])
def test_a_text_table_is_read_whatever_wrote_it(letters: str, separator: str) -> None:
    text = as_csv(TABLE, separator)
    content = windows_1258(text) if letters == "cp1258" else text.encode(letters)
    assert csv_rows(content) == [(number, row) for number, row in enumerate(TABLE, start=1)]


@given(
    st.lists(
        st.lists(
            st.text("aăâbcđeêghôơuưĐ ,;\"'\n0123", min_size=1, max_size=12).filter(str.strip), min_size=3, max_size=3
        ),
        min_size=2,
        max_size=8,
    ),
    st.sampled_from([",", ";", "\t"]),
)
def test_what_was_written_as_csv_is_read_back(table: list[list[str]], separator: str) -> None:
    found = csv_rows(f"sep={separator}\n{as_csv(table, separator)}".encode())
    assert [row for _, row in found] == [[cell.strip().replace("\r", "") for cell in row] for row in table]


@given(st.binary(max_size=400))
def test_any_bytes_are_letters_or_refused(content: bytes) -> None:
    assert isinstance(decoded(content), str)
    with suppress(NotRead):
        assert all(any(cells) for _, cells in csv_rows(content))


def test_a_workbook_gives_days_and_numbers_as_words_and_the_row_numbers_of_excel() -> None:
    rows = [["Ý kiến"], [], ["Họ tên", "SĐT", "Ngày"], ["Lan", 912345678, date(2026, 3, 1)], ["Mai", 1.5, None]]
    found = rows_of_file("a.xlsx", BytesIO(as_xlsx(rows)), limit=LIMIT)
    assert [row.number for row in found] == [1, 3, 4, 5]
    assert found[2].cells == ("Lan", "912345678", "2026-03-01")
    assert found[3].cells == ("Mai", "1.5")


def test_a_formula_gives_nothing_that_is_run() -> None:
    assert read("a.xlsx", as_xlsx([["Nội dung", "Tên"], ["=1+1", "Lan"], ["Sửa cống", "Mai"]]))[1:] == [
        ["", "Lan"],
        ["Sửa cống", "Mai"],
    ]


def test_an_opendocument_sheet_is_read_with_repeated_cells_and_line_ends() -> None:
    cell, day = ods_value("float", "912345678"), ods_value("date", "2026-03-01")
    empty = '<table:table-cell table:number-columns-repeated="2"/>'
    body = ods_row("Tên", "Ý kiến") + f"<table:table-row>{cell}{empty}{day}</table:table-row>"
    wide = '<table:table-cell table:number-columns-repeated="16000"/>'
    body += f'<table:table-row table:number-rows-repeated="1048000">{wide}</table:table-row>'
    body += ods_row("a<text:line-break/>b<text:s/>c")
    assert read("a.ods", as_ods(body))[:2] == [["Tên", "Ý kiến"], ["912345678", "", "", "2026-03-01"]]


def test_hostile_and_wrong_files_are_refused_with_a_sentence() -> None:
    entity = as_ods(ods_row("&e;", "b"), head='<!DOCTYPE x [<!ENTITY e "boo">]>')
    with pytest.raises(NotRead):
        ods_rows(entity)
    for name, content, refusal in [
        ("a.ods", entity, SheetBroken),
        ("a.xlsx", b"PK\x03\x04 not really", FileLies),
        ("a.csv", b"%PDF-1.7", SheetUnknown),
        ("a.csv", b"\x00\x01\x02\x00" * 40, SheetUnknown),
        ("a.pdf", b"%PDF-1.7", SheetUnknown),
        ("a.csv", b"", FileEmpty),
        ("a.csv", b"one line\n", SheetEmpty),
        ("a.csv", b"a,b\n" * 5_100, SheetTooLong),
    ]:
        with pytest.raises(refusal) as refused:
            read(name, content)
        assert name in refused.value.say()
