"""How often suggestions are right: compares what `suggest` says of a folder of petitions with the right answers."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from benchmarks.suggesting.petitions import Labelled
from doithoai.core.triage.suggesting.shown import KINDS
from doithoai.core.triage.suggesting.suggest import Petition, Suggestion, suggest

Span = tuple[int, int]


@dataclass
class Share:
    """So many of so many."""

    hits: int = 0
    of: int = 0

    def add(self, hit: bool) -> None:
        """One more case."""
        self.hits += hit
        self.of += 1

    @property
    def value(self) -> float:
        """The share, 1 where there was no case."""
        return self.hits / self.of if self.of else 1.0


@dataclass
class Measured:
    """The shares by name, in the order in which they are shown, and which legal type was taken for which."""

    shares: dict[str, Share] = field(default_factory=dict)
    confused: Counter[tuple[str, str]] = field(default_factory=Counter)

    def add(self, name: str, hit: bool) -> None:
        """One more case of a share."""
        self.shares.setdefault(name, Share()).add(hit)


TARGETS = {
    "first field is one of the right ones": 0.85,
    "a right field among the first three": 0.95,
    "denunciations found": 0.97,
    "false alarms of denunciation": 0.05,
    "duplicates: precision": 0.9,
    "duplicates: recall": 0.9,
}
"""What the suggestions are meant to reach; false alarms: at most."""


def measure(rows: Sequence[Labelled]) -> Measured:
    """All shares of a folder, its petitions suggested for as one batch."""
    measured = Measured()
    said = suggest([Petition(row.id, row.text) for row in rows])
    for row, one in zip(rows, said, strict=True):
        _one(measured, row, one)
    for name, hit in _duplicates(rows, said):
        measured.add(name, hit)
    for name, hit in _points(rows, said):
        measured.add(name, hit)
    for name, hit in _personal_data(rows, said):
        measured.add(name, hit)
    return measured


def _one(measured: Measured, row: Labelled, one: Suggestion) -> None:
    codes = [choice.value for choice in one.fields]
    measured.add("first field is the first right one", codes[0] == row.fields[0])
    measured.add("first field is one of the right ones", codes[0] in row.fields)
    measured.add("a right field among the first three", not set(codes[:3]).isdisjoint(row.fields))
    measured.add("legal type", one.legal_type.value == row.legal_type)
    denounced = one.legal_type.value == "to_cao"
    if row.legal_type == "to_cao":
        measured.add("denunciations found", denounced)
    else:
        measured.add("false alarms of denunciation", denounced)
    measured.confused[row.legal_type, one.legal_type.value] += 1
    measured.add("level", one.level.value == row.level)


def _duplicates(rows: Sequence[Labelled], said: Sequence[Suggestion]) -> Iterator[tuple[str, bool]]:
    matters = {row.id: row.matter for row in rows}
    right = {
        (row.id, other.id)
        for row in rows
        for other in rows
        if row.matter and row.matter == other.matter and row != other
    }
    found = {(str(one.id), str(other)) for one in said for other, _ in one.duplicates}
    yield from (("duplicates: precision", pair in right) for pair in sorted(found))
    yield from (("duplicates: recall", pair in found) for pair in sorted(right) if pair[0] in matters)


def _points(rows: Sequence[Labelled], said: Sequence[Suggestion]) -> Iterator[tuple[str, bool]]:
    for row, one in zip(rows, said, strict=True):
        name = "points: number right, one request" if len(row.points) == 1 else "points: number right, several requests"
        yield name, len(row.points) == len(one.points)
        yield from (("points: precision", any(_same(span, other) for other in row.points)) for span in one.points)
        yield from (("points: recall", any(_same(span, other) for other in one.points)) for span in row.points)


def _same(one: Span, other: Span) -> bool:
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return 2 * shared >= max(one[1], other[1]) - min(one[0], other[0])


def _personal_data(rows: Sequence[Labelled], said: Sequence[Suggestion]) -> Iterator[tuple[str, bool]]:
    for row, one in zip(rows, said, strict=True):
        found = {(KINDS[item.kind], item.start, item.end) for item in one.personal_data}
        right = set(row.personal_data)
        yield from ((f"personal data, {item[0]}: precision", _touches(item, right)) for item in sorted(found))
        yield from ((f"personal data, {item[0]}: recall", _touches(item, found)) for item in sorted(right))


def _touches(item: tuple[str, int, int], others: set[tuple[str, int, int]]) -> bool:
    """Whether one of the others is of the same kind and at least half the same span."""
    return any(other[0] == item[0] and _same(item[1:], other[1:]) for other in others)
