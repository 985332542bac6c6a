"""When the authority owes an apology: the answer is late, and a new day is named that has not gone."""

from datetime import date

from doithoai.core.refusal import Refused
from doithoai.core.wording import gettext_noop


class NotLate(Refused):
    """Nothing was missed yet."""

    code = "reply_not_late"
    sentence = gettext_noop("Ý kiến này chưa quá hạn trả lời nên chưa cần thư xin lỗi.")


class NewDayNotLater(Refused):
    """The new day must be one that can still be kept."""

    code = "new_day_not_later"
    field = "new_due_on"
    sentence = gettext_noop("Ngày sẽ trả lời phải từ hôm nay trở đi.")


def missed_date(due_on: date | None, *, is_open: bool, wanted: date, today: date) -> date:
    """The date that was missed. Raises NotLate while it runs or the answer is out, NewDayNotLater."""
    if due_on is None or not is_open or due_on >= today:
        raise NotLate
    if wanted < today:
        raise NewDayNotLater
    return due_on
