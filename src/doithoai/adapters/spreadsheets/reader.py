"""Reading a foreign table in a process of its own, which may neither grow, nor run on, nor write."""

from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from doithoai.adapters.bounded_child import answer_of
from doithoai.adapters.uploads.gate import check_upload
from doithoai.core.files import FileEmpty, FileRefused, FileTooLarge, clean_name
from doithoai.core.intake.refusals import MOST_ROWS, SheetBroken, SheetEmpty, SheetTooLong, SheetUnknown

CHILD = Path(__file__).with_name("child.py")
SECONDS = 15
_MEGABYTE = 1024 * 1024
_TEXT_ENDINGS = ("csv", "txt", "tsv")
_BOOK_ENDINGS = ("xlsx", "ods")
_REFUSALS: dict[str, type[FileRefused]] = {
    "unknown": SheetUnknown,
    "too_long": SheetTooLong,
    "broken": SheetBroken,
}


@dataclass(frozen=True)
class FileRow:
    """One filled row of a file, with the number that Excel shows beside it."""

    number: int
    cells: tuple[str, ...]


def rows_of_file(name: str, data: BinaryIO, *, limit: int) -> list[FileRow]:
    """The filled rows of an XLSX, ODS or CSV file, head row and titles included. `limit` in bytes.

    Raises the refusals of core/files.py and of core/intake/refusals.py. The file itself is kept nowhere.
    """
    shown = clean_name(name)
    content = _checked(shown, data, limit)
    answer = answer_of(CHILD, content, seconds=SECONDS)
    if "rows" not in answer:
        raise _REFUSALS.get(str(answer.get("refused")), SheetBroken)(name=shown, most=MOST_ROWS)
    rows = [FileRow(number, tuple(cells)) for number, cells in answer["rows"]]
    if len(rows) < 2:
        raise SheetEmpty(name=shown)
    return rows


def _checked(shown: str, data: BinaryIO, limit: int) -> bytes:
    ending = shown.rpartition(".")[2].lower()
    if ending in _BOOK_ENDINGS:
        return check_upload(shown, data, limit=limit).data.read()
    if ending not in _TEXT_ENDINGS:
        raise SheetUnknown(name=shown)
    content = data.read(limit + 1)
    if not content:
        raise FileEmpty(name=shown)
    if len(content) > limit:
        raise FileTooLarge(name=shown, limit=limit // _MEGABYTE)
    return content
