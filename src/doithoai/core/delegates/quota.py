"""How many seats a residential group has, and how many are still empty."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from doithoai.core.refusal import Refused
from doithoai.core.wording import gettext_noop


class QuotaUnclear(Refused):
    """The plan does not say whether the number is for each group or for all: a person decides first."""

    code = "quota_unclear"
    sentence = gettext_noop(
        "Kế hoạch chưa nói rõ số đại biểu là mỗi nơi hay tổng cộng. Xin xác nhận chỉ tiêu trước khi cử đại biểu."
    )


class NoSeatLeft(Refused):
    """Every seat that the plan gives is taken."""

    code = "no_seat_left"
    sentence = gettext_noop(
        "{group} đã cử đủ {seats} đại biểu theo kế hoạch. Muốn đổi người, xin rút tên một người trước."
    )


class NoQuotaForGroup(Refused):
    """The plan gives this group no seat."""

    code = "no_quota_for_group"
    sentence = gettext_noop("Kế hoạch không có chỉ tiêu đại biểu cho {group}.")


@dataclass(frozen=True)
class QuotaRule:
    """One line of the plan: so many for each group (`per` = group) or in all (total); empty while unclear."""

    id: int
    who: str
    count: int
    per: str
    group_kind: str = ""

    def serves(self, kind: str) -> bool:
        """Whether groups of this kind have a part in it; a line without a kind is for every group."""
        kinds = {part.strip().casefold() for part in self.group_kind.split(",") if part.strip()}
        return not kinds or kind.strip().casefold() in kinds


@dataclass(frozen=True)
class GroupSeats:
    """What one group has: seats of its own, and how many it has named on them."""

    seats: int
    named: int

    @property
    def gap(self) -> int:
        """Seats that are still empty, never below zero."""
        return max(0, self.seats - self.named)


def seats_of_group(rules: Iterable[QuotaRule], kind: str) -> int:
    """Seats that a group of this kind has of its own."""
    return sum(rule.count for rule in rules if rule.per == "group" and rule.serves(kind))


def seats_per_group(
    rules: Sequence[QuotaRule], kinds: Mapping[int, str], named: Mapping[int, int]
) -> dict[int, GroupSeats]:
    """Group id -> its seats and how many it named; `kinds` gives the kind of each group."""
    return {
        group: GroupSeats(seats=seats_of_group(rules, kind), named=named.get(group, 0)) for group, kind in kinds.items()
    }


def seats_in_all(rules: Iterable[QuotaRule], kinds: Iterable[str]) -> int:
    """Every seat of the plan that is certain: those of the groups and those counted in all."""
    known, all_kinds = list(rules), list(kinds)
    own = sum(seats_of_group(known, kind) for kind in all_kinds)
    return own + sum(rule.count for rule in known if rule.per == "total")


def choose_quota(
    rules: Sequence[QuotaRule],
    *,
    kind: str,
    group_name: str,
    taken_by_group: Mapping[int, int],
    taken_in_all: Mapping[int, int],
) -> QuotaRule:
    """The line of the plan on which the group's next delegate sits; `taken_…` map a line's id to seats taken.

    Raises `QuotaUnclear`, `NoQuotaForGroup` or `NoSeatLeft`.
    """
    mine = [rule for rule in rules if rule.serves(kind)]
    for rule in mine:
        taken = taken_by_group if rule.per == "group" else taken_in_all
        if rule.per and taken.get(rule.id, 0) < rule.count:
            return rule
    if any(not rule.per for rule in mine):
        raise QuotaUnclear()
    if not mine:
        raise NoQuotaForGroup(group=group_name)
    raise NoSeatLeft(group=group_name, seats=sum(rule.count for rule in mine))
