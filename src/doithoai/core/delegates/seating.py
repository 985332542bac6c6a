"""Who sits where: groups together, elders in front, reserved rows kept for those who preside and their guests."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from doithoai.core.refusal import Refused
from doithoai.core.wording import gettext_noop

MOST_ROWS, MOST_CHAIRS = 60, 40


class HallTooSmall(Refused):
    """Nobody is left without a chair in silence."""

    code = "hall_too_small"
    sentence = gettext_noop(
        "Hội trường còn {seats} chỗ để xếp nhưng có {people} người. Xin thêm hàng ghế hoặc bớt hàng dành riêng."
    )
    field = "rows"


class RowUnknown(Refused):
    code = "row_unknown"
    sentence = gettext_noop("Hội trường không có hàng {row}. Các hàng từ A đến {last}.")
    field = "reserved"


class SeatUnknown(Refused):
    code = "seat_unknown"
    sentence = gettext_noop("Không có chỗ {seat}. Xin ghi chữ của hàng rồi số ghế, ví dụ C7; hàng A đến {last}.")
    field = "seat"


class SeatTaken(Refused):
    code = "seat_taken"
    sentence = gettext_noop("Chỗ {seat} đã có {name}. Chọn đổi chỗ nếu muốn hai người đổi cho nhau.")
    field = "seat"


@dataclass(frozen=True)
class HallPlan:
    """Rows from the stage, chairs from the left of who looks at the stage; `reserved` rows by their letters."""

    rows: int
    chairs: int
    reserved: frozenset[str] = frozenset()

    @property
    def letters(self) -> list[str]:
        """`A` … `Z`, `AA` …, one for each row."""
        return [row_letters(number) for number in range(self.rows)]

    def seats_in(self, rows: Iterable[str]) -> list[str]:
        """The seats of these rows, in order."""
        return [f"{row}{chair}" for row in rows for chair in range(1, self.chairs + 1)]

    def seat(self, typed: str) -> str:
        """The seat as the plan writes it: `c 7` is C7. Raises `SeatUnknown`."""
        found = re.fullmatch(r"([A-Za-z]{1,2})[ .-]*0*(\d{1,2})", typed.strip())
        seat = f"{found[1].upper()}{found[2]}" if found else ""
        if found is None or found[1].upper() not in self.letters or not 1 <= int(found[2]) <= self.chairs:
            raise SeatUnknown(seat=typed.strip(), last=self.letters[-1])
        return seat


@dataclass(frozen=True)
class Sitter:
    """One who gets a seat; `group` keeps neighbours together, 0 for those of no group."""

    id: int
    group: int
    guest: bool = False
    elder: bool = False


def row_letters(number: int) -> str:
    """0 -> A, 25 -> Z, 26 -> AA."""
    return chr(ord("A") + number) if number < 26 else row_letters(number // 26 - 1) + row_letters(number % 26)


def read_rows(typed: str, rows: int) -> frozenset[str]:
    """The letters in what was typed: `a, B` or `A-C`. Raises `RowUnknown`."""
    known = [row_letters(number) for number in range(rows)]
    found: set[str] = set()
    for part in re.split(r"[,;\s]+", re.sub(r"\s*-\s*", "-", typed.strip().upper())):
        ends = part.split("-") if part else []
        for end in ends:
            if end not in known:
                raise RowUnknown(row=end, last=known[-1])
        if ends:
            found.update(known[known.index(ends[0]) : known.index(ends[-1]) + 1])
    return frozenset(found)


def seat_people(plan: HallPlan, people: Sequence[Sitter], kept: Mapping[int, str]) -> dict[int, str]:
    """Id -> seat for everybody; `kept` seats (moved by a person) stay. Raises `HallTooSmall`.

    Guests sit in the reserved rows; elders in the first rows that are not, each group's elders beside each other; then
    the groups in their order, a group on one row where the hall is large enough for that.
    """
    taken = set(kept.values())
    kept_rows = [row for row in plan.letters if row in plan.reserved]
    free_rows = [row for row in plan.letters if row not in plan.reserved]
    special = [seat for seat in plan.seats_in(kept_rows) if seat not in taken]
    free = [seat for seat in plan.seats_in(free_rows) if seat not in taken]
    waiting = [one for one in people if one.id not in kept]
    guests = [one for one in waiting if one.guest]
    seats = {one.id: seat for one, seat in zip(guests, special, strict=False)}
    rest = [one for one in waiting if one.id not in seats]
    if len(rest) > len(free):
        raise HallTooSmall(seats=len(free), people=len(rest))
    elders = [one for one in rest if one.elder]
    others = [one for one in rest if not one.elder]
    seats |= {one.id: seat for one, seat in zip(elders, free, strict=False)}
    return dict(kept) | seats | _in_groups(others, free[len(elders) :])


def _in_groups(people: Sequence[Sitter], free: Sequence[str]) -> dict[int, str]:
    """One group after the other; a row is left early when the group fits whole on the next and chairs are to spare."""
    seats: dict[int, str] = {}
    place, left = 0, len(people)
    for _, found in groupby(people, key=lambda one: one.group):
        members = list(found)
        rest = _rest_of_row(free, place)
        following = _rest_of_row(free, place + rest)
        spare = len(free) - place - left
        if rest < len(members) <= following and rest <= spare:
            place += rest
        seats |= {one.id: seat for one, seat in zip(members, free[place:], strict=False)}
        place += len(members)
        left -= len(members)
    return seats


def _rest_of_row(free: Sequence[str], place: int) -> int:
    row = free[place].rstrip("0123456789") if place < len(free) else ""
    rest = 0
    while place + rest < len(free) and free[place + rest].rstrip("0123456789") == row:
        rest += 1
    return rest


def is_elder(birth_year: int | None, *, this_year: int, elders_from: int) -> bool:
    """Whether age gives a place in front; 0 turns the rule off, an unknown year gives none."""
    return bool(elders_from) and birth_year is not None and this_year - birth_year >= elders_from
