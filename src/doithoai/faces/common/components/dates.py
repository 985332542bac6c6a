"""Dates, times and numbers as an officer writes them: Thứ Năm, 28/11/2024; 14 giờ 05; 1.234,5."""

from collections.abc import Sequence
from datetime import date, datetime, time
from decimal import Decimal
from typing import Final

from django.utils import timezone
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from doithoai.core.calendars.words import weekday_name

SOON_WITHIN: Final = 2  # days left; what nears its end is marked before it is late


def _local(value: date | datetime) -> date | datetime:
    return timezone.localtime(value) if isinstance(value, datetime) and timezone.is_aware(value) else value


def vn_date(value: date | datetime | None) -> str:
    """Thứ Năm, 28/11/2024; empty for None."""
    if not value:
        return ""
    day = _local(value)
    return f"{_(weekday_name(day))}, {day:%d/%m/%Y}"


def vn_date_short(value: date | datetime | None) -> str:
    """28/11/2024; empty for None."""
    return f"{_local(value):%d/%m/%Y}" if value else ""


def vn_time(value: datetime | time | None) -> str:
    """14 giờ 05, or 14 giờ at the full hour; empty for None."""
    if value is None:
        return ""
    moment = timezone.localtime(value) if isinstance(value, datetime) and timezone.is_aware(value) else value
    if not moment.minute:
        return _("%(hour)s giờ") % {"hour": moment.hour}
    return _("%(hour)s giờ %(minute)s") % {"hour": moment.hour, "minute": f"{moment.minute:02d}"}


def vn_datetime(value: datetime | None) -> str:
    """14 giờ 05, Thứ Năm, 28/11/2024; empty for None."""
    return f"{vn_time(value)}, {vn_date(value)}" if value else ""


def vn_moment(value: date | datetime | None) -> str:
    """A datetime with its time, a date without: what a timeline shows."""
    return vn_datetime(value) if isinstance(value, datetime) else vn_date(value)


def vn_number(value: int | float | Decimal | None) -> str:
    """1.234 and 1.234,5: points between thousands, a comma before the fraction; English turns them; empty for None."""
    if value is None:
        return ""
    words = f"{value:,}"
    return words if get_language() == "en" else words.translate(str.maketrans(",.", ".,"))


def left_words(left: int, unit: str) -> str:
    """còn 3 ngày làm việc, hạn hôm nay, quá hạn 2 ngày; unit: working or calendar days."""
    if left == 0:
        return _("hạn hôm nay")
    count = abs(left)
    if unit == "working":
        days = ngettext("%(n)s ngày làm việc", "%(n)s ngày làm việc", count) % {"n": count}
    else:
        days = ngettext("%(n)s ngày", "%(n)s ngày", count) % {"n": count}
    return (_("còn %(days)s") if left > 0 else _("quá hạn %(days)s")) % {"days": days}


def _state_of(left: int | None) -> str:
    if left is None:
        return "ok"
    if left < 0:
        return "late"
    return "soon" if left <= SOON_WITHIN else "ok"


def due_date(
    on: date | None,
    state: str = "",
    left: int | None = None,
    unit: str = "working",
    why: Sequence[str] = (),
    citation: str = "",
    why_url: str = "",
) -> dict[str, object]:
    """A date somebody must keep, with the days left and how it was counted.

    `{% due_date on=a.due_on left=3 unit="working" why=lines citation="…" why_url=url %}`
    on: the date, None when it is not fixed yet. state: ok, soon, late, done, provisional, paused; by itself it follows
    from left. left: days left, negative when late, counted by the caller in unit (working or calendar). why: lines of
    the count; why_url: a page that shows the count, when the lines are not at hand.
    """
    state = state or _state_of(left)
    words = "" if left is None or state in {"done", "paused"} else left_words(left, unit)
    return {"on": on, "state": state, "left_words": words, "why": why, "citation": citation, "why_url": why_url}


def why(lines: Sequence[str], citation: str = "", title: str = "") -> dict[str, object]:
    """The count of a date, day by day, with its source: `{% why lines citation title="Vì sao ngày này?" %}`."""
    return {"why": lines, "citation": citation, "title": title}
