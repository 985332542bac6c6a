"""Moving a unit's reply deadline: a proper act, while the deadline still runs."""

from dataclasses import dataclass, replace
from datetime import date

from doithoai.core.calendars.words import short_date
from doithoai.core.calendars.working_days import WorkCalendar
from doithoai.core.refusal import Refused
from doithoai.core.wording import gettext_noop


class AlreadyReplied(Refused):
    """The reply is out, so there is nothing to extend."""

    code = "already_replied"
    sentence = gettext_noop("Nội dung này đã được trả lời nên không gia hạn được nữa.")


class AskedTooLate(Refused):
    """The extension was asked after the old deadline."""

    code = "asked_too_late"
    sentence = gettext_noop("Hạn trả lời {due_on} đã qua. Việc gia hạn phải được đề nghị khi còn trong hạn.")


class NoExtensionLeft(Refused):
    """The allowed extensions are used up."""

    code = "no_extension_left"
    sentence = gettext_noop("Đã hết số lần được gia hạn (tối đa {max_times} lần).")


class MustMoveForward(Refused):
    """An extension of less than one working day is none."""

    code = "must_move_forward"
    sentence = gettext_noop("Số ngày gia hạn phải từ 01 ngày làm việc trở lên.")


@dataclass(frozen=True)
class ReplyDeadline:
    """When a unit must reply, and what has happened to that date."""

    due_on: date
    times_extended: int = 0
    replied: bool = False


@dataclass(frozen=True)
class ReplyLimit:
    """How often a reply deadline may be extended."""

    extensions: int = 1


def extend(
    deadline: ReplyDeadline, *, working_days: int, asked_on: date, limit: ReplyLimit, calendar: WorkCalendar
) -> ReplyDeadline:
    """The deadline moved by working_days, counted from the old due date."""
    if deadline.replied:
        raise AlreadyReplied()
    if asked_on > deadline.due_on:
        raise AskedTooLate(due_on=short_date(deadline.due_on))
    if deadline.times_extended >= limit.extensions:
        raise NoExtensionLeft(max_times=limit.extensions)
    if working_days < 1:
        raise MustMoveForward()
    moved = calendar.add_working_days(deadline.due_on, working_days)
    return replace(deadline, due_on=moved, times_extended=deadline.times_extended + 1)
