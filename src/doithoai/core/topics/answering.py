"""One answer for a topic: words for all, and before them a line for each petition with its own code, day and place."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from doithoai.core.calendars.words import short_date
from doithoai.core.petitions.answer_templates import fill, open_places
from doithoai.core.petitions.lifecycle import OPEN_STATES, AnswerStage, PetitionState
from doithoai.core.petitions.points import PointText
from doithoai.core.refusal import Refused
from doithoai.core.text.masking import masked
from doithoai.core.text.normalise import tidy
from doithoai.core.wording import gettext_noop

OPENING = "Về ý kiến mã số {ma_y_kien}, nhận ngày {ngay_nhan}, {noi_xay_ra}:"
"""How the line of each petition begins, until the writer words it otherwise."""
OPENING_PLACES: Mapping[str, str] = {
    "ma_y_kien": gettext_noop("mã ý kiến"),
    "ngay_nhan": gettext_noop("ngày nhận ý kiến"),
    "noi_xay_ra": gettext_noop("nơi xảy ra việc"),
    "to_thon": gettext_noop("tổ, thôn"),
}


class OpeningUnknown(Refused):
    """A place in braces that nothing fills."""

    code = "opening_unknown"
    sentence = gettext_noop("Không có chỗ điền tên {places}. Xin dùng các chỗ điền ghi dưới ô này.")
    field = "opening"


class Hold(StrEnum):
    """Why a petition of the topic does not go out with the others."""

    CLOSED = "closed"
    MERGED = "merged"
    OTHER_UNIT = "other_unit"
    OWN_ANSWER = "own_answer"
    POINTS = "points"


HOLD_WORDS: Mapping[Hold, str] = {
    Hold.CLOSED: gettext_noop("đã trả lời hoặc đã chuyển nơi khác"),
    Hold.MERGED: gettext_noop("đã gộp, nhận câu trả lời của ý kiến mang tiếp"),
    Hold.OTHER_UNIT: gettext_noop("đơn vị khác đang trả lời"),
    Hold.OWN_ANSWER: gettext_noop("đã có câu trả lời riêng đang chờ duyệt"),
    Hold.POINTS: gettext_noop("còn nội dung chưa được trả lời"),
}


@dataclass(frozen=True, kw_only=True)
class Own:
    """What is a petition's own: its code, its day, where it happens, its group, and words added for it alone."""

    code: str
    received_on: date
    place: str = ""
    group: str = ""
    authority: str = ""
    words: str = ""


@dataclass(frozen=True, kw_only=True)
class Member:
    """A petition of the topic as publication sees it. `covered`: the numbers of the points that the answer covers."""

    state: PetitionState
    lead_unit: int | None
    own_stage: AnswerStage | None
    points: tuple[PointText, ...] = ()
    covered: frozenset[int] = frozenset()


def check_opening(opening: str) -> str:
    """The opening as it is kept; the usual one where it is empty. Raises OpeningUnknown."""
    words = " ".join(tidy(opening).split()) or OPENING
    left = open_places(fill(words, dict.fromkeys(OPENING_PLACES, "x")))
    if unknown := [place for place in left if place.startswith("{")]:
        raise OpeningUnknown(places=", ".join(unknown))
    return words


def personal_line(opening: str, own: Own) -> str:
    """The opening filled for one petition, then the words added for it; nothing that tells who somebody is."""
    where = masked(own.place) or own.group or own.authority
    values = {
        "ma_y_kien": own.code,
        "ngay_nhan": short_date(own.received_on),
        "noi_xay_ra": where,
        "to_thon": own.group or where,
    }
    return " ".join(part for part in (fill(opening, values), tidy(own.words)) if part)


def answer_text(opening: str, own: Own, shared: str) -> str:
    """The whole answer to one petition: its own line, then the words for all."""
    return f"{personal_line(opening, own)}\n\n{tidy(shared)}"


def hold_of(member: Member, lead_unit: int | None) -> Hold | None:
    """Why this one stays back; None: it goes out."""
    if member.state == PetitionState.MERGED:
        return Hold.MERGED
    if member.state not in OPEN_STATES:
        return Hold.CLOSED
    if member.lead_unit is not None and member.lead_unit != lead_unit:
        return Hold.OTHER_UNIT
    if member.own_stage not in (None, AnswerStage.DRAFTING):
        return Hold.OWN_ANSWER
    return Hold.POINTS if missing_points(member.points, member.covered) else None


def missing_points(points: Collection[PointText], covered: Collection[int]) -> list[int]:
    """The numbers of the points that neither this answer covers nor an earlier one has answered."""
    return [point.order for point in points if point.order not in covered and point.answered_on is None]
