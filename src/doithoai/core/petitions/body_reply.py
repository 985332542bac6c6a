"""What comes back from a body to which petitions were passed on: registered once, filed to each petition it answers.

How long to wait before asking again is a figure of the authority's own, not a limit of the law.
"""

from collections.abc import Collection
from datetime import date

from doithoai.core.refusal import Refused
from doithoai.core.text.normalise import tidy
from doithoai.core.wording import gettext_noop

USUAL_WAIT = 30
"""Days after which an authority is reminded that nothing came back, until it sets its own figure."""
LONGEST_WAIT = 365


class ReplyIncomplete(Refused):
    """A reply without its number or its words."""

    code = "reply_incomplete"
    sentence = gettext_noop("Xin ghi số, ký hiệu văn bản và nội dung trả lời của cơ quan.")
    field = "number"


class ReplyDatesWrong(Refused):
    """Signed after it came, or not come yet."""

    code = "reply_dates_wrong"
    sentence = gettext_noop("Ngày văn bản không sau ngày nhận, ngày nhận không sau hôm nay.")
    field = "received_on"


class NothingFiled(Refused):
    """No petition is answered by it."""

    code = "nothing_filed"
    sentence = gettext_noop("Xin chọn ít nhất một ý kiến mà văn bản này trả lời.")


class NotSentThere(Refused):
    """A petition was not passed on to this body, or has its answer already."""

    code = "not_sent_there"
    sentence = gettext_noop("Không còn chờ cơ quan này trả lời: {codes}.")


class WaitOutOfRange(Refused):
    """Less than a day or more than a year."""

    code = "wait_out_of_range"
    sentence = gettext_noop("Số ngày từ 1 đến 365.")
    field = "days"


def check_reply(number: str, text: str, *, dated_on: date, received_on: date, today: date) -> tuple[str, str]:
    """Number and words as they are kept. Raises ReplyIncomplete, ReplyDatesWrong."""
    kept, words = " ".join(tidy(number).split()), tidy(text)
    if not kept or not words:
        raise ReplyIncomplete()
    if not dated_on <= received_on <= today:
        raise ReplyDatesWrong()
    return kept, words


def check_wait(days: int) -> int:
    """Raises WaitOutOfRange."""
    if not 1 <= days <= LONGEST_WAIT:
        raise WaitOutOfRange()
    return days


def days_waited(sent_on: Collection[date], today: date) -> int:
    """Days since the earliest was sent; 0 for none."""
    return max((today - min(sent_on)).days, 0) if sent_on else 0
