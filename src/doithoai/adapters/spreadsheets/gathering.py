"""Gathers the filled rows of a table, whatever kind of file they come from, within the bounds."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time

from doithoai.adapters.spreadsheets.refused import MOST_COLUMNS, MOST_LETTERS, MOST_LINES, MOST_ROWS, NotRead

Line = tuple[int, list[str]]
"""The number of the row in its file, from 1, and its cells."""


def filled(lines: Iterable[Sequence[object]]) -> list[Line]:
    """The rows with something in them, cells as words. Raises NotRead("too_long")."""
    kept: list[Line] = []
    for number, line in enumerate(lines, start=1):
        if number > MOST_LINES:
            break
        cells = [words_of(value) for value in line[:MOST_COLUMNS]]
        while cells and not cells[-1]:
            cells.pop()
        if cells:
            kept.append((number, cells))
        if len(kept) > MOST_ROWS:
            raise NotRead("too_long")
    return kept


def words_of(value: object) -> str:
    """A cell as words: whole numbers without a point, days and moments in ISO form."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(timespec="minutes")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return str(value).strip()[:MOST_LETTERS]
