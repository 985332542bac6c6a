"""Who may stand in for whom while a person is away, and which absences cannot stand beside each other."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from doithoai.core.caller import Role
from doithoai.core.refusal import Refused
from doithoai.core.wording import gettext_noop

STOOD_FOR = frozenset({Role.UNIT_HEAD, Role.OFFICER, Role.SECRETARY})
"""Roles on whose desk answers wait. The chair's place is taken on the chair's written word only (Deputisation)."""
MAY_STAND_IN = {
    Role.UNIT_HEAD: frozenset({Role.UNIT_HEAD, Role.OFFICER}),
    Role.OFFICER: frozenset({Role.UNIT_HEAD, Role.OFFICER}),
    Role.SECRETARY: frozenset({Role.SECRETARY, Role.CLERK, Role.UNIT_HEAD, Role.OFFICER}),
}
"""Role of who is away -> roles of who may stand in: people who work with petitions already."""
LONGEST = 366


class StandInUnfit(Refused):
    """Not a person who works with petitions in this authority, or the absent person."""

    code = "stand_in_unfit"
    sentence = gettext_noop("Người làm thay phải là người khác, đang làm việc với ý kiến của dân trong cơ quan.")
    field = "stand_in"


class ChairByWrittenWord(Refused):
    """The chair's place is not taken by a line in a list."""

    code = "chair_by_written_word"
    sentence = gettext_noop(
        "Người chủ trì vắng thì cấp phó thay theo văn bản ủy quyền. Xin ghi ở mục Ủy quyền chủ trì."
    )


class NobodyWaitsForThisRole(Refused):
    """No answer ever waits on this role's desk."""

    code = "nobody_waits_for_this_role"
    sentence = gettext_noop("Vai trò này không giữ câu trả lời nào chờ, nên không cần ghi người làm thay.")


class AbsencePast(Refused):
    """It ends before today."""

    code = "absence_past"
    sentence = gettext_noop("Thời gian vắng đã qua. Xin ghi ngày cuối từ hôm nay trở đi.")
    field = "valid_to"


class AbsenceTooLong(Refused):
    """Longer than a year: the role should be given to somebody else."""

    code = "absence_too_long"
    sentence = gettext_noop("Vắng quá một năm thì nên giao vai trò cho người khác. Xin ghi ngày cuối gần hơn.")
    field = "valid_to"


class AbsenceOverlaps(Refused):
    """The same person is away already in these days."""

    code = "absence_overlaps"
    sentence = gettext_noop("Đã ghi vắng từ {first} đến {last}. Hai lần vắng không được chồng lên nhau.")
    field = "valid_from"


class StandInAway(Refused):
    """The person chosen is away too."""

    code = "stand_in_away"
    sentence = gettext_noop("{person} cũng vắng từ {first} đến {last}. Xin chọn người khác.")
    field = "stand_in"


class StandsInForAnother(Refused):
    """Who goes away is standing in for somebody in these days."""

    code = "stands_in_for_another"
    sentence = gettext_noop(
        "{person} đang được ghi làm thay {absent} từ {first} đến {last}. Xin đổi người làm thay ấy trước."
    )
    field = "valid_from"


@dataclass(frozen=True)
class Away:
    """One absence already on record."""

    absent_id: int
    absent: str
    stand_in_id: int
    stand_in: str
    first: date
    last: date

    def meets(self, first: date, last: date) -> bool:
        """Whether a day lies in both spans, ends included."""
        return self.first <= last and first <= self.last


def check_role(role: Role) -> None:
    """Raises ChairByWrittenWord, NobodyWaitsForThisRole."""
    if role is Role.CHAIR:
        raise ChairByWrittenWord
    if role not in STOOD_FOR:
        raise NobodyWaitsForThisRole


def check_span(first: date, last: date, *, today: date) -> None:
    """The days of an absence, in order. Raises AbsencePast, AbsenceTooLong."""
    if last < today:
        raise AbsencePast
    if (last - first).days > LONGEST:
        raise AbsenceTooLong


def check_stand_in(role: Role, stand_in_roles: Iterable[Role]) -> None:
    """Raises StandInUnfit."""
    if not MAY_STAND_IN[role] & set(stand_in_roles):
        raise StandInUnfit


def check_beside(others: Iterable[Away], *, absent_id: int, stand_in_id: int, first: date, last: date) -> None:
    """Nobody is away twice, and who stands in is there. Raises AbsenceOverlaps, StandInAway, StandsInForAnother."""
    for other in others:
        if not other.meets(first, last):
            continue
        span = {"first": f"{other.first:%d/%m/%Y}", "last": f"{other.last:%d/%m/%Y}"}
        if other.absent_id == absent_id:
            raise AbsenceOverlaps(**span)
        if other.absent_id == stand_in_id:
            raise StandInAway(person=other.absent, **span)
        if other.stand_in_id == absent_id:
            raise StandsInForAnother(person=other.stand_in, absent=other.absent, **span)
