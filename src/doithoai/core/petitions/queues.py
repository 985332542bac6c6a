"""Work queues: what waits for whom, by role. Each is a condition on petitions and a name; the list opens from it."""

from collections.abc import Mapping
from enum import StrEnum

from doithoai.core.caller import Role
from doithoai.core.wording import gettext_noop


class Queue(StrEnum):
    UNSORTED = "unsorted"
    """Nobody has said what it is about."""
    UNASSIGNED = "unassigned"
    BOUNCED = "bounced"
    """A unit sent it back and nobody has it now."""
    ESCALATED = "escalated"
    """Sent back so often that the chair's office decides (core/petitions/routing.py)."""
    TO_ACCEPT = "to_accept"
    """Given and not yet accepted: by my unit, or for the office by any unit."""
    TO_DRAFT = "to_draft"
    """My unit leads, has accepted, and the answer lies with it."""
    TO_CONTRIBUTE = "to_contribute"
    RETURNED = "returned"
    """The answer came back to be mended."""
    AT_UNIT_HEAD = "at_unit_head"
    AT_OFFICE = "at_office"
    AT_CHAIR = "at_chair"
    SUSPECTED = "suspected"
    """Somebody suspects a denunciation; a second person decides."""
    ASKED = "asked"
    """A question waits for the one who raised it."""
    CITIZEN_ANSWERED = "citizen_answered"
    """The last word of the conversation is the citizen's."""
    SOON = "soon"
    LATE = "late"
    FOR_HALL = "for_hall"
    REPEATED = "repeated"
    """Raised by many, carried over or reopened, and still open."""


QUEUE_WORDS: Mapping[Queue, str] = {
    Queue.UNSORTED: gettext_noop("Chưa phân loại"),
    Queue.UNASSIGNED: gettext_noop("Chưa giao"),
    Queue.BOUNCED: gettext_noop("Bị trả lại"),
    Queue.ESCALATED: gettext_noop("Trả lại 3 lần"),
    Queue.TO_ACCEPT: gettext_noop("Chờ nhận việc"),
    Queue.TO_DRAFT: gettext_noop("Cần soạn trả lời"),
    Queue.TO_CONTRIBUTE: gettext_noop("Chờ ý kiến phối hợp"),
    Queue.RETURNED: gettext_noop("Cần sửa câu trả lời"),
    Queue.AT_UNIT_HEAD: gettext_noop("Chờ lãnh đạo đơn vị duyệt"),
    Queue.AT_OFFICE: gettext_noop("Chờ văn phòng duyệt"),
    Queue.AT_CHAIR: gettext_noop("Chờ chủ trì duyệt"),
    Queue.SUSPECTED: gettext_noop("Nghi là tố cáo"),
    Queue.ASKED: gettext_noop("Chờ người gửi trả lời"),
    Queue.CITIZEN_ANSWERED: gettext_noop("Người gửi đã trả lời"),
    Queue.SOON: gettext_noop("Sắp đến hạn"),
    Queue.LATE: gettext_noop("Quá hạn"),
    Queue.FOR_HALL: gettext_noop("Trả lời tại hội nghị"),
    Queue.REPEATED: gettext_noop("Nhắc lại nhiều lần"),
}

_Q = Queue
QUEUES_OF: Mapping[Role, tuple[Queue, ...]] = {
    Role.SECRETARY: (
        _Q.UNSORTED, _Q.UNASSIGNED, _Q.BOUNCED, _Q.TO_ACCEPT, _Q.AT_OFFICE, _Q.SUSPECTED, _Q.CITIZEN_ANSWERED,
        _Q.ASKED, _Q.SOON, _Q.LATE, _Q.REPEATED, _Q.FOR_HALL,
    ),
    Role.CHAIR: (_Q.AT_CHAIR, _Q.ESCALATED, _Q.SUSPECTED, _Q.LATE, _Q.SOON, _Q.REPEATED, _Q.FOR_HALL),
    Role.UNIT_HEAD: (
        _Q.TO_ACCEPT, _Q.AT_UNIT_HEAD, _Q.RETURNED, _Q.TO_DRAFT, _Q.TO_CONTRIBUTE, _Q.CITIZEN_ANSWERED,
        _Q.ASKED, _Q.SOON, _Q.LATE, _Q.FOR_HALL,
    ),
    Role.OFFICER: (
        _Q.TO_ACCEPT, _Q.RETURNED, _Q.TO_DRAFT, _Q.TO_CONTRIBUTE, _Q.AT_UNIT_HEAD, _Q.CITIZEN_ANSWERED,
        _Q.ASKED, _Q.SOON, _Q.LATE, _Q.FOR_HALL,
    ),
    Role.FRONT: (_Q.UNASSIGNED, _Q.REPEATED, _Q.SOON, _Q.LATE, _Q.FOR_HALL),
    Role.GROUP_HEAD: (_Q.UNASSIGNED, _Q.LATE),
}  # fmt: skip
"""Role -> its queues, in the order of the morning. Others have none."""


def queues_of(role: Role) -> tuple[Queue, ...]:
    """The queues of a role, in order."""
    return QUEUES_OF.get(role, ())
