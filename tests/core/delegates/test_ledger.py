import pytest
from hypothesis import given
from hypothesis import strategies as st

from doithoai.core.delegates.ledger import (
    OPEN,
    Move,
    Place,
    SamePlace,
    SeatBook,
    SeatsNotFree,
    check_move,
    choose_line,
    seat_book,
)
from doithoai.core.delegates.quota import (
    GroupFacts,
    HouseholdsUnknown,
    NoQuotaForGroup,
    NoSeatLeft,
    QuotaRule,
    QuotaUnclear,
)

EAST, WEST = GroupFacts(10, "Thôn Đông", "thôn", 100), GroupFacts(11, "Thôn Đoài", "thôn", 40)
PER_GROUP = QuotaRule(1, "Đại biểu Nhân dân", 2, "group", "thôn, tổ dân phố")
IN_ALL = QuotaRule(2, "Khách mời", 3, "total")
PLACES = [OPEN, Place(1, 10), Place(1, 11), Place(2)]
MOVES = st.builds(Move, st.sampled_from(PLACES), st.sampled_from(PLACES), st.integers(1, 4))


def book(*rules: QuotaRule, moves: list[Move] | None = None, **named: int) -> SeatBook:
    people = {Place(int(key[1]), int(key[3:])): number for key, number in named.items()}
    return seat_book(rules or (PER_GROUP, IN_ALL), [EAST, WEST], moves or [], named=people, open_seats=5)


def test_a_group_fills_its_own_seats_then_the_common_ones() -> None:
    assert choose_line(book(l1_10=1), EAST) == PER_GROUP
    assert choose_line(book(l1_10=2), EAST) == IN_ALL
    assert book(l1_10=1).of_group(10).gap == 1


def test_a_full_unclear_missing_or_uncountable_quota_says_so() -> None:
    with pytest.raises(NoSeatLeft):
        choose_line(book(PER_GROUP, l1_10=2), EAST)
    with pytest.raises(QuotaUnclear):
        choose_line(book(QuotaRule(3, "Cử tri", 7, "", "thôn")), EAST)
    with pytest.raises(NoQuotaForGroup):
        choose_line(book(QuotaRule(4, "x", 1, "group", "bản")), EAST)
    with pytest.raises(HouseholdsUnknown):
        choose_line(
            seat_book([QuotaRule(5, "x", 5, "percent")], [GroupFacts(10, "Ấp", "ấp")], [], named={}),
            GroupFacts(10, "Ấp", "ấp"),
        )


def test_a_seat_that_moved_is_used_by_the_other_group_only() -> None:
    after = book(PER_GROUP, moves=[Move(Place(1, 10), Place(1, 11), 1)], l1_10=1, l1_11=2)
    assert choose_line(after, WEST) == PER_GROUP
    with pytest.raises(NoSeatLeft):
        choose_line(after, EAST)


def test_only_free_seats_move_and_to_another_place() -> None:
    with pytest.raises(SeatsNotFree):
        check_move(book(l1_10=1), Move(Place(1, 10), OPEN, 2), source_name="Thôn Đông")
    with pytest.raises(SamePlace):
        check_move(book(), Move(OPEN, OPEN, 1), source_name="Ghế tự do")


@given(st.lists(MOVES, max_size=30), st.integers(0, 2), st.integers(0, 2))
def test_whatever_moves_the_sum_of_seats_stays_and_nobody_loses_a_taken_seat(
    wishes: list[Move], east: int, west: int
) -> None:
    done: list[Move] = []
    for wish in wishes:
        now = book(moves=done, l1_10=east, l1_11=west)
        try:
            check_move(now, wish, source_name="x")
        except (SamePlace, SeatsNotFree):
            continue
        done.append(wish)
    after = book(moves=done, l1_10=east, l1_11=west)

    assert sum(after.seats.values()) == 4 + 3 + 5 == after.total + after.seats[OPEN]
    assert all(after.free(place) >= 0 for place in PLACES)


@given(st.lists(MOVES, max_size=20))
def test_moves_that_are_undone_leave_the_plan_as_it_was(moves: list[Move]) -> None:
    back = [move.reversed for move in reversed(moves)]
    assert book(moves=[*moves, *back]).seats == {place: book().seats[place] for place in book(moves=moves).seats}


@given(st.integers(0, 20), st.integers(0, 30))
def test_a_group_never_gets_more_than_its_seats(count: int, wishes: int) -> None:
    rule, named = QuotaRule(1, "x", count, "group"), 0
    for _ in range(wishes):
        try:
            choose_line(seat_book([rule], [EAST], [], named={Place(1, 10): named}), EAST)
        except NoSeatLeft:
            break
        named += 1

    assert named == min(count, wishes)
