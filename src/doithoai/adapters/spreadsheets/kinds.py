"""Which kind of table a file is, by its first bytes."""

from io import BytesIO
from zipfile import BadZipFile, ZipFile

from doithoai.adapters.spreadsheets.gathering import Line
from doithoai.adapters.spreadsheets.refused import NotRead

_OTHERS = (b"%PDF-", b"{\\rtf", b"MZ", b"\x7fELF", b"Rar!", b"\x1f\x8b", b"\x89PNG", b"\xff\xd8\xff")
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"


def rows_of(content: bytes) -> list[Line]:
    """The filled rows; raises NotRead with the code of the refusal."""
    # each reader is imported only for its own files
    if content.startswith(b"PK\x03\x04"):
        return _packed(content)
    if content.startswith((*_OTHERS, _OLD_OFFICE)):
        raise NotRead("unknown")
    from doithoai.adapters.spreadsheets.csv_rows import csv_rows  # noqa: PLC0415

    return csv_rows(content)


def _packed(content: bytes) -> list[Line]:
    try:
        with ZipFile(BytesIO(content)) as packed:
            parts = set(packed.namelist())
    except BadZipFile as broken:
        raise NotRead("broken") from broken
    if "xl/workbook.xml" in parts:
        from doithoai.adapters.spreadsheets.xlsx_rows import xlsx_rows  # noqa: PLC0415

        return xlsx_rows(content)
    if "content.xml" in parts:
        from doithoai.adapters.spreadsheets.ods_rows import ods_rows  # noqa: PLC0415

        return ods_rows(content)
    raise NotRead("unknown")
