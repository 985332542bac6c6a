"""Names of authorities, units and groups, old and new: whoever types one means what the other holds, too."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from doithoai.core.text.normalise import search_words
from doithoai.core.text.short_forms import Phrase, with_short_forms


class PlaceKind(StrEnum):
    AUTHORITY = "authority"
    UNIT = "unit"
    GROUP = "group"


@dataclass(frozen=True)
class Named:
    """A place with its names; `within` is its authority, `successor` the place of the same kind that took over."""

    kind: PlaceKind
    key: int
    names: tuple[str, ...]
    successor: int | None
    within: int


@dataclass(frozen=True)
class Place:
    """What a typed name stands for: words to look for, rows to look in, and the other names as they are written."""

    phrases: tuple[Phrase, ...]
    groups: frozenset[int]
    units: frozenset[int]
    others: tuple[str, ...]


def places_by_name(rows: Iterable[Named]) -> Mapping[Phrase, Place]:
    """Folded name -> what it stands for: the place itself, those before it and those after it, never its siblings."""
    all_rows = list(rows)
    return {
        phrase: place
        for row in all_rows
        for place in [_place(row, _line(row, all_rows), all_rows)]
        for name in row.names
        for phrase in [tuple(search_words(name))]
        if phrase
    }


def _line(row: Named, rows: list[Named]) -> list[Named]:
    """The row, those it took over from, and those that took over from it."""
    same = {other.key: other for other in rows if other.kind == row.kind}
    line, waiting = {row.key: row}, [row.key]
    while waiting:
        key = waiting.pop()
        earlier = [other for other in same.values() if other.successor == key and other.key not in line]
        line |= {other.key: other for other in earlier}
        waiting += [other.key for other in earlier]
    later = same.get(row.successor or 0)
    while later is not None and later.key not in line:
        line[later.key] = later
        later = same.get(later.successor or 0)
    return list(line.values())


def _place(row: Named, line: list[Named], rows: list[Named]) -> Place:
    keys = frozenset(other.key for other in line)
    names = [name for other in line for name in other.names]
    phrases = {spelled for name in names for spelled in with_short_forms(tuple(search_words(name))) if spelled}
    others = tuple(dict.fromkeys(other.names[0] for other in line if other is not row))
    groups = keys if row.kind == PlaceKind.GROUP else frozenset[int]()
    if row.kind == PlaceKind.AUTHORITY and row.successor is not None:
        groups = _taken_over_from(row.key, rows)
    units = keys if row.kind == PlaceKind.UNIT and len(line) > 1 else frozenset[int]()
    return Place(tuple(sorted(phrases)), groups, units, others)


def _taken_over_from(authority: int, rows: list[Named]) -> frozenset[int]:
    """The groups that an authority which is gone had, and those that took over from them."""
    groups = [row for row in rows if row.kind == PlaceKind.GROUP]
    return frozenset(other.key for row in groups if row.within == authority for other in _line(row, groups))
