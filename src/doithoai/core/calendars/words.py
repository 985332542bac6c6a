"""How a date is said in Vietnamese."""

from datetime import date

WEEKDAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật")


def weekday_name(on: date) -> str:
    """The Vietnamese name of the weekday: Thứ Hai … Chủ nhật."""
    return WEEKDAYS[on.weekday()]


def short_date(on: date) -> str:
    """09/02/2026, as official papers write a date in figures."""
    return f"{on:%d/%m/%Y}"


def long_date(on: date) -> str:
    """The weekday and the date: Thứ Hai, 09/02/2026."""
    return f"{weekday_name(on)}, {short_date(on)}"
