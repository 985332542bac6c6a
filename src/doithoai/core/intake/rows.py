"""One row of a foreign file: what becomes of it, and how it is known again."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from doithoai.core.intake.cells import Cell, CellState, Frame, read_cell
from doithoai.core.intake.columns import Column
from doithoai.core.petitions.gate import suspect_words
from doithoai.core.text.normalise import fold

LEAST_CELLS = 2
"""A row with fewer filled cells and no opinion is a sum or a signature under the table, not a row of it."""


class RowState(StrEnum):
    """What becomes of a row."""

    READY = "ready"
    """Nhập được."""
    WRONG = "wrong"
    """A cell is wrong: it stays out until the file is mended."""
    STOPPED = "stopped"
    """It looks like a denunciation: its words were never kept."""
    TWICE = "twice"
    """The same opinion of the same person stands further up in the file."""
    KNOWN = "known"
    """Imported before, from this or another file."""
    BLANK = "blank"
    """A line outside the table: a title, a sum, a signature."""
    IMPORTED = "imported"
    """It has become a petition."""


@dataclass(frozen=True)
class Row:
    """The cells of a row by column; every column has one."""

    cells: Mapping[Column, Cell]

    @property
    def is_wrong(self) -> bool:
        """Whether some cell keeps the row out."""
        return any(cell.state == CellState.WRONG for cell in self.cells.values())

    def value(self, column: Column) -> str:
        """The words of a column as they are kept."""
        return str(self.cells[column].value or "")


def read_row(cells: Sequence[str], columns: Mapping[Column, int], frame: Frame) -> Row:
    """The row as the chosen columns read it; a column that the file lacks reads as empty."""
    given = {column: cells[place] for column, place in columns.items() if place < len(cells)}
    return Row({column: read_cell(column, given.get(column, ""), frame) for column in Column})


def is_blank(cells: Sequence[str], columns: Mapping[Column, int]) -> bool:
    """Whether the row is no row of the table: nothing in it, or a line under the table without an opinion."""
    filled = [place for place, cell in enumerate(cells) if cell.strip()]
    text = columns.get(Column.TEXT)
    return not filled or (text is not None and text not in filled and len(filled) < LEAST_CELLS)


def looks_like_denunciation(cells: Iterable[str]) -> bool:
    """Whether some cell must not be kept. Each cell alone: one typed without marks may stand beside one with them."""
    return any(suspect_words(cell) for cell in cells if cell)


def fingerprint(row: Row, *, scope: str) -> str:
    """What stays the same when a file is sent again: the words, the person and the place it belongs to (`scope`)."""
    said = (row.value(Column.TEXT), row.value(Column.NAME), row.value(Column.PHONE), row.value(Column.PLACE))
    whole = "\n".join((scope, *map(fold, said)))
    return hashlib.sha256(whole.encode()).hexdigest()
