"""Dates, times and numbers as an officer writes them."""

from datetime import UTC, date, datetime, time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doithoai.faces.common.components.dates import (
    due_date,
    left_words,
    vn_date,
    vn_date_short,
    vn_datetime,
    vn_moment,
    vn_number,
    vn_time,
)


def test_a_date_names_its_weekday() -> None:
    assert vn_date(date(2024, 11, 28)) == "Thứ Năm, 28/11/2024"
    assert vn_date(date(2024, 12, 1)) == "Chủ nhật, 01/12/2024"


def test_a_short_date_has_two_digits_for_day_and_month() -> None:
    assert vn_date_short(date(2024, 2, 3)) == "03/02/2024"


def test_a_moment_in_utc_is_shown_as_in_ha_noi() -> None:
    late_evening = datetime(2024, 11, 27, 18, 5, tzinfo=UTC)
    assert vn_datetime(late_evening) == "1 giờ 05, Thứ Năm, 28/11/2024"
    assert vn_date_short(late_evening) == "28/11/2024"


def test_a_full_hour_has_no_minutes() -> None:
    assert vn_time(time(14, 0)) == "14 giờ"
    assert vn_time(time(14, 5)) == "14 giờ 05"


def test_a_date_without_time_is_a_moment_without_time() -> None:
    assert vn_moment(date(2024, 11, 28)) == "Thứ Năm, 28/11/2024"


@pytest.mark.parametrize("show", [vn_date, vn_date_short, vn_time, vn_datetime, vn_number])
def test_nothing_is_shown_as_nothing(show) -> None:  # type: ignore[no-untyped-def]
    assert show(None) == ""


def test_numbers_have_points_between_thousands_and_a_comma_before_the_fraction() -> None:
    assert vn_number(1204) == "1.204"
    assert vn_number(Decimal("1234.5")) == "1.234,5"
    assert vn_number(0) == "0"


@given(st.integers(min_value=-(10**12), max_value=10**12))
def test_a_written_number_reads_back_as_itself(number: int) -> None:
    assert int(vn_number(number).replace(".", "")) == number


def test_the_days_left_say_in_which_days_they_count() -> None:
    assert left_words(3, "working") == "còn 3 ngày làm việc"
    assert left_words(-2, "calendar") == "quá hạn 2 ngày"
    assert left_words(0, "working") == "hạn hôm nay"


@pytest.mark.parametrize(("left", "state"), [(-1, "late"), (0, "soon"), (2, "soon"), (3, "ok"), (None, "ok")])
def test_the_state_of_a_date_follows_from_the_days_left(left: int | None, state: str) -> None:
    assert due_date(date(2024, 11, 28), left=left)["state"] == state


def test_a_kept_date_says_nothing_of_days_left() -> None:
    assert due_date(date(2024, 11, 28), state="done", left=-4)["left_words"] == ""
