from datetime import date

import pytest

from doithoai.core.deadlines.lateness import NewDayNotLater, NotLate, missed_date

TODAY = date(2026, 3, 10)


def test_an_open_matter_past_its_date_owes_an_apology() -> None:
    assert missed_date(date(2026, 3, 9), is_open=True, wanted=TODAY, today=TODAY) == date(2026, 3, 9)


@pytest.mark.parametrize(("due_on", "is_open"), [(TODAY, True), (None, True), (date(2026, 3, 1), False)])
def test_who_is_not_late_needs_no_apology(due_on: date | None, is_open: bool) -> None:
    with pytest.raises(NotLate):
        missed_date(due_on, is_open=is_open, wanted=TODAY, today=TODAY)


def test_the_new_day_has_not_gone() -> None:
    with pytest.raises(NewDayNotLater):
        missed_date(date(2026, 3, 1), is_open=True, wanted=date(2026, 3, 9), today=TODAY)
