"""Tables that count those who come: a number for each row, and the sum below."""

import re
from collections.abc import Iterator, Sequence

from doithoai.core.reading.draft import FoundQuota
from doithoai.core.reading.found import Found, found
from doithoai.core.reading.layout.flat import flat, trimmed
from doithoai.core.reading.layout.tables import Table
from doithoai.core.reading.phrases.quota_words import A_NUMBER, A_PLACE

_SUM = re.compile(r"^(?:tổng|cộng)\b", re.IGNORECASE)
_COSTS = r"don gia|thanh tien|kinh phi|muc chi|so tien|don vi tinh|dvt"
"""A column of a table of costs, which counts things."""
_COUNT = re.compile(r"\d{1,4}\b")
_THOUSANDS = re.compile(r"\d{1,3}\.\d{3}\b")
_PEOPLE = r"^(?:thanh phan|doi tuong|dai bieu|co quan|don vi|noi dung|dien giai|ten|thuoc)"


def _counting_column(table: Table) -> int | None:
    """The column that counts people; none in a table of costs, nor in one that tells how many live there."""
    column = table.column(A_NUMBER)
    if table.column(_COSTS) is not None or any(_THOUSANDS.match(table.cell(row, column)) for row in table.rows):
        return None
    return column


def _told_in(cell: str) -> str:
    """Who a row counts, as its own column says; the place of a row names nobody."""
    return trimmed(cell) if cell and not A_PLACE.match(flat(cell)) else "đại biểu"


def quotas_of_table(table: Table, known: Sequence[FoundQuota]) -> Iterator[FoundQuota]:
    """A column of numbers under "Số đại biểu": one total for each row but the sum."""
    column = _counting_column(table)
    if column is None:
        return
    who = re.sub(r"^số\s*(?:lượng)?\s*|\(.*", "", table.titles[column], flags=re.IGNORECASE).strip()
    people = table.column(_PEOPLE)
    for row in table.rows:
        cell = flat(table.cell(row, column))
        number = _COUNT.match(cell)
        told = any(quota.who.line == row.number for quota in known)
        if number and not told and not _SUM.match(row.text):
            yield FoundQuota(
                count=found(int(number[0]), row.number, 0.85),
                per=found("total", row.number, 0.85),
                who=found(cell[number.end() :].strip() or who or _told_in(table.cell(row, people)), row.number, 0.6),
                ambiguous=found(False, row.number, 0.85),
            )


def rows_counted(table: Table) -> Iterator[int]:
    """The lines of the rows whose number stands in its own column."""
    column = _counting_column(table)
    if column is not None:
        yield from (row.number for row in table.rows if _COUNT.match(flat(table.cell(row, column))))


def sum_of_table(table: Table) -> Found[int] | None:
    """How many come in all, as the last row of a table that counts says; None where none does."""
    if _counting_column(table) is None:
        return None
    for row in table.rows:
        sums = [cell for cell in row.cells if re.fullmatch(r"\d{2,4}", cell)]
        if len(sums) == 1 and _SUM.match(row.text):
            return found(int(sums[0]), row.number, 0.8)
    return None
