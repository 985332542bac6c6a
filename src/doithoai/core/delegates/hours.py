"""Until when a list may still change, and how long a free seat is kept for who is next."""

from datetime import date, datetime, time, timedelta

from doithoai.core.caller import HANOI
from doithoai.core.refusal import Refused
from doithoai.core.wording import gettext_noop

LAST_HOUR = time(17, 0)
"""Where nobody set an hour: the end of the office day before the dialogue, when badges and the seating are printed."""


class SubstitutionClosed(Refused):
    """The set hour has passed."""

    code = "substitution_closed"
    field = "despite"
    sentence = gettext_noop(
        "Đã hết giờ thay người (đến {until}). Sau giờ này chỉ thư ký được thay và phải ghi rõ vì sao."
    )


def substitution_until(set_hour: datetime | None, starts_on: date | None) -> datetime | None:
    """The hour that was set, else 17:00 of the day before; None while the dialogue has no date."""
    if set_hour is not None or starts_on is None:
        return set_hour
    return datetime.combine(starts_on - timedelta(days=1), LAST_HOUR, tzinfo=HANOI)


def is_past(until: datetime | None, now: datetime) -> bool:
    """Whether the hour has come; an hour that is not known has not."""
    return until is not None and now >= until


def check_hour(now: datetime, until: datetime | None, *, despite: str) -> bool:
    """Whether it is after the hour. Raises `SubstitutionClosed` then, unless a reason was given."""
    late = is_past(until, now)
    if late and not despite and until is not None:
        raise SubstitutionClosed(until=hour_words(until))
    return late


def hour_words(moment: datetime) -> str:
    """`17:00 ngày 01/03/2026`, in Hà Nội."""
    return f"{moment.astimezone(HANOI):%H:%M ngày %d/%m/%Y}"


def offer_until(now: datetime, *, hours: int, last: datetime | None) -> datetime:
    """Until when a free seat is kept for who is next: so many hours, never longer than the set hour."""
    end = now + timedelta(hours=hours)
    return min(end, last) if last is not None else end
