"""Dates as plans write them: `28/11/2024`, `01/7 2022`, `ngày 5 tháng 3 năm 2025`, `15/8`."""

import re
from datetime import date

_JOINT = r"\s*[/.\-]\s*"
DAY_MONTH = (
    rf"(?P<d>[0-3]?\d)(?:{_JOINT}(?P<m>[01]?\d)(?:(?:{_JOINT}|\s+|\s+nam\s+)(?P<y>(?:19|20)\d\d))?"
    r"|\s+thang\s+(?P<m2>[01]?\d)(?:\s*,?\s*(?:nam\s+|/\s*)(?P<y2>(?:19|20)\d\d))?)(?![\d/])"
)
"""A day and a month, perhaps with a year, in flat text. Use with `date_in`."""


def date_in(hit: re.Match[str], year: int | None) -> date | None:
    """The day that a match of DAY_MONTH names, in its own year or the given one; None where there is no such day."""
    month, own = hit["m"] or hit["m2"], hit["y"] or hit["y2"]
    if not own and year is None:
        return None
    try:
        return date(int(own or year or 0), int(month), int(hit["d"]))
    except ValueError:
        return None
