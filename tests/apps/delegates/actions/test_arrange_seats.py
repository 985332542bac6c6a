"""The hall is set, everybody sits, a seat moved by hand stays."""

import pytest
from django.core.exceptions import ObjectDoesNotExist

from doithoai.apps.audit.models import Event
from doithoai.apps.delegates.actions.arrange_seats import arrange_seats
from doithoai.apps.delegates.actions.move_seat import move_seat
from doithoai.apps.delegates.models import Delegate, SeatingPlan
from doithoai.apps.delegates.seats import by_given_name, chairs_of, coming, find_seating, hall_plan
from doithoai.apps.dialogues.models import Dialogue
from doithoai.core.delegates.seating import HallTooSmall, SeatTaken, SeatUnknown
from doithoai.core.events import EventName
from doithoai.core.refusal import Refused
from tests.hall_world import approved
from tests.world import World

SMALL = {"rows": 3, "chairs": 4, "reserved": "A", "elders_from": 70}


@pytest.fixture
def people(world: World, dialogue: Dialogue) -> list[Delegate]:
    """Two of the first village, one old man of the second, one of the third who does not come."""
    rows = [
        approved(world, dialogue, "Lê Thị Bưởi", 0),
        approved(world, dialogue, "Trần Văn An", 0),
        approved(world, dialogue, "Vũ Cụ", 1, birth_year=1945),
        approved(world, dialogue, "Ngô Bận", 2),
    ]
    Delegate.objects.filter(pk=rows[3].pk).update(reply="no")
    return rows


def seats() -> dict[str, str]:
    return dict(Delegate.objects.exclude(seat="").values_list("full_name", "seat"))


def arranged(world: World, dialogue: Dialogue, **values: object) -> int:
    given = {"dialogue_id": dialogue.pk} | SMALL | values
    return arrange_seats(world.caller("secretary"), **given)  # type: ignore[arg-type]


def test_elders_sit_in_front_and_who_said_no_gets_no_seat(
    world: World, dialogue: Dialogue, people: list[Delegate]
) -> None:
    assert arranged(world, dialogue) == 3
    assert seats() == {"Vũ Cụ": "B1", "Lê Thị Bưởi": "B2", "Trần Văn An": "B3"}
    assert Event.objects.get(name=EventName.DELEGATE_SEATS_ARRANGED).data["reserved"] == "A"


def test_a_seat_moved_by_hand_stays_when_the_hall_is_set_again(
    world: World, dialogue: Dialogue, people: list[Delegate]
) -> None:
    arranged(world, dialogue)
    move_seat(world.caller("secretary"), delegate_id=people[1].pk, seat="c 4")
    arranged(world, dialogue, reserved="")
    assert seats() == {"Vũ Cụ": "A1", "Lê Thị Bưởi": "A2", "Trần Văn An": "C4"}
    arranged(world, dialogue, rows=2)
    assert seats()["Trần Văn An"] == "B3"
    assert not Delegate.objects.filter(seat_by_hand=True).exists()


def test_a_taken_seat_is_told_and_swapped_only_when_wanted(
    world: World, dialogue: Dialogue, people: list[Delegate]
) -> None:
    arranged(world, dialogue)
    with pytest.raises(SeatTaken) as refused:
        move_seat(world.caller("secretary"), delegate_id=people[0].pk, seat="B1")
    assert "Vũ Cụ" in refused.value.say()
    move_seat(world.caller("secretary"), delegate_id=people[0].pk, seat="B1", swap=True)
    assert seats() == {"Lê Thị Bưởi": "B1", "Vũ Cụ": "B2", "Trần Văn An": "B3"}
    assert Event.objects.get(name=EventName.DELEGATE_SEAT_MOVED).data["swapped"] == "Vũ Cụ"


@pytest.mark.parametrize(("values", "refusal"), [({"rows": 1, "reserved": ""}, None), ({"rows": 1}, HallTooSmall)])
def test_a_hall_too_small_changes_nothing(
    world: World, dialogue: Dialogue, people: list[Delegate], values: dict[str, object], refusal: type[Refused] | None
) -> None:
    if refusal is None:
        assert arranged(world, dialogue, **values) == 3
        return
    with pytest.raises(refusal):
        arranged(world, dialogue, **values)
    assert (seats(), SeatingPlan.objects.count()) == ({}, 0)


def test_a_seat_outside_the_hall_is_refused(world: World, dialogue: Dialogue, people: list[Delegate]) -> None:
    arranged(world, dialogue)
    with pytest.raises(SeatUnknown):
        move_seat(world.caller("secretary"), delegate_id=people[0].pk, seat="D1")
    assert seats()["Lê Thị Bưởi"] == "B2"


@pytest.mark.parametrize("name", ["chair", "front", "stranger"])
def test_only_the_office_seats_people(world: World, dialogue: Dialogue, people: list[Delegate], name: str) -> None:
    with pytest.raises(ObjectDoesNotExist):
        arrange_seats(world.caller(name), dialogue_id=dialogue.pk, rows=3, chairs=4)
    arranged(world, dialogue)
    with pytest.raises(ObjectDoesNotExist):
        move_seat(world.caller(name), delegate_id=people[0].pk, seat="C1")


def test_the_picture_of_the_hall_shows_who_sits_where(world: World, dialogue: Dialogue, people: list[Delegate]) -> None:
    arranged(world, dialogue)
    caller, plan = world.caller("chair"), find_seating(dialogue)
    assert plan is not None
    rows = chairs_of(hall_plan(plan), coming(caller, dialogue))
    assert [letter for letter, _ in rows] == ["A", "B", "C"]
    assert [(chair.delegate and chair.delegate.full_name, chair.tone) for chair in rows[1][1]] == [
        ("Vũ Cụ", 2), ("Lê Thị Bưởi", 1), ("Trần Văn An", 1), (None, 0),
    ]  # fmt: skip
    assert [row.full_name for row in by_given_name(coming(caller, dialogue))] == ["Trần Văn An", "Lê Thị Bưởi", "Vũ Cụ"]
