from datetime import date

import pytest

from doithoai.apps.organisations.models import Unit
from doithoai.apps.petitions.actions.answers.draft_answer import draft_answer
from doithoai.apps.petitions.actions.assignments.assign_petition import assign_petition
from doithoai.apps.petitions.models import Assignment, Petition
from doithoai.core.petitions.routing import DateInThePast, LeadAlsoCoordinates
from doithoai.core.refusal import NotPossibleNow
from tests.voices import assigned, trail, voice
from tests.world import World


def owed(petition: Petition) -> dict[str, str]:
    rows = Assignment.objects.filter(petition=petition, state__in=["offered", "accepted"])
    return {row.unit.code: row.part for row in rows.select_related("unit")}


def test_one_unit_leads_others_coordinate_and_the_date_is_the_laws(world: World) -> None:
    petition = voice(world)

    petition = assign_petition(
        world.caller("secretary"),
        petition_id=petition.pk,
        lead_unit_id=world.units["kinh-te"].pk,
        coordinating_unit_ids=[world.units["van-hoa"].pk],
        note="Kiểm tra tại chỗ",
    )

    assert owed(petition) == {"kinh-te": "lead", "van-hoa": "coordinating"}
    assert (petition.state, petition.lead_unit, petition.due_on) == (
        "assigned",
        world.units["kinh-te"],
        date(2026, 3, 16),
    )
    assert trail(petition) == ["assignment.given", "assignment.given"]


def test_a_named_date_goes_before_the_rule(world: World) -> None:
    petition = voice(world)

    assign_petition(
        world.caller("chair"),
        petition_id=petition.pk,
        lead_unit_id=world.units["kinh-te"].pk,
        due_on=date(2026, 3, 5),
    )

    assert petition.assignments.get().due_on == date(2026, 3, 5)


def test_another_lead_takes_over_with_the_draft(world: World) -> None:
    petition = assigned(world)
    draft_answer(world.caller("road_officer"), petition_id=petition.pk, text="Đang kiểm tra.")

    assign_petition(world.caller("secretary"), petition_id=petition.pk, lead_unit_id=world.units["van-hoa"].pk)

    assert owed(petition) == {"van-hoa": "lead"}
    assert petition.answers.get().unit == world.units["van-hoa"]
    assert "assignment.withdrawn" in trail(petition)


def test_a_unit_that_stays_keeps_its_date(world: World) -> None:
    petition = assigned(world)
    world.clock.advance(days=3)

    assign_petition(
        world.caller("secretary"),
        petition_id=petition.pk,
        lead_unit_id=world.units["kinh-te"].pk,
        coordinating_unit_ids=[world.units["cong-an"].pk],
    )

    assert petition.assignments.get(part="lead").due_on == date(2026, 3, 16)
    assert owed(petition) == {"kinh-te": "lead", "cong-an": "coordinating"}


def test_what_is_refused_changes_nothing(world: World) -> None:
    petition, lead = voice(world), world.units["kinh-te"].pk
    call = {"petition_id": petition.pk, "lead_unit_id": lead}
    with pytest.raises(LeadAlsoCoordinates):
        assign_petition(world.caller("secretary"), coordinating_unit_ids=[lead], **call)
    with pytest.raises(DateInThePast):
        assign_petition(world.caller("secretary"), due_on=date(2026, 3, 1), **call)
    Petition.objects.filter(pk=petition.pk).update(state="answered", answered_on=date(2026, 3, 1))
    with pytest.raises(NotPossibleNow):
        assign_petition(world.caller("secretary"), **call)

    assert not Assignment.objects.exists()
    assert trail(petition) == []


def test_a_unit_of_another_authority_cannot_be_given_work(world: World) -> None:
    theirs = Unit.objects.create(authority=world.neighbour, code="la", name="Lạ", short_name="Lạ")
    with pytest.raises(Unit.DoesNotExist):
        assign_petition(world.caller("secretary"), petition_id=voice(world).pk, lead_unit_id=theirs.pk)


@pytest.mark.parametrize("name", ["road_head", "front", "clerk", "admin", "stranger", "group_head"])
def test_nobody_else_gives_work(world: World, name: str) -> None:
    with pytest.raises(Petition.DoesNotExist):
        assign_petition(world.caller(name), petition_id=voice(world).pk, lead_unit_id=world.units["kinh-te"].pk)
