"""Vietnamese words for the codes of a petition, in the order in which lists show them."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from doithoai.core.petitions.acts_on_many import MANY_WORDS
from doithoai.core.petitions.legal_type import Channel, LegalType, Level
from doithoai.core.petitions.lifecycle import AnswerStage, AssignmentState, PetitionState
from doithoai.core.petitions.ordering import ORDER_WORDS
from doithoai.core.petitions.public_status import WORDS, PublicStatus
from doithoai.core.petitions.queues import QUEUE_WORDS

Choices = list[tuple[str, str | Promise]]
Table = Mapping[str, str | Promise]

STATES: Table = {
    PetitionState.RECEIVED: _("Chờ phân loại, giao"),
    PetitionState.ASSIGNED: _("Đã giao đơn vị"),
    PetitionState.ANSWERED: _("Đã trả lời"),
    PetitionState.SOLVED: _("Đã giải quyết"),
    PetitionState.TRANSFERRED: _("Đã chuyển nơi có thẩm quyền"),
    PetitionState.MERGED: _("Đã gộp"),
    PetitionState.DIVERTED: _("Đã hướng dẫn khiếu nại"),
    PetitionState.SEALED: _("Niêm phong"),
}
LEVELS: Table = {
    Level.COMMUNE: _("Cấp xã"),
    Level.PROVINCE: _("Cấp tỉnh"),
    Level.CENTRAL: _("Trung ương"),
    Level.OTHER: _("Cơ quan khác"),
}
LEGAL_TYPES: Table = {LegalType.KIEN_NGHI: _("Kiến nghị"), LegalType.PHAN_ANH: _("Phản ánh")}
ALL_LEGAL_TYPES: Table = {**LEGAL_TYPES, LegalType.KHIEU_NAI: _("Khiếu nại"), LegalType.TO_CAO: _("Tố cáo")}
CHANNELS: Table = {
    Channel.WEB: _("Trang thông tin"),
    Channel.COUNTER: _("Tại bộ phận một cửa"),
    Channel.PHONE: _("Điện thoại"),
    Channel.PAPER: _("Phiếu giấy"),
    Channel.GROUP_HEAD: _("Tổ trưởng, trưởng thôn"),
    Channel.EMAIL: _("Thư điện tử"),
    Channel.HALL: _("Tại hội nghị"),
}
DUE: Table = {"late": _("Quá hạn"), "soon": _("Đến hạn trong 3 ngày"), "none": _("Chưa có hạn")}
STATUSES: Table = {status: _(WORDS[status][0]) for status in PublicStatus}
QUEUES: Table = {queue: _(word) for queue, word in QUEUE_WORDS.items()}
MANY: Table = {kind: _(word) for kind, word in MANY_WORDS.items()}
ORDERS: Table = {order: _(word) for order, word in ORDER_WORDS.items()}
PARTS: Table = {"lead": pgettext_lazy("the part of a unit", "Chủ trì"), "coordinating": _("Phối hợp")}
ASSIGNMENT_STATES: Table = {
    AssignmentState.OFFERED: _("Chờ đơn vị nhận"),
    AssignmentState.ACCEPTED: _("Đơn vị đã nhận"),
    AssignmentState.SENT_BACK: _("Đơn vị trả lại"),
    AssignmentState.REPLIED: _("Đã trả lời"),
    AssignmentState.WITHDRAWN: _("Đã rút"),
}
ANSWER_STAGES: Table = {
    AnswerStage.DRAFTING: _("Đang soạn"),
    AnswerStage.UNIT_HEAD: _("Chờ lãnh đạo đơn vị"),
    AnswerStage.OFFICE: _("Chờ văn phòng"),
    AnswerStage.CHAIR: _("Chờ chủ trì"),
    AnswerStage.HELD: _("Đã duyệt, chờ công bố"),
    AnswerStage.PUBLISHED: _("Đã công bố"),
}


def choices_of(words: Table, empty: str | Promise = "") -> Choices:
    """The table as choices of a field, with an empty first choice when it has words."""
    rows: Choices = [(str(code), word) for code, word in words.items()]
    return [("", empty), *rows] if empty else rows
