"""Which events the public may read, and the details that stand beside an event's sentence."""

from collections.abc import Mapping

from doithoai.core.events import EventName
from doithoai.core.wording import gettext_noop as _

E = EventName
PUBLIC_EVENTS = frozenset(
    {
        E.PETITION_RECEIVED,
        E.PETITION_MERGED,
        E.PETITION_UNMERGED,
        E.PETITION_SPLIT,
        E.PETITION_TRANSFERRED,
        E.PETITION_BODY_REPLIED,
        E.PETITION_DIVERTED,
        E.PETITION_CHOSEN_FOR_HALL,
        E.PETITION_ANSWERED,
        E.PETITION_SOLVED,
        E.PETITION_REOPENED,
        E.PETITION_CARRIED_OVER,
        E.ANSWER_CORRECTED,
        E.ASSIGNMENT_GIVEN,
        E.ASSIGNMENT_ACCEPTED,
        E.ASSIGNMENT_DEADLINE_EXTENDED,
        E.ASSIGNMENT_DEADLINE_MOVED,
        E.QUESTION_DECIDED,
        E.QUESTION_DECISION_UNDONE,
        E.PROMISE_RECORDED,
        E.PROMISE_UNDONE,
        E.PROMISE_KEPT,
        E.PROMISE_MOVED,
    }
)
"""What the public page of a petition tells. Names of people and reasons inside the office are not among it."""

PUBLIC_DETAILS = (
    "unit",
    "reason",
    "old_due_on",
    "new_due_on",
    "due_on",
    "to_body",
    "public_sentence",
    "into_code",
    "out_of_code",
    "split_off_code",
    "split_from_code",
)
DETAILS: Mapping[str, str] = {
    "unit": _("Đơn vị: {value}"),
    "reason": _("Lý do: {value}"),
    "old_due_on": _("Hạn cũ: {value}"),
    "new_due_on": _("Hạn mới: {value}"),
    "due_on": _("Hạn: {value}"),
    "to_body": _("Nơi nhận: {value}"),
    "public_sentence": _("{value}"),
    "owner": _("Người xử lý: {value}"),
    "stand_in": _("Người làm thay: {value}"),
    "channel": _("Kênh: {value}"),
    "number": _("Số: {value}"),
    "title": _("{value}"),
    "note": _("Ghi chú: {value}"),
    "how": _("Cách giao: {value}"),
    "topic": _("Chủ đề: {value}"),
    "into_code": _("Gộp vào: {value}"),
    "from_code": _("Gộp thêm: {value}"),
    "out_of_code": _("Tách khỏi: {value}"),
    "released_code": _("Ý kiến tách ra: {value}"),
    "along_with": _("Cùng với: {value}"),
    "split_off_code": _("Ý kiến mới: {value}"),
    "split_from_code": _("Tách từ: {value}"),
    "moved": _("Số hạn đã dời: {value}"),
}
"""Key in an event's data -> the words around its value. Keys that are not here are not shown."""
