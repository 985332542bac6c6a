"""What a plan or a law says about a date, as a value, as JSON and as a sentence: nothing here knows a calendar."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from doithoai.core.calendars.words import short_date
from doithoai.core.refusal import Refused
from doithoai.core.wording import gettext_noop

QUARTERS = (1, 2, 3, 4)
LONGEST = 3650


class Anchor(StrEnum):
    """The event that a deadline is counted from."""

    DIALOGUE_START = "dialogue_start"
    DIALOGUE_END = "dialogue_end"
    PLAN_ISSUED = "plan_issued"
    CONCLUSION_ISSUED = "conclusion_issued"
    CONCLUSION_RECEIVED = "conclusion_received"
    """Each unit's own receipt of the conclusion notice: one clock per unit."""
    ASSIGNMENT = "assignment"
    PETITION_RECEIVED = "petition_received"
    OTHER = "other"
    """Named by the rule's `anchor_text`."""
    UNKNOWN = "unknown"
    """The plan does not say from when: a person must choose."""


class Unit(StrEnum):
    """Calendar days and working days are two clocks, never converted into each other."""

    DAY = "day"
    WORKING_DAY = "working_day"


class Direction(StrEnum):
    """On which side of the event the deadline lies."""

    BEFORE = "before"
    AFTER = "after"


@dataclass(frozen=True)
class RelativeRule:
    """So many days or working days before or after an event; the event's own day is never counted."""

    anchor: Anchor
    amount: int
    unit: Unit
    direction: Direction
    citation: str = ""
    anchor_text: str = ""

    def __post_init__(self) -> None:
        if not 0 <= self.amount <= LONGEST:
            raise ValueError(f"a number of days lies between 0 and {LONGEST}")


@dataclass(frozen=True)
class AbsoluteRule:
    """A date in the calendar.

    `inclusive` is "chậm nhất ngày"; not inclusive is "trước ngày", whose last good day is the day before.
    """

    on: date
    inclusive: bool
    citation: str = ""

    @property
    def last_good_day(self) -> date:
        """The last day on which the duty is still in time."""
        return self.on if self.inclusive else self.on - timedelta(days=1)


@dataclass(frozen=True)
class QuarterRule:
    """A quarter of a year instead of a date."""

    quarter: int
    year: int
    citation: str = ""

    def __post_init__(self) -> None:
        if self.quarter not in QUARTERS:
            raise ValueError("a year has quarters 1 to 4")


@dataclass(frozen=True)
class AnnouncedLater:
    """The date will be announced ("thời gian cụ thể thông báo sau")."""

    citation: str = ""


Rule = RelativeRule | AbsoluteRule | QuarterRule | AnnouncedLater


class RuleNotUnderstood(Refused):
    """The stored words of a deadline do not make a rule."""

    code = "rule_not_understood"
    sentence = gettext_noop("Không đọc được cách tính hạn. Xin chọn lại mốc, số ngày và đơn vị tính.")


def rule_to_json(rule: Rule) -> dict[str, object]:
    """The rule as plain JSON values, with its `kind`."""
    match rule:
        case RelativeRule():
            return {
                "kind": "relative",
                "anchor": rule.anchor.value,
                "amount": rule.amount,
                "unit": rule.unit.value,
                "direction": rule.direction.value,
                "citation": rule.citation,
                "anchor_text": rule.anchor_text,
            }
        case AbsoluteRule():
            on, inclusive = rule.on.isoformat(), rule.inclusive
            return {"kind": "absolute", "on": on, "inclusive": inclusive, "citation": rule.citation}
        case QuarterRule():
            return {"kind": "quarter", "quarter": rule.quarter, "year": rule.year, "citation": rule.citation}
        case AnnouncedLater():
            return {"kind": "announced_later", "citation": rule.citation}


def rule_from_json(stored: Mapping[str, object]) -> Rule:
    """The rule that `rule_to_json` wrote; raises RuleNotUnderstood for anything else."""
    try:
        return _rule(stored)
    except (KeyError, TypeError, ValueError) as reason:
        raise RuleNotUnderstood() from reason


def _rule(stored: Mapping[str, object]) -> Rule:
    citation = str(stored.get("citation", ""))
    match stored["kind"]:
        case "relative":
            return RelativeRule(
                anchor=Anchor(str(stored["anchor"])),
                amount=_whole(stored["amount"]),
                unit=Unit(str(stored["unit"])),
                direction=Direction(str(stored["direction"])),
                citation=citation,
                anchor_text=str(stored.get("anchor_text", "")),
            )
        case "absolute":
            return AbsoluteRule(date.fromisoformat(str(stored["on"])), _truth(stored["inclusive"]), citation)
        case "quarter":
            return QuarterRule(_whole(stored["quarter"]), _whole(stored["year"]), citation)
        case "announced_later":
            return AnnouncedLater(citation)
        case _:
            raise ValueError("no such kind of rule")


def _whole(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError("a whole number is needed")
    return value


def _truth(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError("true or false is needed")
    return value


EVENTS = {
    Anchor.DIALOGUE_START: gettext_noop("ngày tổ chức đối thoại"),
    Anchor.DIALOGUE_END: gettext_noop("ngày kết thúc đối thoại"),
    Anchor.PLAN_ISSUED: gettext_noop("ngày ban hành kế hoạch"),
    Anchor.CONCLUSION_ISSUED: gettext_noop("ngày ban hành thông báo kết luận"),
    Anchor.CONCLUSION_RECEIVED: gettext_noop("ngày đơn vị nhận được thông báo kết luận"),
    Anchor.ASSIGNMENT: gettext_noop("ngày được giao việc"),
    Anchor.PETITION_RECEIVED: gettext_noop("ngày tiếp nhận ý kiến"),
    Anchor.OTHER: gettext_noop("mốc thời gian ghi trong kế hoạch"),
    Anchor.UNKNOWN: gettext_noop("mốc chưa được ghi trong kế hoạch"),
}
UNITS = {Unit.DAY: gettext_noop("ngày"), Unit.WORKING_DAY: gettext_noop("ngày làm việc")}
ROMAN = ("I", "II", "III", "IV")


def say_event(anchor: Anchor, anchor_text: str = "") -> str:
    """The event in words; an event outside the list is said as the plan names it."""
    return anchor_text if anchor is Anchor.OTHER and anchor_text else EVENTS[anchor]


def say_rule(rule: Rule) -> str:
    """The rule as one Vietnamese phrase, as a plan would write it."""
    match rule:
        case RelativeRule():
            return _say_relative(rule)
        case AbsoluteRule():
            return f"{'Chậm nhất' if rule.inclusive else 'Trước'} ngày {short_date(rule.on)}"
        case QuarterRule():
            return f"Trong quý {ROMAN[rule.quarter - 1]} năm {rule.year}"
        case AnnouncedLater():
            return "Thời gian cụ thể thông báo sau"


def _say_relative(rule: RelativeRule) -> str:
    side = "trước" if rule.direction is Direction.BEFORE else "kể từ"
    event = say_event(rule.anchor, rule.anchor_text)
    if rule.amount == 0:
        return f"Chậm nhất trong {event}"
    return f"Chậm nhất {rule.amount:02d} {UNITS[rule.unit]} {side} {event}"
