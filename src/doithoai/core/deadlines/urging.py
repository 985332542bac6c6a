"""When a unit is urged in writing, and until when it then has to answer."""

from datetime import date

from doithoai.core.calendars.working_days import WorkCalendar
from doithoai.core.refusal import Refused
from doithoai.core.wording import gettext_noop

DAYS_TO_ANSWER = 3
"""Working days that the draft proposes; no rule fixes them, and whoever signs may change the date."""


class NothingLate(Refused):
    """A unit without late matters is not urged."""

    code = "nothing_late"
    sentence = gettext_noop("Đơn vị này không còn việc quá hạn, nên không cần văn bản đôn đốc.")


class DraftedAlready(Refused):
    """One draft at a time for a unit."""

    code = "urging_drafted_already"
    sentence = gettext_noop("Đã có dự thảo văn bản đôn đốc đơn vị này, chưa ban hành. Xin sửa dự thảo đó.")


def answer_by(today: date, calendar: WorkCalendar) -> date:
    """The date that a letter drafted today proposes."""
    return calendar.add_working_days(today, DAYS_TO_ANSWER)
