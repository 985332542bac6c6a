"""A unit confirms that it has the conclusion notice: reminded until it does."""

from datetime import date

from doithoai.core.calendars.words import short_date
from doithoai.core.calendars.working_days import WorkCalendar
from doithoai.core.refusal import Refused
from doithoai.core.wording import gettext_noop

PATIENCE = 1
"""Working days after the issue from which a unit that has not confirmed is reminded every working day."""


class AllConfirmed(Refused):
    """Nobody is left to remind."""

    code = "receipts_all_confirmed"
    sentence = gettext_noop("Mọi đơn vị được giao đã xác nhận nhận thông báo kết luận.")


class RemindedToday(Refused):
    """One reminder a day."""

    code = "receipts_reminded_today"
    sentence = gettext_noop("Hôm nay đã nhắc các đơn vị chưa xác nhận. Mỗi ngày nhắc một lần.")


def is_reminded_on(today: date, *, issued_on: date, calendar: WorkCalendar) -> bool:
    """Whether units that have not confirmed are reminded that day. Raises YearNotPublished."""
    if not calendar.is_working_day(today):
        return False
    return today >= calendar.add_working_days(issued_on, PATIENCE)


def receipt_reminder(*, unit: str, title: str, number: str, issued_on: date, page: str) -> tuple[str, str]:
    """Subject and words of the reminder."""
    text = (
        f"Kính gửi {unit},\n\nThông báo kết luận số {number} ngày {short_date(issued_on)} ({title}) có nội dung giao "
        f"đơn vị, đến nay chưa được xác nhận đã nhận. Hạn trả lời của đơn vị tính từ ngày xác nhận.\n"
        f"Xin xác nhận tại: {page}"
    )
    return f"Xin xác nhận đã nhận thông báo kết luận số {number}", text
