"""Numbers of rows as forms send them; anything else is simply no number."""

from collections.abc import Iterable

LONGEST = 15
"""Digits; a longer one is no row's."""


def number_in(typed: str | None) -> int:
    """The number, 0 for anything else: no row has it."""
    return int(typed) if typed and typed.isdecimal() and len(typed) <= LONGEST else 0


def numbers_in(typed: Iterable[str]) -> list[int]:
    """Those that are numbers, in their order."""
    return [number for one in typed if (number := number_in(one))]
