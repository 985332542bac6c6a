"""The ledger of seats: where each seat of the plan stands, who has taken it, and how it may move."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from doithoai.core.delegates.quota import (
    GroupFacts,
    HouseholdsUnknown,
    NoQuotaForGroup,
    NoSeatLeft,
    QuotaRule,
    QuotaUnclear,
    common_seats,
    own_seats,
    uncounted,
)
from doithoai.core.refusal import Refused
from doithoai.core.wording import gettext_noop


class SeatsNotFree(Refused):
    """Only empty seats move."""

    code = "seats_not_free"
    field = "count"
    sentence = gettext_noop("{place} chỉ còn {free} suất trống, không chuyển được {count} suất.")


class SamePlace(Refused):
    code = "seats_same_place"
    field = "target"
    sentence = gettext_noop("Nơi nhận phải khác nơi chuyển.")


@dataclass(frozen=True, order=True)
class Place:
    """Where a seat stands: with a group on a line, on a line in common (no group), or open to all (no line)."""

    line: int = 0
    group: int = 0


OPEN = Place()


@dataclass(frozen=True)
class Move:
    """So many seats from one place to another."""

    source: Place
    target: Place
    count: int

    @property
    def reversed(self) -> "Move":
        """The way back."""
        return Move(self.target, self.source, self.count)


@dataclass(frozen=True)
class GroupSeats:
    """What one group has: seats of its own, how many people it named, and its own seats that are still empty."""

    seats: int
    named: int
    gap: int


def opening(rules: Iterable[QuotaRule], groups: Sequence[GroupFacts], open_seats: int) -> dict[Place, int]:
    """The seats as the plan gives them, before any move."""
    seats = {OPEN: open_seats}
    for rule in rules:
        seats |= {Place(rule.id, group): number for group, number in own_seats(rule, groups).items()}
        seats[Place(rule.id)] = common_seats(rule, groups)
    return seats


def moved(seats: Mapping[Place, int], moves: Iterable[Move]) -> dict[Place, int]:
    """The seats after the moves; their sum never changes."""
    after = Counter(seats)
    for move in moves:
        after[move.source] -= move.count
        after[move.target] += move.count
    return dict(after)


def occupied(seats: Mapping[Place, int], named: Mapping[Place, int], open_taken: int) -> dict[Place, int]:
    """Which seats are taken: a group fills its own seats of a line first, then the common ones of that line."""
    taken: Counter[Place] = Counter({OPEN: open_taken})
    for place, number in named.items():
        own = min(number, max(0, seats.get(place, 0)))
        taken[place] += own
        taken[Place(place.line)] += number - own
    return dict(taken)


@dataclass(frozen=True)
class SeatBook:
    """All seats of a dialogue; `named` counts the people whom each group named on each line."""

    rules: tuple[QuotaRule, ...]
    seats: Mapping[Place, int]
    named: Mapping[Place, int]
    taken: Mapping[Place, int]
    without_households: Mapping[int, tuple[str, ...]] = field(default_factory=dict)

    def free(self, place: Place) -> int:
        """Empty seats of a place; negative where more are taken than there are (the plan was cut afterwards)."""
        return self.seats.get(place, 0) - self.taken.get(place, 0)

    def of_group(self, group: int) -> GroupSeats:
        """The seats of one group on all lines."""
        own = [Place(rule.id, group) for rule in self.rules]
        return GroupSeats(
            seats=sum(self.seats.get(place, 0) for place in own),
            named=sum(self.named.get(place, 0) for place in own),
            gap=sum(max(0, self.free(place)) for place in own),
        )

    def of_line(self, line: int) -> int:
        """All seats of a line: those of the groups and the common ones."""
        return sum(number for place, number in self.seats.items() if place.line == line)

    @property
    def total(self) -> int:
        """Every seat of the plan; the open ones are counted apart."""
        return sum(number for place, number in self.seats.items() if place != OPEN)

    @property
    def unclear(self) -> bool:
        """A line waits for a person to say what its number counts."""
        return any(not rule.per for rule in self.rules)


def seat_book(
    rules: Sequence[QuotaRule],
    groups: Sequence[GroupFacts],
    moves: Iterable[Move],
    *,
    named: Mapping[Place, int],
    open_seats: int = 0,
    open_taken: int = 0,
) -> SeatBook:
    """The book from what is stored."""
    seats = moved(opening(rules, groups, open_seats), moves)
    missing = {rule.id: names for rule in rules if (names := uncounted(rule, groups))}
    return SeatBook(tuple(rules), seats, named, occupied(seats, named, open_taken), missing)


def choose_line(book: SeatBook, group: GroupFacts) -> QuotaRule:
    """The line on which the group's next delegate sits: its own empty seats first, then common ones.

    Raises `QuotaUnclear`, `HouseholdsUnknown`, `NoQuotaForGroup` or `NoSeatLeft`.
    """
    own = [rule for rule in book.rules if book.free(Place(rule.id, group.id)) > 0]
    mine = [rule for rule in book.rules if rule.serves(group.kind)]
    if found := own or [rule for rule in mine if book.free(Place(rule.id)) > 0]:
        return found[0]
    if any(not rule.per for rule in mine):
        raise QuotaUnclear()
    if any(group.name in book.without_households.get(rule.id, ()) for rule in mine):
        raise HouseholdsUnknown(group=group.name)
    if not mine and not book.of_group(group.id).named:
        raise NoQuotaForGroup(group=group.name)
    raise NoSeatLeft(group=group.name, seats=book.of_group(group.id).named)


def check_move(book: SeatBook, move: Move, *, source_name: str) -> None:
    """Refuse a move of seats that are not free. Raises `SamePlace` or `SeatsNotFree`."""
    if move.source == move.target:
        raise SamePlace()
    free = max(0, book.free(move.source))
    if not 1 <= move.count <= free:
        raise SeatsNotFree(place=source_name, free=free, count=move.count)
