"""A promise made in the hall: kept with proof, or moved with a reason that everybody may read."""

from datetime import date
from enum import StrEnum

from doithoai.core.calendars.words import short_date
from doithoai.core.refusal import Refused
from doithoai.core.text.normalise import tidy
from doithoai.core.wording import gettext_noop


class PromiseState(StrEnum):
    """How a promise stands today."""

    OPEN = "open"
    LATE = "late"
    KEPT = "kept"
    KEPT_LATE = "kept_late"


PROMISE_WORDS: dict[PromiseState, str] = {
    PromiseState.OPEN: gettext_noop("Đang thực hiện"),
    PromiseState.LATE: gettext_noop("Quá hạn"),
    PromiseState.KEPT: gettext_noop("Đã thực hiện"),
    PromiseState.KEPT_LATE: gettext_noop("Đã thực hiện, muộn"),
}


class PromiseSettled(Refused):
    """It is kept; nothing more can happen to it."""

    code = "promise_settled"
    sentence = gettext_noop("Cam kết này đã được báo thực hiện ngày {kept_on}.")


class KeptOutsideItsTime(Refused):
    """The day lies before the promise was made, or has not come."""

    code = "promise_kept_outside"
    sentence = gettext_noop("Ngày thực hiện phải từ ngày cam kết ({made_on}) đến hôm nay.")
    field = "kept_on"


class ProofMissing(Refused):
    """What was done is said in a sentence."""

    code = "promise_proof_missing"
    sentence = gettext_noop("Xin ghi đã làm gì, ở đâu; có ảnh hoặc biên bản thì gửi kèm.")
    field = "note"


class MoveReasonMissing(Refused):
    """The People read why a promise is moved."""

    code = "promise_reason_missing"
    sentence = gettext_noop("Xin ghi lý do đổi hạn. Lý do được công khai cùng hạn cũ và hạn mới.")
    field = "reason"


class NewDateNotLater(Refused):
    """A promise is moved to a later day that has not come."""

    code = "promise_date_not_later"
    sentence = gettext_noop("Hạn mới phải sau hạn đang ghi ({due_on}) và sau hôm nay.")
    field = "due_on"


def promise_state(due_on: date, kept_on: date | None, *, today: date) -> PromiseState:
    """How a promise stands: the due day itself is still in time."""
    if kept_on is not None:
        return PromiseState.KEPT if kept_on <= due_on else PromiseState.KEPT_LATE
    return PromiseState.LATE if due_on < today else PromiseState.OPEN


def standing(
    state: PromiseState,
    *,
    due_on: date,
    kept_on: date | None = None,
    note: str = "",
    first_due_on: date | None = None,
    reason: str = "",
) -> str:
    """How a promise stands in a sentence for papers and screens: kept with what shows it, late, or moved and why."""
    if kept_on is not None:
        said = f"Đã thực hiện ngày {short_date(kept_on)}" + (", muộn" if state is PromiseState.KEPT_LATE else "")
        return f"{said}: {note.rstrip(' .;')}" if note else said
    said = f"Quá hạn, hạn {short_date(due_on)}" if state is PromiseState.LATE else f"Hạn {short_date(due_on)}"
    if first_due_on is None:
        return said
    return f"{said}, đổi từ {short_date(first_due_on)} vì {reason.rstrip(' .;')}"


def keep(*, made_on: date, kept_on: date | None, wanted: date, note: str, today: date) -> str:
    """The tidy note. Raises PromiseSettled, KeptOutsideItsTime or ProofMissing."""
    _still_open(kept_on)
    if not made_on <= wanted <= today:
        raise KeptOutsideItsTime(made_on=short_date(made_on))
    words = tidy(note)
    if not words:
        raise ProofMissing()
    return words


def move(*, due_on: date, kept_on: date | None, wanted: date, reason: str, today: date) -> str:
    """The tidy reason. Raises PromiseSettled, NewDateNotLater or MoveReasonMissing."""
    _still_open(kept_on)
    if wanted <= max(due_on, today):
        raise NewDateNotLater(due_on=short_date(due_on))
    words = tidy(reason)
    if not words:
        raise MoveReasonMissing()
    return words


def _still_open(kept_on: date | None) -> None:
    if kept_on is not None:
        raise PromiseSettled(kept_on=short_date(kept_on))
