"""What hall and office both changed, in words that an officer reads."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from doithoai.apps.onsite.models import ReturnConflict
from doithoai.apps.onsite.taking import GONE_HERE, NO_ROOM, NOT_DROPPED, SEALED_HERE

TABLES = {
    "delegates.Delegate": gettext_lazy("Đại biểu"),
    "petitions.Petition": gettext_lazy("Ý kiến"),
    "petitions.Answer": gettext_lazy("Câu trả lời"),
    "petitions.Assignment": gettext_lazy("Phần việc của đơn vị"),
    "hall.Promise": gettext_lazy("Cam kết"),
    "hall.Turn": gettext_lazy("Lượt phát biểu"),
    "dialogues.Dialogue": gettext_lazy("Cuộc đối thoại"),
    "dialogues.Duty": gettext_lazy("Nhiệm vụ"),
}
COLUMNS = {
    "state": gettext_lazy("Tình trạng"),
    "text": gettext_lazy("Nội dung"),
    "number": gettext_lazy("Số"),
    "seat": gettext_lazy("Chỗ ngồi"),
    "due_on": gettext_lazy("Hạn"),
    "full_name": gettext_lazy("Họ và tên"),
    "summary": gettext_lazy("Tóm tắt"),
    "note": gettext_lazy("Ghi chú"),
    "stage": gettext_lazy("Chặng duyệt"),
    "version": gettext_lazy("Lần sửa"),
    "reply": gettext_lazy("Trả lời giấy mời"),
}
NOTES = {
    GONE_HERE: gettext_lazy("Ở hội trường có thay đổi, nhưng tại đây mục này đã bị bỏ."),
    SEALED_HERE: gettext_lazy(
        "Tại đây đã niêm phong trong lúc ở hội trường còn xử lý: thay đổi ở hội trường không áp dụng."
    ),
    NO_ROOM: gettext_lazy("Giá trị ở hội trường không đặt vào được, vì tại đây đã dùng."),
    NOT_DROPPED: gettext_lazy("Ở hội trường đã bỏ mục này, nhưng tại đây có mục khác dựa vào nó."),
}


@dataclass(frozen=True)
class ToldConflict:
    """One line of the list; `chooses`: there are two values to choose from."""

    pk: int
    what: str
    name: str
    column: str
    hall: Any
    here: Any
    note: str
    chooses: bool


def told_conflicts(conflicts: Iterable[ReturnConflict]) -> list[ToldConflict]:
    """In the order in which they were found."""
    return [
        ToldConflict(
            each.pk,
            str(TABLES.get(each.table, _("Mục"))),
            each.row_name,
            str(COLUMNS.get(each.column, each.column)),
            _shown(each.hall),
            _shown(each.here),
            str(NOTES.get(each.note, "")),
            bool(each.column) and each.note != NO_ROOM,
        )
        for each in conflicts
    ]


def _shown(value: Any) -> str:
    return "–" if value in (None, "", [], {}) else str(value)
