"""Who is to answer: giving, sending back, and when a bounced petition goes up to the chair's office."""

from collections.abc import Collection
from datetime import date

from doithoai.core.refusal import Refused
from doithoai.core.wording import gettext_noop

BOUNCES_BEFORE_ESCALATION = 3
"""The third time a petition comes back, no unit may pass it on again: the chair's office decides."""


class LeadAlsoCoordinates(Refused):
    """The lead unit stands among the coordinating ones."""

    code = "lead_also_coordinates"
    sentence = gettext_noop("Đơn vị chủ trì không đồng thời là đơn vị phối hợp. Xin bỏ một trong hai.")
    field = "coordinating"


class DecidedByOffice(Refused):
    """The chair's office decided which unit answers; it is not passed on again."""

    code = "decided_by_office"
    sentence = gettext_noop(
        "Văn phòng chủ trì đã quyết định đơn vị trả lời ý kiến này, nên không trả lại nữa. "
        "Nếu cần, xin trao đổi trực tiếp với văn phòng."
    )


class CoordinatingNotBeforeLead(Refused):
    """The lead unit could not use words that come with or after its own answer."""

    code = "coordinating_not_before_lead"
    sentence = gettext_noop("Hạn của đơn vị phối hợp phải trước hạn của đơn vị chủ trì ({lead}).")
    field = "coordinating_due_on"


class DateInThePast(Refused):
    """A due date before the day on which the work is given."""

    code = "date_in_the_past"
    sentence = gettext_noop("Hạn trả lời phải từ hôm nay trở đi.")
    field = "due_on"


class ReasonMissing(Refused):
    """An act that needs its reason came without one."""

    code = "reason_missing"
    sentence = gettext_noop("Xin ghi lý do: người nhận cần biết vì sao.")
    field = "reason"


class BodyMissing(Refused):
    """A transfer without the body that receives it."""

    code = "body_missing"
    sentence = gettext_noop("Xin ghi rõ cơ quan có thẩm quyền sẽ nhận ý kiến này.")
    field = "to_body"


def is_escalated(bounces: int) -> bool:
    """True when a petition came back so often that the chair's office must decide who answers."""
    return bounces >= BOUNCES_BEFORE_ESCALATION


def check_units(lead: int, coordinating: Collection[int]) -> None:
    """Exactly one lead, and it does not coordinate with itself. Raises `LeadAlsoCoordinates`."""
    if lead in coordinating:
        raise LeadAlsoCoordinates()


DAYS_AHEAD = 2
"""Working days before the lead's date by which coordinating units give their words, where no date is named."""


def check_coordinating_date(coordinating: date, *, lead: date | None, today: date) -> None:
    """A named date of coordinating units. Raises DateInThePast, CoordinatingNotBeforeLead."""
    if coordinating < today:
        raise DateInThePast
    if lead is not None and coordinating >= lead and lead > today:
        raise CoordinatingNotBeforeLead(lead=f"{lead:%d/%m/%Y}")


def require_reason(reason: str) -> str:
    """The reason without blanks at its ends. Raises `ReasonMissing` where nothing is left."""
    kept = reason.strip()
    if not kept:
        raise ReasonMissing()
    return kept


def require_body(body: str) -> str:
    """The receiving body's name. Raises `BodyMissing` where there is none."""
    kept = body.strip()
    if not kept:
        raise BodyMissing()
    return kept
