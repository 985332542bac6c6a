"""When a dialogue takes place: a date, a window, a quarter, or announced later."""

from dataclasses import dataclass
from datetime import date, time

from doithoai.core.calendars.words import long_date
from doithoai.core.deadlines.rule import QUARTERS, ROMAN
from doithoai.core.dialogues.programme import TimeKind
from doithoai.core.refusal import Refused
from doithoai.core.wording import gettext_noop


class DateMissing(Refused):
    """A date or a window needs its days."""

    code = "dialogue_date_missing"
    field = "starts_on"
    sentence = gettext_noop("Xin chọn ngày tổ chức; nếu chưa có ngày, chọn theo quý hoặc thông báo sau.")


class QuarterMissing(Refused):
    """A quarter needs its number."""

    code = "dialogue_quarter_missing"
    field = "quarter"
    sentence = gettext_noop("Xin chọn quý tổ chức.")


class EndsBeforeStart(Refused):
    """A window ends on or after its first day."""

    code = "dialogue_ends_before_start"
    field = "ends_on"
    sentence = gettext_noop("Ngày cuối phải bằng hoặc sau ngày đầu.")


class DateHasPassed(Refused):
    """A dialogue cannot be set on a day that has gone."""

    code = "dialogue_date_passed"
    field = "starts_on"
    sentence = gettext_noop("Ngày tổ chức đã qua. Xin chọn từ hôm nay trở đi.")


@dataclass(frozen=True, kw_only=True)
class DialogueTime:
    """A time as a plan fixes it; make it with `settled`, which leaves out what its kind does not use."""

    kind: TimeKind
    starts_on: date | None = None
    ends_on: date | None = None
    quarter: int | None = None
    starts_at: time | None = None
    tentative: bool = False
    text: str = ""


def settled(wanted: DialogueTime, *, today: date) -> DialogueTime:
    """The time with exactly the parts of its kind; raises what is missing or wrong, for a date also DateHasPassed."""
    match wanted.kind:
        case TimeKind.ANNOUNCED_LATER:
            return DialogueTime(kind=wanted.kind, text=wanted.text)
        case TimeKind.QUARTER:
            if wanted.quarter not in QUARTERS:
                raise QuarterMissing
            return DialogueTime(kind=wanted.kind, quarter=wanted.quarter, text=wanted.text)
        case TimeKind.DATE | TimeKind.WINDOW:
            return _dated(wanted, today)


def _dated(wanted: DialogueTime, today: date) -> DialogueTime:
    first = wanted.starts_on
    if first is None:
        raise DateMissing
    last = first if wanted.kind is TimeKind.DATE else wanted.ends_on or first
    if last < first:
        raise EndsBeforeStart
    if first < today:
        raise DateHasPassed
    return DialogueTime(
        kind=TimeKind.DATE if last == first else TimeKind.WINDOW,
        starts_on=first,
        ends_on=last,
        starts_at=wanted.starts_at,
        tentative=wanted.tentative,
        text=wanted.text,
    )


def say_time(when: DialogueTime, *, year: int) -> str:
    """The time as a plan writes it, without a full stop."""
    match when.kind:
        case TimeKind.ANNOUNCED_LATER:
            return when.text or "Thời gian cụ thể thông báo sau"
        case TimeKind.QUARTER:
            return f"Quý {ROMAN[(when.quarter or 1) - 1]} năm {year}; ngày cụ thể thông báo sau"
        case TimeKind.DATE | TimeKind.WINDOW:
            return _say_dated(when)


def _say_dated(when: DialogueTime) -> str:
    hour = f"{when.starts_at.hour} giờ {when.starts_at.minute:02d}, " if when.starts_at else ""
    proposed = " (dự kiến)" if when.tentative else ""
    if when.starts_on is None or when.ends_on is None:
        raise ValueError("a dated time has its days")
    if when.starts_on == when.ends_on:
        return f"{hour}{long_date(when.starts_on)}{proposed}"
    return f"{hour}từ {long_date(when.starts_on)} đến {long_date(when.ends_on)}{proposed}"
