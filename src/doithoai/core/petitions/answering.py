"""Whose word moves an answer from desk to desk, and what must hold before the citizen reads it."""

from collections.abc import Mapping

from doithoai.core.access.permissions import Permission
from doithoai.core.petitions.lifecycle import ANSWERED_STATES, OPEN_STATES, AnswerStage, PetitionState
from doithoai.core.refusal import NotPossibleNow, Refused
from doithoai.core.wording import gettext_noop

DECIDES: Mapping[AnswerStage, Permission] = {
    AnswerStage.UNIT_HEAD: Permission.ANSWER_APPROVE_UNIT,
    AnswerStage.OFFICE: Permission.ANSWER_APPROVE_OFFICE,
    AnswerStage.CHAIR: Permission.ANSWER_APPROVE_CHAIR,
}
"""The desk a draft lies on -> the permission of the person who approves or returns it there."""


RECALLS: Mapping[AnswerStage, Permission] = {
    AnswerStage.UNIT_HEAD: Permission.ANSWER_DRAFT,
    AnswerStage.OFFICE: Permission.ANSWER_APPROVE_UNIT,
    AnswerStage.CHAIR: Permission.ANSWER_APPROVE_OFFICE,
    AnswerStage.HELD: Permission.ANSWER_APPROVE_CHAIR,
}
"""The desk on which an answer waits -> the permission of the desk that sent it there and may take it back."""


class NotSentByYou(Refused):
    """Only who sent an answer up takes it back."""

    code = "not_sent_by_you"
    sentence = gettext_noop("Chỉ người đã chuyển câu trả lời này lên mới rút lại được.")


class AnswerEmpty(Refused):
    """An answer without words."""

    code = "answer_empty"
    sentence = gettext_noop("Câu trả lời còn trống.")
    field = "text"


class NothingCorrected(Refused):
    """A correction with the same words as before."""

    code = "nothing_corrected"
    sentence = gettext_noop("Nội dung chưa khác bản đã công bố. Xin sửa chỗ cần đính chính.")
    field = "text"


class ChangedMeanwhile(NotPossibleNow):
    """Somebody else saved a newer version while this one was written."""

    code = "changed_meanwhile"
    sentence = gettext_noop(
        "Người khác vừa lưu một bản mới hơn. Nội dung ông/bà gõ vẫn còn ở đây; xin xem bản mới rồi lưu lại."
    )


class NewerOnAnotherPage(Refused):
    """The same person typed other words on another page or machine since."""

    code = "newer_on_another_page"
    sentence = gettext_noop(
        "Ông/bà đang soạn câu trả lời này ở một trang khác. Chữ ở trang này được giữ trong máy này, "
        "không ghi đè lên trang kia."
    )


class TooManyAnswerFiles(Refused):
    """More files than a reader opens."""

    code = "too_many_answer_files"
    sentence = gettext_noop("Một câu trả lời kèm tối đa {most} tệp. Xin bỏ bớt tệp cũ.")
    field = "attached"


MOST_FILES = 10
"""How many files go out with one answer."""


def check_goes_on(state: PetitionState, *, corrects: bool) -> None:
    """An answer moves while the citizen is owed one; a correction while the answer it puts right stands.

    Raises `NotPossibleNow`.
    """
    if state not in OPEN_STATES and not (corrects and state in ANSWERED_STATES):
        raise NotPossibleNow()


def check_correction(*, old: str, new: str) -> str:
    """The corrected words. Raises `AnswerEmpty`, `NothingCorrected`."""
    if not new:
        raise AnswerEmpty()
    if new == old:
        raise NothingCorrected()
    return new


def recalls(stage: AnswerStage) -> Permission:
    """The permission that takes it back from this desk. Raises `NotPossibleNow` where nothing was sent up."""
    try:
        return RECALLS[stage]
    except KeyError:
        raise NotPossibleNow() from None


def decides(stage: AnswerStage) -> Permission:
    """The permission that decides at this desk. Raises `NotPossibleNow` where nobody approves (drafting, published)."""
    try:
        return DECIDES[stage]
    except KeyError:
        raise NotPossibleNow() from None
