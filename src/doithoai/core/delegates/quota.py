"""What a line of the plan gives: seats of each group, or seats in common."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from doithoai.core.dialogues.quotas import Per
from doithoai.core.refusal import Refused
from doithoai.core.wording import gettext_noop


class QuotaUnclear(Refused):
    """The plan does not say whether the number is for each group or for all: a person decides first."""

    code = "quota_unclear"
    sentence = gettext_noop(
        "Kế hoạch chưa nói rõ số đại biểu là mỗi nơi hay tổng cộng. Xin xác nhận chỉ tiêu trước khi cử đại biểu."
    )


class HouseholdsUnknown(Refused):
    """A share of the households needs their number."""

    code = "households_unknown"
    sentence = gettext_noop("Chưa có số hộ của {group} nên chưa tính được số đại biểu. Xin ghi số hộ trước.")


class NoSeatLeft(Refused):
    """Every seat that the plan gives is taken."""

    code = "no_seat_left"
    sentence = gettext_noop(
        "{group} đã cử đủ {seats} đại biểu theo kế hoạch. Muốn đổi người, xin cử người thay hoặc rút tên một người."
    )


class NoQuotaForGroup(Refused):
    """The plan gives this group no seat."""

    code = "no_quota_for_group"
    sentence = gettext_noop("Kế hoạch không có chỉ tiêu đại biểu cho {group}.")


@dataclass(frozen=True)
class GroupFacts:
    """A residential group as a quota sees it."""

    id: int
    name: str
    kind: str
    households: int | None = None


@dataclass(frozen=True)
class QuotaRule:
    """One line of the plan. `per` is a `Per`, or empty while nobody has said what `count` counts."""

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
class Reading:
    """What a line would give if its number were read this way; `unknown`: groups whose households nobody wrote."""

    per: Per
    total: int
    by_group: Mapping[int, int]
    unknown: tuple[str, ...] = ()


def own_seats(rule: QuotaRule, groups: Iterable[GroupFacts]) -> dict[int, int]:
    """Group id -> seats of its own on this line; common seats and what cannot be counted are left out.

    A share of households is rounded up, so that no group with a household is without a voice.
    """
    mine = [group for group in groups if rule.serves(group.kind)]
    if rule.per == Per.GROUP:
        return {group.id: rule.count for group in mine}
    if rule.per == Per.PERCENT:
        known = [(group.id, group.households) for group in mine if group.households is not None]
        return {id_: -(-rule.count * households // 100) for id_, households in known}
    if rule.per == Per.SHARED:
        return shared(rule.count, mine)
    return {}


def common_seats(rule: QuotaRule, groups: Iterable[GroupFacts]) -> int:
    """Seats of the line that belong to no group: who names first has them."""
    if rule.per == Per.TOTAL or (rule.per == Per.SHARED and not own_seats(rule, groups)):
        return rule.count
    return 0


def shared(count: int, groups: Sequence[GroupFacts]) -> dict[int, int]:
    """`count` divided by households (largest remainder), evenly where a number is missing; the sum is always `count`.

    Equal remainders go in the order of the groups.
    """
    counted = [group.households for group in groups if group.households]
    weights = counted if len(counted) == len(groups) else [1] * len(groups)
    total = sum(weights)
    seats = [count * weight // total for weight in weights]
    rest = sorted(range(len(groups)), key=lambda place: (-(count * weights[place] % total), place))
    for place in rest[: count - sum(seats)]:
        seats[place] += 1
    return {group.id: number for group, number in zip(groups, seats, strict=True)}


def readings(rule: QuotaRule, groups: Sequence[GroupFacts]) -> list[Reading]:
    """Every way to read the number of a line, and what it would give: for the person who decides."""
    ways = [Per.GROUP, Per.TOTAL, Per.SHARED, *([Per.PERCENT] if rule.count <= 100 else [])]
    return [_reading(QuotaRule(rule.id, rule.who, rule.count, way, rule.group_kind), way, groups) for way in ways]


def _reading(rule: QuotaRule, way: Per, groups: Sequence[GroupFacts]) -> Reading:
    by_group = own_seats(rule, groups)
    return Reading(way, sum(by_group.values()) + common_seats(rule, groups), by_group, uncounted(rule, groups))


def uncounted(rule: QuotaRule, groups: Iterable[GroupFacts]) -> tuple[str, ...]:
    """Names of the groups whose share cannot be counted because their households are not known."""
    if rule.per != Per.PERCENT:
        return ()
    return tuple(group.name for group in groups if rule.serves(group.kind) and group.households is None)
