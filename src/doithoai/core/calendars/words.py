"""How a date is said in Vietnamese."""

from datetime import date

from doithoai.core.wording import gettext_noop

WEEKDAYS = (
    gettext_noop("Thứ Hai"),
    gettext_noop("Thứ Ba"),
    gettext_noop("Thứ Tư"),
    gettext_noop("Thứ Năm"),
    gettext_noop("Thứ Sáu"),
    gettext_noop("Thứ Bảy"),
    gettext_noop("Chủ nhật"),
)


def weekday_name(on: date) -> str:
    """The Vietnamese name of the weekday: Thứ Hai … Chủ nhật."""
    return WEEKDAYS[on.weekday()]


def short_date(on: date) -> str:
    """09/02/2026, as official papers write a date in figures."""
    return f"{on:%d/%m/%Y}"


def long_date(on: date) -> str:
    """The weekday and the date: Thứ Hai, 09/02/2026."""
    return f"{weekday_name(on)}, {short_date(on)}"
