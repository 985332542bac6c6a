"""What happens to minutes before they stand: corrections until a day, reading out, two signatures in order."""

from collections.abc import Collection
from datetime import date, datetime
from enum import StrEnum

from doithoai.core.calendars.words import short_date
from doithoai.core.refusal import Refused
from doithoai.core.text.normalise import tidy
from doithoai.core.wording import gettext_noop

LONGEST_WORDS = 2000
USUAL_WORKING_DAYS = 2
"""Until when corrections are asked for where nobody says otherwise, counted from the day on which this is opened."""


class CorrectionState(StrEnum):
    """What became of what somebody asks to be put right."""

    WAITING = "waiting"
    ACCEPTED = "accepted"
    DECLINED = "declined"


CORRECTION_WORDS: dict[CorrectionState, str] = {
    CorrectionState.WAITING: gettext_noop("Chờ thư ký xem"),
    CorrectionState.ACCEPTED: gettext_noop("Đã sửa vào biên bản"),
    CorrectionState.DECLINED: gettext_noop("Không sửa"),
}


class SignerPart(StrEnum):
    """Whose signature: the secretary signs first."""

    SECRETARY = "secretary"
    CHAIR = "chair"


class LastDayPast(Refused):
    """Nobody can ask on a day that is over."""

    code = "corrections_last_day_past"
    field = "until"
    sentence = gettext_noop("Ngày cuối nhận góp ý phải là hôm nay hoặc một ngày sau.")


class CorrectionsNotOpen(Refused):
    """The office has not asked yet."""

    code = "corrections_not_open"
    sentence = gettext_noop("Biên bản chưa được gửi lấy ý kiến những người dự.")


class CorrectionsClosed(Refused):
    """The day is over: the sentence says which it was."""

    code = "corrections_closed"
    sentence = gettext_noop("Đã hết thời gian góp ý biên bản (ngày cuối là {until}). Biên bản không nhận sửa thêm.")


class CorrectionWordsMissing(Refused):
    """Who asks says what is wrong."""

    code = "correction_words_missing"
    field = "words"
    sentence = gettext_noop("Xin ghi chỗ nào trong biên bản chưa đúng và ông/bà đã nói thế nào.")


class CorrectionSettled(Refused):
    """Two people looked at it at once: the second is told."""

    code = "correction_settled"
    sentence = gettext_noop("Góp ý này đã được {name} giải quyết. Xin tải lại trang.")


class DeclineReasonMissing(Refused):
    """Who is not followed is told why."""

    code = "correction_reason_missing"
    field = "reason"
    sentence = gettext_noop("Không sửa thì phải ghi lý do; người góp ý đọc được lý do này.")


class CorrectionsWaiting(Refused):
    """Minutes do not stand while somebody waits for an answer about them."""

    code = "corrections_waiting"
    sentence = gettext_noop("Còn {count} góp ý biên bản chưa được trả lời. Xin trả lời trước khi ban hành.")


class CorrectionsStillOpen(Refused):
    """A day that was promised to the attendees is kept."""

    code = "corrections_still_open"
    sentence = gettext_noop("Người dự được góp ý biên bản đến hết ngày {until}. Xin ban hành sau ngày ấy.")


class ReaderMissing(Refused):
    """Somebody read."""

    code = "minutes_reader_missing"
    field = "by"
    sentence = gettext_noop("Xin ghi ai đã đọc biên bản.")


class ReadOutOutside(Refused):
    """Read out after the hall opened, and not in the future."""

    code = "minutes_read_out_outside"
    field = "at"
    sentence = gettext_noop("Giờ đọc biên bản phải sau giờ khai mạc và không sau lúc này.")


class ChairSignsSecond(Refused):
    """The secretary answers for the words, so he or she signs first."""

    code = "chair_signs_second"
    field = "part"
    sentence = gettext_noop("Thư ký ký trước, chủ trì ký sau. Xin ghi chữ ký của thư ký trước.")


class SignedAlready(Refused):
    """One signature of each."""

    code = "minutes_signed_already"
    field = "part"
    sentence = gettext_noop("Chữ ký này đã được ghi rồi.")


class SignedOutsideItsTime(Refused):
    """Signed from the day of the minutes on, the chair not before the secretary, and not in the future."""

    code = "minutes_signed_outside"
    field = "signed_on"
    sentence = gettext_noop("Ngày ký phải từ ngày {earliest} đến hôm nay.")


def require_last_day(until: date, *, today: date) -> None:
    """Raises LastDayPast."""
    if until < today:
        raise LastDayPast


def require_open(until: date | None, *, today: date) -> None:
    """Whether somebody may ask today; the last day itself is open. Raises CorrectionsNotOpen or CorrectionsClosed."""
    if until is None:
        raise CorrectionsNotOpen
    if today > until:
        raise CorrectionsClosed(until=short_date(until))


def asked_words(text: str) -> str:
    """The tidy words, cut where they are too long. Raises CorrectionWordsMissing."""
    words = tidy(text)[:LONGEST_WORDS]
    if not words:
        raise CorrectionWordsMissing
    return words


def settled_reason(reason: str, *, accepted: bool) -> str:
    """The tidy reason; one is needed to decline. Raises DeclineReasonMissing."""
    words = tidy(reason)[:400]
    if not words and not accepted:
        raise DeclineReasonMissing
    return words


def require_issuable(until: date | None, waiting: int, *, today: date) -> None:
    """Raises CorrectionsStillOpen before the promised day is over, CorrectionsWaiting while an answer is owed."""
    if until is not None and today <= until:
        raise CorrectionsStillOpen(until=short_date(until))
    if waiting:
        raise CorrectionsWaiting(count=waiting)


def reader(by: str, at: datetime, *, started_at: datetime, now: datetime) -> str:
    """Who read, tidy. Raises ReaderMissing or ReadOutOutside."""
    name = " ".join(tidy(by).split())[:120]
    if not name:
        raise ReaderMissing
    if not started_at <= at <= now:
        raise ReadOutOutside
    return name


def read_out_sentence(at: datetime, by: str) -> str:
    """What stands at the end of minutes that were read out; `at` in the time of Hà Nội."""
    when = f"{at.hour} giờ {at.minute:02d}, ngày {short_date(at)}"
    return f"Biên bản đã được {by} đọc cho những người tham dự cùng nghe lúc {when}."


def require_signature(
    part: SignerPart, signed: dict[SignerPart, date], *, signed_on: date, issued_on: date, today: date
) -> None:
    """Raises SignedAlready, ChairSignsSecond or SignedOutsideItsTime."""
    if part in signed:
        raise SignedAlready
    if part is SignerPart.CHAIR and SignerPart.SECRETARY not in signed:
        raise ChairSignsSecond
    earliest = max([issued_on, *signed.values()])
    if not earliest <= signed_on <= today:
        raise SignedOutsideItsTime(earliest=short_date(earliest))


def missing_signatures(signed: Collection[str], *, on_file: int) -> tuple[SignerPart, ...]:
    """Who still has to sign, in order: in ink, or both in the signed file (`on_file`: signatures found in it)."""
    if on_file >= len(SignerPart):
        return ()
    return tuple(part for part in SignerPart if part.value not in signed)
