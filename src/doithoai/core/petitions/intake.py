"""What an opinion needs before it gets its code: enough words, a moment that can be true, a dialogue that collects."""

from datetime import datetime, timedelta

from doithoai.core.refusal import Refused
from doithoai.core.text.normalise import tidy
from doithoai.core.wording import gettext_noop

SHORTEST = 10
LONGEST = 5000
"""Characters of one opinion."""
LATEST_ENTRY = timedelta(days=60)
"""How long after it was received a slip of paper may still be entered."""
MOST_FILES = 5
"""Files with one opinion."""


class TooShort(Refused):
    """Fewer than `SHORTEST` characters say nothing that a unit could answer."""

    code = "opinion_too_short"
    field = "text"
    sentence = gettext_noop("Xin ghi rõ hơn một chút: việc gì, ở đâu, mong muốn thế nào.")


class TooLong(Refused):
    """More than `LONGEST` characters."""

    code = "opinion_too_long"
    field = "text"
    sentence = gettext_noop("Ý kiến dài quá {most} ký tự. Xin ghi ý chính; phần còn lại gửi kèm thành tệp.")


class ReceivedInFuture(Refused):
    """The moment of receiving lies after now."""

    code = "received_in_future"
    field = "received_at"
    sentence = gettext_noop("Thời điểm tiếp nhận không thể ở tương lai. Xin xem lại ngày, giờ.")


class ReceivedLongAgo(Refused):
    """The moment of receiving lies further back than `LATEST_ENTRY`."""

    code = "received_long_ago"
    field = "received_at"
    sentence = gettext_noop("Ngày tiếp nhận cách đây hơn {days} ngày. Xin xem lại ngày trên phiếu.")


class NotCollecting(Refused):
    """The dialogue does not collect opinions at this moment."""

    code = "not_collecting"
    field = "dialogue_id"
    sentence = gettext_noop("Cuộc đối thoại này chưa mở hoặc đã kết thúc nhận ý kiến.")


def check_words(text: str) -> str:
    """The tidied words. Raises `TooShort` or `TooLong`."""
    words = tidy(text)
    if len(words) < SHORTEST:
        raise TooShort()
    if len(words) > LONGEST:
        raise TooLong(most=LONGEST)
    return words


def check_received(received_at: datetime, *, now: datetime) -> None:
    """Raises `ReceivedInFuture` or `ReceivedLongAgo` for a moment that cannot be true."""
    if received_at > now:
        raise ReceivedInFuture()
    if now - received_at > LATEST_ENTRY:
        raise ReceivedLongAgo(days=LATEST_ENTRY.days)
