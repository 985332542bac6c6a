"""Tables in the text of a plan: rows of columns under a heading row."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from doithoai.core.reading.layout.flat import flat
from doithoai.core.reading.layout.lines import Line
from doithoai.core.reading.layout.outline import Block
from doithoai.core.reading.layout.passages import walk

_HEADING_CELL = re.compile(
    r"^(?:s?tt|so tt|thoi gian|gio|ngay|buoi|noi dung|dia diem|thuc hien|nguoi thuc hien|don vi|thanh phan|doi tuong|"
    r"cum|thon|to dan pho|khu pho|dia ban|ghi chu|so (?:luong|dai bieu|nguoi|ho|cu tri)|chu tri|phu trach|"
    r"noi to chuc|hoat dong|phan cong)\b"
)


@dataclass(frozen=True)
class Table:
    """`titles` are the heading as written, `heading` the same folded; both empty where the table has none."""

    heading: tuple[str, ...]
    titles: tuple[str, ...]
    rows: tuple[Line, ...]

    def column(self, pattern: str) -> int | None:
        """The place of the first column whose heading matches."""
        return next((place for place, cell in enumerate(self.heading) if re.search(pattern, cell)), None)

    def cell(self, row: Line, place: int | None) -> str:
        """A cell of a row, empty where the row is too short."""
        return row.cells[place] if place is not None and place < len(row.cells) else ""


def tables_under(block: Block) -> Iterator[Table]:
    """The tables in a block and under it."""
    yield from tables_in([line for each in walk([block]) for line in each.lines])


def tables_in(lines: Sequence[Line]) -> Iterator[Table]:
    """Runs of at least two lines with columns; blank lines between rows do not part them."""
    run: list[Line] = []
    for line in lines:
        if len(line.cells) > 1:
            run.append(line)
        elif not line.is_blank:
            yield from _table(run)
            run = []
    yield from _table(run)


def _table(run: list[Line]) -> Iterator[Table]:
    if len(run) < 2:
        return
    first = tuple(flat(cell) for cell in run[0].cells)
    if sum(bool(_HEADING_CELL.match(cell)) for cell in first) >= 2:
        yield Table(first, run[0].cells, tuple(run[1:]))
    else:
        yield Table((), (), tuple(run))
