"""From a rule to its date, with every day that was counted on the way.

Event day not counted: Điều 147 Bộ luật Dân sự 2015. A last day on a rest day moves to the end of the next working day:
khoản 5 Điều 148. The law is silent on limits counted back; there the system moves to the earlier working day, which is
the safe side.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import groupby

from doithoai.core.calendars.words import long_date, short_date
from doithoai.core.calendars.working_days import CalendarDay, DayKind, WorkCalendar
from doithoai.core.deadlines.moments import Moments
from doithoai.core.deadlines.rule import (
    UNITS,
    AbsoluteRule,
    Anchor,
    AnnouncedLater,
    Direction,
    QuarterRule,
    RelativeRule,
    Rule,
    Unit,
    say_event,
    say_rule,
)
from doithoai.core.wording import gettext_noop

ONE_DAY = timedelta(days=1)
LONG_REST = 3
END_OF_DAY = "khoản 6 Điều 148 Bộ luật Dân sự"
PASSED_OVER = "chuyển tiếp"
MOVED_FORWARD = "khoản 5 Điều 148 Bộ luật Dân sự"
FIXED_BY_DATE = (Anchor.PLAN_ISSUED, Anchor.CONCLUSION_ISSUED, Anchor.ASSIGNMENT)


class Pending(StrEnum):
    """Why a rule has no date yet."""

    UNDATED_EVENT = "undated_event"
    QUARTER = "quarter"
    ANNOUNCED_LATER = "announced_later"
    UNKNOWN_START = "unknown_start"

    @property
    def sentence(self) -> str:
        """The reason in Vietnamese, and what is awaited."""
        return PENDING_SENTENCES[self]


PENDING_SENTENCES = {
    Pending.UNDATED_EVENT: gettext_noop("Chưa có ngày của mốc tính hạn; hạn sẽ được tính ngay khi có ngày."),
    Pending.QUARTER: gettext_noop("Kế hoạch chỉ ghi quý; hạn sẽ được tính khi ấn định ngày."),
    Pending.ANNOUNCED_LATER: gettext_noop("Thời gian cụ thể sẽ được thông báo sau."),
    Pending.UNKNOWN_START: gettext_noop("Kế hoạch không ghi tính từ ngày nào; cần chọn mốc tính hạn."),
}


@dataclass(frozen=True)
class Step:
    """One day of the count: its ordinal when counted, else why it was not, or what it is."""

    on: date
    counted: int | None
    kind: DayKind
    note: str


@dataclass(frozen=True)
class Deadline:
    """The last day of the limit (until 24 hours of that day), or why it has none yet."""

    due_on: date | None
    pending: Pending | None = None
    provisional: bool = False
    steps: tuple[Step, ...] = ()
    citation: str = ""


def count(rule: Rule, moments: Moments, calendar: WorkCalendar) -> Deadline:
    """The deadline of a rule; raises YearNotPublished when the count needs a year that is not published."""
    match rule:
        case AbsoluteRule():
            return _on_a_date(rule, calendar)
        case QuarterRule():
            return Deadline(None, Pending.QUARTER, citation=rule.citation)
        case AnnouncedLater():
            return Deadline(None, Pending.ANNOUNCED_LATER, citation=rule.citation)
        case RelativeRule():
            return _counted(rule, moments, calendar)


def days_left(today: date, due_on: date, unit: Unit, calendar: WorkCalendar) -> int:
    """Days or working days after today up to the due day; 0 on the day itself, negative when late."""
    if unit is Unit.DAY:
        return (due_on - today).days
    return calendar.working_days_between(today, due_on)


def _on_a_date(rule: AbsoluteRule, calendar: WorkCalendar) -> Deadline:
    due_on = rule.last_good_day
    published = calendar.is_published(due_on.year)
    weekend = due_on.weekday() >= 5
    kind = calendar.day(due_on).kind if published else DayKind.WEEKEND if weekend else DayKind.WORKING
    note = "ngày ghi trong kế hoạch" if rule.inclusive else f"ngày cuối cùng còn trước ngày {short_date(rule.on)}"
    step = Step(due_on, None, kind, note)
    return Deadline(due_on, provisional=not published, steps=(step,), citation=rule.citation)


def _counted(rule: RelativeRule, moments: Moments, calendar: WorkCalendar) -> Deadline:
    if rule.anchor is Anchor.UNKNOWN:
        return Deadline(None, Pending.UNKNOWN_START, citation=rule.citation)
    start = moments.start_of_count(rule.anchor, rule.direction)
    if start is None:
        return Deadline(None, Pending.UNDATED_EVENT, citation=rule.citation)
    counted_to = _counted_to(rule, start, calendar)
    forward = rule.direction is Direction.AFTER
    due_on = calendar.next_working_day(counted_to) if forward else calendar.previous_working_day(counted_to)
    steps = tuple(_steps(rule, start, counted_to, due_on, calendar))
    first_counted = due_on if due_on == start else start + (ONE_DAY if forward else -ONE_DAY)
    provisional = calendar.has_provisional(min(first_counted, due_on), max(first_counted, due_on))
    return Deadline(due_on, provisional=provisional, steps=steps, citation=rule.citation)


def _counted_to(rule: RelativeRule, start: date, calendar: WorkCalendar) -> date:
    forward = rule.direction is Direction.AFTER
    if rule.unit is Unit.DAY:
        return start + timedelta(days=rule.amount if forward else -rule.amount)
    add = calendar.add_working_days if forward else calendar.subtract_working_days
    return add(start, rule.amount)


def _steps(rule: RelativeRule, start: date, counted_to: date, due_on: date, calendar: WorkCalendar) -> Iterator[Step]:
    step = ONE_DAY if rule.direction is Direction.AFTER else -ONE_DAY
    yield Step(start, None, calendar.day(start).kind, _note_of_start(rule))
    counted, on = 0, start
    while on != due_on:
        on += step
        day = calendar.day(on)
        if counted == rule.amount:
            yield Step(on, None, day.kind, _note_of_move(rule, day, reached=on == due_on))
        elif rule.unit is Unit.DAY or day.kind.is_working:
            counted += 1
            last = on == counted_to != due_on
            yield Step(on, counted, day.kind, _note_of_counted(rule, day, counted, falls_on_rest=last))
        else:
            yield Step(on, None, day.kind, f"{_lower(day.name)}, không tính")


def _note_of_start(rule: RelativeRule) -> str:
    event = say_event(rule.anchor, rule.anchor_text)
    if rule.amount == 0:
        return event
    clause = 2 if rule.anchor in FIXED_BY_DATE else 3
    return f"{event}, không tính (khoản {clause} Điều 147 Bộ luật Dân sự)"


def _note_of_counted(rule: RelativeRule, day: CalendarDay, counted: int, *, falls_on_rest: bool) -> str:
    made_up = f" ({_lower(day.name)})" if day.kind is DayKind.SWAPPED_WORK else ""
    rest = f", là ngày nghỉ ({_lower(day.name)})" if falls_on_rest else ""
    return f"{UNITS[rule.unit]} thứ {counted}{made_up}{rest}"


def _note_of_move(rule: RelativeRule, day: CalendarDay, *, reached: bool) -> str:
    if not reached:
        return f"{_lower(day.name)}, {PASSED_OVER}"
    if rule.direction is Direction.AFTER:
        return f"hạn chuyển đến hết ngày làm việc tiếp theo ({MOVED_FORWARD})"
    return "hạn lùi về ngày làm việc liền trước (cách tính an toàn của hệ thống, luật không quy định)"


def _lower(name: str) -> str:
    return name[:1].lower() + name[1:]


def explain(deadline: Deadline, rule: Rule) -> list[str]:
    """The rule, each day of the count in order of counting, and the result; for a pending rule the reason."""
    source = f" ({deadline.citation})" if deadline.citation else ""
    lines = [f"{say_rule(rule)}{source}."]
    if deadline.due_on is None:
        return lines + ([deadline.pending.sentence] if deadline.pending else [])
    lines += _day_lines(deadline.steps)
    lines.append(f"Hạn cuối: {long_date(deadline.due_on)}, đến 24 giờ ({END_OF_DAY}).")
    if deadline.provisional:
        lines.append("Ngày tạm tính: lịch nghỉ lễ, tết trong khoảng này chưa được quyết định chính thức.")
    return lines


def _day_lines(steps: tuple[Step, ...]) -> list[str]:
    lines: list[str] = []
    for skipped, group in groupby(steps, key=lambda step: step.counted is None and not step.kind.is_working):
        days = list(group)
        if skipped and len(days) >= LONG_REST:
            lines.append(_rest_line(days))
        else:
            lines += [f"{long_date(day.on)}: {day.note}" for day in days]
    return lines


def _rest_line(days: list[Step]) -> str:
    first, last = sorted((days[0].on, days[-1].on))
    what = PASSED_OVER if days[0].note.endswith(PASSED_OVER) else "không tính"
    return f"Từ {long_date(first)} đến {long_date(last)}: {len(days)} ngày nghỉ, {what}"
