"""On whose desk a matter lies now, and what state its date is in."""

from datetime import date
from enum import StrEnum

from doithoai.core.calendars.working_days import WorkCalendar, YearNotPublished
from doithoai.core.petitions.lifecycle import AnswerStage, AssignmentState
from doithoai.core.wording import gettext_noop


class Desk(StrEnum):
    """Who must act next for the matter to go on."""

    ACCEPTING = "accepting"
    DRAFTING = "drafting"
    UNIT_HEAD = "unit_head"
    OFFICE = "office"
    CHAIR = "chair"
    HELD = "held"


DESK_WORDS: dict[Desk, str] = {
    Desk.ACCEPTING: gettext_noop("Đơn vị chưa nhận việc"),
    Desk.DRAFTING: gettext_noop("Đơn vị đang soạn trả lời"),
    Desk.UNIT_HEAD: gettext_noop("Lãnh đạo đơn vị duyệt"),
    Desk.OFFICE: gettext_noop("Văn phòng duyệt"),
    Desk.CHAIR: gettext_noop("Chủ trì duyệt"),
    Desk.HELD: gettext_noop("Đã duyệt, chờ công bố"),
}


class DueState(StrEnum):
    """What a list of open matters is sorted into; every matter is in exactly one."""

    LATE = "late"
    SOON = "soon"
    EXTENDED = "extended"
    OPEN = "open"
    WAITING = "waiting"


DUE_WORDS: dict[DueState, str] = {
    DueState.LATE: gettext_noop("Quá hạn"),
    DueState.SOON: gettext_noop("Sắp đến hạn"),
    DueState.EXTENDED: gettext_noop("Đã gia hạn"),
    DueState.OPEN: gettext_noop("Còn hạn"),
    DueState.WAITING: gettext_noop("Chưa có ngày"),
}


def desk_of(state: AssignmentState, stage: AnswerStage | None, *, leads: bool) -> Desk:
    """The desk: a coordinating unit only drafts; the lead's answer moves up desk by desk."""
    if leads and stage in (AnswerStage.UNIT_HEAD, AnswerStage.OFFICE, AnswerStage.CHAIR, AnswerStage.HELD):
        return Desk(stage.value)
    if stage is None and state is AssignmentState.OFFERED:
        return Desk.ACCEPTING
    return Desk.DRAFTING


def due_state(due_on: date | None, *, today: date, soon_until: date, extended: bool) -> DueState:
    """The state of a date; an extension in force is neither late nor, until it nears its end, soon."""
    if due_on is None:
        return DueState.WAITING
    if due_on < today:
        return DueState.LATE
    if due_on <= soon_until:
        return DueState.SOON
    return DueState.EXTENDED if extended else DueState.OPEN


def days_between(first: date, last: date, calendar: WorkCalendar) -> int:
    """Working days from a day on, itself not counted; calendar days where a year is not published."""
    try:
        return max(calendar.working_days_between(first, last), 0)
    except YearNotPublished:
        return max((last - first).days, 0)
