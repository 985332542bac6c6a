"""Dates as plans write them: `28/11/2024`, `01/7 2022`, `ngày 5 tháng 3 năm 2025`, `15/8`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from doithoai.core.reading.layout.flat import flat

_JOINT = r"\s*[/.\-]\s*"
DAY_MONTH = (
    rf"(?P<d>[0-3]?\d)(?:{_JOINT}(?P<m>[01]?\d)(?:(?:{_JOINT}|\s+|\s+nam\s+)(?P<y>(?:19|20)\d\d))?"
    r"|\s+thang\s+(?P<m2>[01]?\d)(?:\s*,?\s*(?:nam\s+|/\s*)(?P<y2>(?:19|20)\d\d))?)(?![\d/])"
)
"""A day and a month, perhaps with a year, in flat text. Use with `date_in`."""
_ANY = re.compile(r"(?<![\d/.,\-])" + DAY_MONTH)


@dataclass(frozen=True)
class WrittenDate:
    """A day in the text: where it stands, its value, and whether its year was written with it."""

    start: int
    end: int
    on: date
    has_year: bool


def date_in(hit: re.Match[str], year: int | None) -> date | None:
    """The day that a match of DAY_MONTH names, in its own year or the given one; None where there is no such day."""
    month, own = hit["m"] or hit["m2"], hit["y"] or hit["y2"]
    if not own and year is None:
        return None
    try:
        return date(int(own or year or 0), int(month), int(hit["d"]))
    except ValueError:
        return None


def dates_in(text: str, year: int | None = None) -> Iterator[WrittenDate]:
    """Every day written in the text; a day without a year takes the given one, or is left out."""
    for hit in _ANY.finditer(flat(text)):
        on = date_in(hit, year)
        if on is not None:
            yield WrittenDate(hit.start(), hit.end(), on, bool(hit["y"] or hit["y2"]))
