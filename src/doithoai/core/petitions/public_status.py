"""The seven statuses that the public sees (never more), from the facts of a petition."""

from enum import StrEnum

from doithoai.core.petitions.lifecycle import PetitionState
from doithoai.core.wording import gettext_noop


class PublicStatus(StrEnum):
    RECEIVED = "received"
    IN_PROGRESS = "in_progress"
    FOR_HALL = "for_hall"
    EXTENDED = "extended"
    ANSWERED = "answered"
    SOLVED = "solved"
    TRANSFERRED = "transferred"


WORDS: dict[PublicStatus, tuple[str, str]] = {
    PublicStatus.RECEIVED: (
        gettext_noop("Đã tiếp nhận"),
        gettext_noop("Ý kiến đã được ghi sổ. Tiếp theo, văn phòng phân loại và giao đơn vị trả lời."),
    ),
    PublicStatus.IN_PROGRESS: (
        gettext_noop("Đang xử lý"),
        gettext_noop("Đã có đơn vị nhận trả lời. Hạn trả lời ghi ở dưới."),
    ),
    PublicStatus.FOR_HALL: (
        gettext_noop("Sẽ trả lời tại hội nghị"),
        gettext_noop("Ý kiến được chọn để trả lời tại hội nghị đối thoại. Kết quả được ghi lại ở đây sau hội nghị."),
    ),
    PublicStatus.EXTENDED: (
        gettext_noop("Đã gia hạn"),
        gettext_noop("Đơn vị cần thêm thời gian và đã nêu lý do. Hạn mới ghi ở dưới."),
    ),
    PublicStatus.ANSWERED: (
        gettext_noop("Đã trả lời"),
        gettext_noop(
            "Đã có câu trả lời. Người gửi mở đường dẫn riêng trên giấy tiếp nhận để báo việc đã xong hay chưa."
        ),
    ),
    PublicStatus.SOLVED: (
        gettext_noop("Đã giải quyết"),
        gettext_noop(
            "Việc đã làm xong. Nếu thực tế chưa xong, người gửi mở đường dẫn riêng trên giấy tiếp nhận để báo lại."
        ),
    ),
    PublicStatus.TRANSFERRED: (
        gettext_noop("Đã chuyển nơi có thẩm quyền"),
        gettext_noop("Việc này thuộc thẩm quyền của cơ quan khác. Nơi nhận và ngày chuyển ghi ở dưới."),
    ),
}
"""Status -> (the word, one sentence that says what happens next)."""


def public_status(state: PetitionState, *, for_hall: bool, extended: bool) -> PublicStatus:
    """What the public page says. Merged petitions take the status of the one that carries them on.

    `for_hall`: chosen to be answered at the conference; `extended`: the lead unit has an extension in force.
    """
    fixed = {
        PetitionState.ANSWERED: PublicStatus.ANSWERED,
        PetitionState.SOLVED: PublicStatus.SOLVED,
        PetitionState.TRANSFERRED: PublicStatus.TRANSFERRED,
        PetitionState.DIVERTED: PublicStatus.TRANSFERRED,
    }
    if state in fixed:
        return fixed[state]
    if extended:
        return PublicStatus.EXTENDED
    if for_hall:
        return PublicStatus.FOR_HALL
    return PublicStatus.IN_PROGRESS if state == PetitionState.ASSIGNED else PublicStatus.RECEIVED
