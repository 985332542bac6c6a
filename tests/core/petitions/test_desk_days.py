from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from doithoai.core.calendars.published import published_calendar
from doithoai.core.events import EventName as E
from doithoai.core.petitions.desk_days import MOVES, Move, Place, desk_days, stays

MONDAY = date(2024, 3, 4)
CALENDAR = published_calendar()


def move(name: E, day: int, **more: str) -> Move:
    return Move(name, MONDAY + timedelta(days=day), **more)


ROAD = {"unit": "Phòng Kinh tế"}
WAY = [
    move(E.PETITION_RECEIVED, 0),
    move(E.ASSIGNMENT_GIVEN, 1, **ROAD),
    move(E.ASSIGNMENT_GIVEN, 1, unit="Công an", part="coordinating"),
    move(E.ASSIGNMENT_ACCEPTED, 2, unit="Công an"),
    move(E.ASSIGNMENT_ACCEPTED, 3, **ROAD),
    move(E.ANSWER_SUBMITTED, 7),
    move(E.ANSWER_APPROVED, 7, stage="unit_head"),
    move(E.ANSWER_RETURNED, 8, stage="office"),
    move(E.ANSWER_SUBMITTED, 9),
]


def test_each_desk_has_its_working_days_over_every_stay() -> None:
    found = desk_days(WAY, MONDAY + timedelta(days=11), CALENDAR)
    assert [(one.place, one.days, one.here) for one in found] == [
        (Place.INBOX, 1, False),
        (Place.ACCEPTING, 2, False),
        (Place.DRAFTING, 3, False),  # Thursday to Monday is two, a day more after the return
        (Place.UNIT_HEAD, 2, True),
        (Place.OFFICE, 1, False),
    ]


def test_what_came_back_lies_in_the_inbox_and_what_is_answered_nowhere() -> None:
    back = [*WAY[:3], move(E.ASSIGNMENT_SENT_BACK, 2, **ROAD)]
    assert stays(back)[-1].place is Place.INBOX
    assert stays([*WAY, move(E.PETITION_ANSWERED, 9)])[-1].last is not None


def test_a_recalled_answer_lies_again_on_the_desk_it_came_from() -> None:
    assert stays([*WAY, move(E.ANSWER_RECALLED, 9, stage="unit_head")])[-1].place is Place.DRAFTING
    held = [move(E.ANSWER_APPROVED, 10, stage="chair"), move(E.ANSWER_HELD, 10)]
    assert stays([*WAY, *held])[-1].place is Place.HELD
    assert stays([*WAY, *held, move(E.ANSWER_RECALLED, 11, stage="held")])[-1].place is Place.CHAIR


@given(st.lists(st.tuples(st.sampled_from(sorted(MOVES)), st.integers(0, 3)), max_size=25))
@settings(max_examples=100, deadline=None)
def test_stays_follow_each_other_and_only_the_last_is_open(names: list[tuple[E, int]]) -> None:
    day, moves = MONDAY, []
    for name, wait in names:
        day += timedelta(days=wait)
        moves.append(Move(name, day, unit="Phòng Kinh tế", stage="office"))
    found = stays(moves)
    assert all(one.last is not None for one in found[:-1])
    assert all(one.last is not None and one.last <= after.first for one, after in pairwise(found))
    assert sum(one.here for one in desk_days(moves, day, CALENDAR)) == sum(one.last is None for one in found)
