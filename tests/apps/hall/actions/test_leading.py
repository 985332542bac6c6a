from datetime import timedelta
from typing import Any

import pytest
from django.core.exceptions import ObjectDoesNotExist

from doithoai.apps.audit.models import Event
from doithoai.apps.hall.actions.give_floor import give_floor
from doithoai.apps.hall.actions.give_question_to_unit import give_question_to_unit
from doithoai.apps.hall.actions.hand_over_lead import hand_over_lead
from doithoai.apps.hall.actions.record_promise import record_promise
from doithoai.apps.hall.actions.take_lead import take_lead
from doithoai.apps.hall.models import Promise, Sitting
from doithoai.apps.organisations.models import Deputisation
from doithoai.core.caller import Role
from doithoai.core.events import EventName
from doithoai.core.hall.leading import AnotherLeads, NoCoChair
from doithoai.core.hall.queue import SittingClosed
from doithoai.core.hall.steps import PromisedAlready, UnitGivenMeanwhile
from tests.hall_world import heard, queued
from tests.world import World


@pytest.fixture
def co_chair(world: World) -> str:
    """A deputy chair with the same rights."""
    world.add_person("co_chair", world.commune, Role.CHAIR, "Hồ Thị Sen")
    return "co_chair"


def test_the_first_who_acts_leads_and_a_co_chair_is_told_who_it_is(
    world: World, sitting: Sitting, co_chair: str
) -> None:
    first, second = queued(world, sitting), queued(world, sitting, "Đào Văn Nhãn")
    give_floor(world.caller("chair"), turn_id=first.pk)
    with pytest.raises(AnotherLeads) as told:
        give_question_to_unit(world.caller(co_chair), turn_id=first.pk, unit_id=world.units["kinh-te"].pk)
    assert "Trần Văn Minh đang điều hành" in told.value.say()
    assert give_question_to_unit(world.caller("secretary"), turn_id=first.pk, unit_id=world.units["kinh-te"].pk).unit
    second.refresh_from_db()
    assert second.state == "waiting"


def test_a_co_chair_takes_the_lead_and_the_first_is_then_told(world: World, sitting: Sitting, co_chair: str) -> None:
    turn = queued(world, sitting)
    take_lead(world.caller("chair"), sitting_id=sitting.pk)
    taken = take_lead(world.caller(co_chair), sitting_id=sitting.pk)
    assert (taken.led_by_name, taken.led_before_name) == ("Hồ Thị Sen", "Trần Văn Minh")
    assert take_lead(world.caller(co_chair), sitting_id=sitting.pk).version == taken.version
    with pytest.raises(AnotherLeads):
        give_floor(world.caller("chair"), turn_id=turn.pk)
    assert [event.data["before"] for event in Event.objects.filter(name=EventName.LEAD_TAKEN)] == ["", "Trần Văn Minh"]


def test_the_lead_is_handed_to_somebody_who_may_preside_today(world: World, sitting: Sitting, co_chair: str) -> None:
    caller, today = world.caller("chair"), world.clock.now.date()
    deputy = world.people["road_head"]
    Deputisation.objects.create(
        authority=world.commune, chair=world.people["chair"], deputy=deputy, reason="Đi họp", valid_from=today,
        valid_to=today + timedelta(days=1),
    )  # fmt: skip
    for name in (co_chair, "road_head"):
        person = world.people[name]
        handed = hand_over_lead(world.caller("secretary"), sitting_id=sitting.pk, person_id=person.pk)
        assert handed.led_by_name == person.full_name
    with pytest.raises(AnotherLeads):
        hand_over_lead(caller, sitting_id=sitting.pk, person_id=caller.person_id or 0)
    with pytest.raises(NoCoChair):
        hand_over_lead(world.caller("secretary"), sitting_id=sitting.pk, person_id=world.people["school_head"].pk)


def test_others_do_not_lead_and_nobody_leads_a_closed_hall(world: World, sitting: Sitting) -> None:
    for who in ("secretary", "road_head", "stranger"):
        with pytest.raises(ObjectDoesNotExist):
            take_lead(world.caller(who), sitting_id=sitting.pk)
    Sitting.objects.update(closed_at=world.clock.now)
    with pytest.raises(SittingClosed):
        take_lead(world.caller("chair"), sitting_id=sitting.pk)


def test_of_two_who_give_a_question_at_once_the_second_is_told_by_name(world: World, sitting: Sitting) -> None:
    turn, first, second = heard(world, sitting), world.units["kinh-te"], world.units["van-hoa"]
    give_question_to_unit(world.caller("secretary"), turn_id=turn.pk, unit_id=first.pk, seen_unit_id=0)
    with pytest.raises(UnitGivenMeanwhile) as told:
        give_question_to_unit(world.caller("chair"), turn_id=turn.pk, unit_id=second.pk, seen_unit_id=0)
    assert "Lê Thị Hoa vừa giao câu hỏi này cho Phòng Kinh tế" in told.value.say()
    given = give_question_to_unit(world.caller("chair"), turn_id=turn.pk, unit_id=second.pk, seen_unit_id=first.pk)
    assert given.unit == second


def test_a_promise_pressed_twice_is_written_once(world: World, sitting: Sitting) -> None:
    values: dict[str, Any] = {"text": "Thay nắp cống", "due_on": world.clock.now.date() + timedelta(days=30)}
    unit = world.units["kinh-te"].pk
    record_promise(world.caller("secretary"), sitting_id=sitting.pk, unit_id=unit, **values)
    with pytest.raises(PromisedAlready):
        record_promise(world.caller("chair"), sitting_id=sitting.pk, unit_id=unit, **values)
    assert Promise.objects.count() == 1
