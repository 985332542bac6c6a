"""Opinion slips printed beforehand: how many at once, and that each is entered once."""

from doithoai.core.refusal import Refused
from doithoai.core.wording import gettext_noop

MOST_SLIPS = 500
"""Slips of one printing."""
PER_PAGE = (2, 4)


class SlipEntered(Refused):
    """The slip has become a petition already."""

    code = "slip_entered"
    field = "slip"
    sentence = gettext_noop("Phiếu {code} đã được {who} nhập lúc {at}. Mỗi phiếu chỉ nhập một lần.")


class SlipUnknown(Refused):
    """No slip of this authority bears that code."""

    code = "slip_unknown"
    field = "slip"
    sentence = gettext_noop("Không có phiếu nào mã như vậy. Xin xem lại mã in trên phiếu.")


class TooManySlips(Refused):
    code = "too_many_slips"
    field = "count"
    sentence = gettext_noop("Mỗi lần in từ 1 đến {most} phiếu.")


def check_count(count: int) -> None:
    """Raises `TooManySlips`."""
    if not 1 <= count <= MOST_SLIPS:
        raise TooManySlips(most=MOST_SLIPS)
