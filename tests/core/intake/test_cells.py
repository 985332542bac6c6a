"""Cells of a foreign file: as given, changed and how, or wrong and why."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doithoai.core.caller import HANOI
from doithoai.core.intake.cells import Cell, CellState, Frame, read_cell
from doithoai.core.intake.columns import Column
from doithoai.core.intake.dates import read_day
from doithoai.core.intake.groups import find_group, groups_by_key
from doithoai.core.petitions.phone import phone_number

NOW = datetime(2026, 3, 2, 1, 30, tzinfo=UTC)
GROUPS = groups_by_key([(5, "Tổ dân phố số 5"), (12, "Tổ dân phố số 12"), (7, "Thôn Đông"), (1, "Thôn 1"), (2, "Ấp 1")])
FRAME = Frame(groups=GROUPS, now=NOW, default_group=7, default_day=date(2026, 3, 1))
DAYS = st.dates(date(2000, 1, 1), date(2099, 12, 31))


def read(column: Column, written: str) -> Cell:
    return read_cell(column, written, FRAME)


@given(DAYS, st.sampled_from(["%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y", "%Y-%m-%d", "%Y-%m-%dT%H:%M", "ngày %d/%m/%Y"]))
def test_a_day_is_read_back_from_every_usual_way_of_writing(day: date, form: str) -> None:
    assert read_day(day.strftime(form)) == day


@given(DAYS)
def test_a_day_is_read_from_the_number_that_spreadsheets_keep_and_from_words(day: date) -> None:
    assert read_day(str((day - date(1899, 12, 30)).days)) == day
    assert read_day(f"Ngày {day.day} tháng {day.month} năm {day.year}") == day
    assert read_day(f"{day.day}/{day.month}/{day:%y}") == day


@given(st.text(max_size=30))
def test_whatever_stands_in_a_cell_is_a_day_or_nothing(written: str) -> None:
    assert read_day(written) is None or isinstance(read_day(written), date)


@pytest.mark.parametrize("written", ["28/2", "31/02/2026", "hôm qua", "2026", "13/13/2026", "20001"])
def test_what_is_no_certain_day_is_not_guessed(written: str) -> None:
    assert read_day(written) is None


@given(st.integers(100_000_000, 999_999_999), st.sampled_from(["0{}", "{}", "+84 {}", "84{}", "0084{}", " 0{} "]))
def test_a_number_is_one_number_however_it_is_written(digits: int, form: str) -> None:
    assert phone_number(form.format(digits)) == f"0{digits}"


@given(st.text(max_size=20))
def test_a_number_in_its_one_form_stays_as_it_is(written: str) -> None:
    number = phone_number(written)
    assert number is None or phone_number(number) == number


def test_the_zero_that_a_spreadsheet_drops_comes_back_and_it_is_told() -> None:
    cell = read(Column.PHONE, "912345678")
    assert (cell.value, cell.state) == ("0912345678", CellState.CHANGED)
    assert cell.note
    assert read(Column.PHONE, "0912345678").state == CellState.OK
    assert read(Column.PHONE, "hỏi chồng").state == CellState.WRONG


@pytest.mark.parametrize("written", ["TDP 5", "tdp5", "Tổ 05", "to dan pho so 5", "Tổ dân phố số 5", "5"])
def test_a_group_is_found_by_the_names_people_use(written: str) -> None:
    assert find_group(written, GROUPS) == 5


def test_a_name_that_fits_two_groups_finds_none() -> None:
    assert find_group("1", GROUPS) is None
    assert find_group("Ấp 1", GROUPS) == 2
    assert read(Column.GROUP, "Tổ 99").state == CellState.WRONG
    assert read(Column.GROUP, "").value == 7


def test_an_empty_day_takes_the_day_of_the_file_and_the_future_is_wrong() -> None:
    assert read(Column.RECEIVED, "").value == datetime(2026, 3, 1, 8, 0, tzinfo=HANOI)
    assert read(Column.RECEIVED, "2/3/2026").value == datetime(2026, 3, 2, 8, 0, tzinfo=HANOI)
    assert read(Column.RECEIVED, "03/03/2026").state == CellState.WRONG
    assert read(Column.RECEIVED, "01/11/2025").state == CellState.WRONG
    assert read(Column.RECEIVED, "28/02").state == CellState.WRONG


@given(st.sampled_from(list(Column)), st.text(max_size=300))
def test_any_cell_is_read_and_what_is_wrong_says_why(column: Column, written: str) -> None:
    cell = read(column, written)
    assert bool(cell.note) == (cell.state != CellState.OK)
    if cell.note:
        cell.note.format(**cell.values)
    if column == Column.RECEIVED and isinstance(cell.value, datetime):
        assert cell.value <= NOW + timedelta(0)
