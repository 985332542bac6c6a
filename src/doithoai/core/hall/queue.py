"""The queue of speakers and the floor: one speaks, the others wait in a visible order."""

from datetime import datetime, timedelta
from enum import StrEnum

from doithoai.core.refusal import Refused
from doithoai.core.wording import gettext_noop

UNDO_SECONDS = 10
"""How long the last step with the floor can be taken back."""
GRACE_SECONDS = 5
"""What the way from the tablet to the server may take on top of it."""


class TurnState(StrEnum):
    WAITING = "waiting"
    SPEAKING = "speaking"
    DONE = "done"
    WITHDRAWN = "withdrawn"


class SittingAlreadyOpen(Refused):
    """Somebody else opened it a moment ago."""

    code = "sitting_already_open"
    sentence = gettext_noop("Phiên đối thoại đã được {name} mở lúc {at}. Xin tải lại trang.")


class SittingClosed(Refused):
    """Nothing changes in a sitting that has ended."""

    code = "sitting_closed"
    sentence = gettext_noop("Phiên đối thoại đã kết thúc, không ghi thêm được.")


class SomeoneIsSpeaking(Refused):
    """The floor is one person's."""

    code = "someone_is_speaking"
    sentence = gettext_noop("{name} đang phát biểu. Xin kết thúc lượt này trước.")


class AlreadyInQueue(Refused):
    """One person, one place in the queue."""

    code = "already_in_queue"
    sentence = gettext_noop("{name} đã có trong hàng chờ.")


class SpeakerMissing(Refused):
    """A name or a petition is needed."""

    code = "speaker_missing"
    sentence = gettext_noop("Xin ghi tên người phát biểu, hoặc chọn đại biểu, hoặc chọn một ý kiến.")
    field = "speaker"


class OnBreak(Refused):
    """Nobody speaks while the hall has a break."""

    code = "sitting_on_break"
    sentence = gettext_noop("Hội nghị đang nghỉ giải lao. Xin bấm Họp tiếp trước.")


class NotOnBreak(Refused):
    """There is no break to end."""

    code = "sitting_not_on_break"
    sentence = gettext_noop("Hội nghị đang họp, không có giờ nghỉ để kết thúc.")


class NothingToUndo(Refused):
    """The ten seconds are over, or something else has happened since."""

    code = "nothing_to_undo"
    sentence = gettext_noop("Đã quá mười giây hoặc đã có việc mới, không hoàn tác được nữa.")


def can_undo(at: datetime | None, now: datetime) -> bool:
    """Whether a step of that moment may still be taken back."""
    return at is not None and now - at <= timedelta(seconds=UNDO_SECONDS + GRACE_SECONDS)
