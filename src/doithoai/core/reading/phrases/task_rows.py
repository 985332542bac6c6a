"""Tables of tasks: a row for each, with columns for who does it, what, and by when."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from doithoai.core.reading.layout.flat import trimmed
from doithoai.core.reading.layout.outline import Block
from doithoai.core.reading.layout.tables import Table, tables_in

_WHO = r"don vi|co quan|chu tri|phu trach|nguoi thuc hien|bo phan|phan cong|thuc hien$"
_WHAT = r"noi dung|nhiem vu|cong viec|^viec|dau viec|hoat dong"
_WHEN = re.compile(r"thoi gian|thoi han|^han|tien do|hoan thanh|ngay")


@dataclass(frozen=True)
class TaskRow:
    """One row: the owner and the time are empty where the table has no such column."""

    owner: str
    task: str
    by_when: str
    line: int


def task_rows(blocks: Sequence[Block]) -> Iterator[TaskRow]:
    """The rows of every table that has columns for who and for what."""
    lines = sorted(
        {line for block in blocks for each in block.walk() for line in each.lines}, key=lambda line: line.number
    )
    for table in tables_in(lines):
        who, what = table.column(_WHO), table.column(_WHAT)
        if who is not None and what is not None and who != what:
            yield from _rows(table, who, what)


def _rows(table: Table, who: int, what: int) -> Iterator[TaskRow]:
    when = next(
        (place for place, cell in enumerate(table.heading) if place not in (who, what) and _WHEN.search(cell)), None
    )
    for row in table.rows:
        # a row without its number column is shorter than the heading
        shift = (
            1 if len(row.cells) == len(table.heading) - 1 and not row.cells[0].rstrip(".").isdigit() and who > 0 else 0
        )
        task = trimmed(table.cell(row, what - shift))
        if task:
            by_when = table.cell(row, when - shift) if when is not None else ""
            yield TaskRow(trimmed(table.cell(row, who - shift)), task, by_when, row.number)
