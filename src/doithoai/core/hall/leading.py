"""Several may preside; one of them leads, and only who leads and the secretary change things."""

from doithoai.core.refusal import Refused
from doithoai.core.wording import gettext_noop


class AnotherLeads(Refused):
    """A co-chair pressed a button while somebody else leads."""

    code = "another_leads"
    sentence = gettext_noop("{name} đang điều hành phiên, nút này chưa có tác dụng với ông/bà.")


class NoCoChair(Refused):
    """The lead is handed only to somebody who may preside today."""

    code = "no_co_chair"
    sentence = gettext_noop("Người này hôm nay không có quyền chủ trì. Xin chọn người khác.")
