"""Telephone numbers in the one form in which they are kept and compared."""

import re

_GAPS = re.compile(r"[\s.\-()/_]+")
_NATIONAL = re.compile(r"0\d{9,10}")


def phone_number(typed: str) -> str | None:
    """The national digits (`0912345678`) of what a person or a spreadsheet wrote; None where it is no number.

    `+84 912.345.678`, `84912345678` and `912345678` (a spreadsheet drops the first zero) are the same number.

    >>> phone_number("+84 912.345.678")
    '0912345678'
    """
    digits = _GAPS.sub("", typed.strip().removeprefix("'"))
    for prefix in ("+84", "0084"):
        if digits.startswith(prefix):
            digits = "0" + digits.removeprefix(prefix).removeprefix("0")
    if digits.startswith("84") and len(digits) in (11, 12):
        digits = "0" + digits.removeprefix("84")
    if re.fullmatch(r"[1-9]\d{8,9}", digits):
        digits = "0" + digits
    return digits if _NATIONAL.fullmatch(digits) else None
