from datetime import date

from doithoai.core.calendars.words import long_date, short_date, weekday_name


def test_a_date_is_said_with_its_weekday_in_vietnamese() -> None:
    assert long_date(date(2026, 2, 9)) == "Thứ Hai, 09/02/2026"
    assert weekday_name(date(2026, 2, 15)) == "Chủ nhật"


def test_a_date_in_figures_keeps_its_zeros() -> None:
    assert short_date(date(2026, 2, 9)) == "09/02/2026"
