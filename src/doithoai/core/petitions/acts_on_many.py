"""What is done to many petitions at once, and until when and where it can be taken back."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from enum import StrEnum

from doithoai.core.events import EventName
from doithoai.core.refusal import Refused
from doithoai.core.wording import gettext_noop

UNDO_WITHIN = timedelta(minutes=10)
MOST_AT_ONCE = 500


class ManyKind(StrEnum):
    """Acts whose old values are kept, so that they can be taken back."""

    ADD_FIELD = "add_field"
    SET_LEVEL = "set_level"
    SET_LEGAL_TYPE = "set_legal_type"
    ASSIGN = "assign"
    FOR_HALL = "for_hall"


MANY_WORDS: Mapping[ManyKind, str] = {
    ManyKind.ADD_FIELD: gettext_noop("Thêm lĩnh vực"),
    ManyKind.SET_LEVEL: gettext_noop("Ghi cấp thẩm quyền"),
    ManyKind.SET_LEGAL_TYPE: gettext_noop("Ghi loại"),
    ManyKind.ASSIGN: gettext_noop("Giao đơn vị"),
    ManyKind.FOR_HALL: gettext_noop("Trả lời tại hội nghị"),
}
HARMLESS = frozenset({EventName.PETITION_CONTACT_SEEN, EventName.NOTE_WRITTEN, EventName.ASSIGNMENT_REMINDED})
"""What may happen to a petition in between and changes nothing of it."""


class UndoTooLate(Refused):
    """More than ten minutes have gone by."""

    code = "undo_too_late"
    sentence = gettext_noop("Đã quá 10 phút, không hoàn tác chung được nữa. Xin mở từng ý kiến để sửa.")


class ActGone(Refused):
    """There is no such act, or it is somebody else's."""

    code = "act_gone"
    sentence = gettext_noop("Không thấy việc này trong những việc ông/bà vừa làm.")


class UndoneAlready(Refused):
    """It was taken back before."""

    code = "undone_already"
    sentence = gettext_noop("Việc này đã được hoàn tác rồi.")


class ChangedSince(Refused):
    """Somebody has changed every one of the petitions in between."""

    code = "changed_since"
    sentence = gettext_noop("Các ý kiến này đã có người làm tiếp, không hoàn tác được nữa. Xin mở từng ý kiến để sửa.")


def check_undo(*, done_at: datetime, undone_at: datetime | None, now: datetime) -> None:
    """Raises UndoneAlready, UndoTooLate."""
    if undone_at is not None:
        raise UndoneAlready()
    if now - done_at > UNDO_WITHIN:
        raise UndoTooLate()
