"""The day in a cell, however people and spreadsheets write it."""

import re
from datetime import date, timedelta

from doithoai.core.text.normalise import fold

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?")
_DAY_FIRST = re.compile(r"(?:ngay )?(\d{1,2})\s?[/.\-]\s?(\d{1,2})\s?[/.\-]\s?(\d{4}|\d{2})(?: .*)?")
_WORDS = re.compile(r"(?:ngay )?(\d{1,2}) thang (\d{1,2}) nam (\d{4})")
_SERIAL = re.compile(r"(\d{5})(?:\.\d+)?")
_SERIAL_ZERO = date(1899, 12, 30)
"""Day 0 of spreadsheets."""
_SERIALS = range(36_526, 73_051)
"""The years 2000 to 2099."""


def read_day(written: str) -> date | None:
    """The day; None where the cell holds none that can be read for certain (without a year it is not certain).

    >>> read_day("ngày 2 tháng 3 năm 2026")
    datetime.date(2026, 3, 2)
    """
    plain = fold(written)
    if match := _SERIAL.fullmatch(plain):
        serial = int(match[1])
        return _SERIAL_ZERO + timedelta(days=serial) if serial in _SERIALS else None
    if match := _ISO.fullmatch(plain.upper()):
        return _day(match[1], match[2], match[3])
    if match := _DAY_FIRST.fullmatch(plain) or _WORDS.fullmatch(plain):
        return _day(match[3], match[2], match[1])
    return None


def _day(year: str, month: str, day: str) -> date | None:
    whole = int(year) + (2000 if len(year) == 2 else 0)
    try:
        return date(whole, int(month), int(day))
    except ValueError:
        return None
