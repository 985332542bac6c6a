"""Everybody sits once, groups together, elders in front, reserved rows kept."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doithoai.core.delegates.seating import (
    HallPlan,
    HallTooSmall,
    RowUnknown,
    SeatUnknown,
    Sitter,
    is_elder,
    read_rows,
    row_letters,
    seat_people,
)


def group(number: int, size: int, start: int) -> list[Sitter]:
    return [Sitter(start + place, number) for place in range(size)]


def test_a_group_sits_on_one_row_where_the_hall_has_chairs_to_spare() -> None:
    plan = HallPlan(rows=3, chairs=6)
    seats = seat_people(plan, [*group(1, 4, 0), *group(2, 4, 10)], {})
    assert [seats[place] for place in range(4)] == ["A1", "A2", "A3", "A4"]
    assert [seats[10 + place] for place in range(4)] == ["B1", "B2", "B3", "B4"]


def test_a_full_hall_leaves_no_chair_empty() -> None:
    plan = HallPlan(rows=2, chairs=4)
    seats = seat_people(plan, [*group(1, 3, 0), *group(2, 3, 10), *group(3, 2, 20)], {})
    assert sorted(seats.values()) == sorted(plan.seats_in("AB"))


def test_elders_sit_in_front_and_guests_in_the_reserved_rows() -> None:
    people = [*group(1, 2, 0), Sitter(5, 2, elder=True), Sitter(6, 0, guest=True)]
    seats = seat_people(HallPlan(rows=3, chairs=4, reserved=frozenset("A")), people, {})
    assert seats[6] == "A1"
    assert seats[5] == "B1"


def test_a_seat_moved_by_hand_stays() -> None:
    seats = seat_people(HallPlan(rows=2, chairs=2), group(1, 3, 0), {1: "A1"})
    assert seats == {1: "A1", 0: "A2", 2: "B1"} or seats == {1: "A1", 0: "B1", 2: "B2"}


def test_a_hall_too_small_says_how_many_chairs_it_has() -> None:
    with pytest.raises(HallTooSmall) as refused:
        seat_people(HallPlan(rows=1, chairs=2), group(1, 3, 0), {})
    assert "2 chỗ" in refused.value.say()
    assert "3 người" in refused.value.say()


@given(st.lists(st.integers(1, 9), max_size=12), st.integers(1, 12), st.integers(1, 12), st.booleans())
def test_nobody_shares_a_chair_and_nobody_stands(sizes: list[int], rows: int, chairs: int, reserve: bool) -> None:
    plan = HallPlan(rows, chairs, frozenset("A") if reserve else frozenset())
    people = [one for number, size in enumerate(sizes) for one in group(number, size, number * 100)]
    try:
        seats = seat_people(plan, people, {})
    except HallTooSmall:
        assert len(people) > len(plan.seats_in(row for row in plan.letters if row not in plan.reserved))
        return
    assert set(seats) == {one.id for one in people}
    assert len(set(seats.values())) == len(people)
    assert set(seats.values()) <= set(plan.seats_in(plan.letters))


@pytest.mark.parametrize(("typed", "seat"), [("c7", "C7"), (" C 07 ", "C7"), ("A-1", "A1")])
def test_a_seat_is_read_as_people_write_it(typed: str, seat: str) -> None:
    assert HallPlan(rows=3, chairs=8).seat(typed) == seat


@pytest.mark.parametrize("typed", ["", "D1", "A0", "A9", "7", "hàng A"])
def test_a_seat_that_the_hall_lacks_is_refused(typed: str) -> None:
    with pytest.raises(SeatUnknown):
        HallPlan(rows=3, chairs=8).seat(typed)


def test_rows_are_read_one_by_one_or_from_to() -> None:
    assert read_rows("a, C", 5) == {"A", "C"}
    assert read_rows("B - D", 5) == {"B", "C", "D"}
    assert read_rows("", 5) == frozenset()
    with pytest.raises(RowUnknown):
        read_rows("F", 5)


def test_rows_after_z_go_on() -> None:
    assert [row_letters(number) for number in (0, 25, 26, 27, 52)] == ["A", "Z", "AA", "AB", "BA"]


def test_age_gives_a_place_in_front_only_where_the_rule_is_on() -> None:
    assert is_elder(1950, this_year=2026, elders_from=70)
    assert not is_elder(1950, this_year=2026, elders_from=0)
    assert not is_elder(None, this_year=2026, elders_from=70)
