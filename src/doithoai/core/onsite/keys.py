"""Row keys made on the laptop: numbers so large that no server ever gives them, each table in a room of its own."""

import re
from collections.abc import Mapping
from typing import Any

FIRST = 900_000_000_000_000
"""The first key of the laptop's first table; far below 2**53, so that browsers count with it too."""
ROOM = 1_000_000_000
"""Keys of one table."""

_IN_WORDS = re.compile(r"\b9\d{14}\b")

Keys = Mapping[int, int]
"""Laptop key -> server key."""


def first_key(place: int) -> int:
    """The first key of the table at that place of the pack's list of tables."""
    return FIRST + place * ROOM


def is_made_in_hall(key: object) -> bool:
    """Whether a row was made on the laptop."""
    return isinstance(key, int) and not isinstance(key, bool) and key >= FIRST


def translated(value: Any, keys: Keys) -> Any:
    """A JSON value in which every key of the laptop gave place to the server's, also inside words such as `turn:900…`.

    What merely looks like such a key, and is none, stays.
    """
    match value:
        case bool():
            return value
        case int():
            return keys.get(value, value)
        case str():
            return _IN_WORDS.sub(lambda found: str(keys.get(int(found[0]), found[0])), value)
        case list():
            return [translated(each, keys) for each in value]
        case dict():
            return {name: translated(each, keys) for name, each in value.items()}
        case _:
            return value
