from datetime import date

import pytest
from django.urls import reverse

from doithoai.apps.audit.models import Event
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.hall.actions.draft_conclusion import draft_conclusion
from doithoai.apps.hall.actions.issue_conclusion import issue_conclusion
from doithoai.apps.hall.actions.receive_conclusion import (
    HandedOverHowMissing,
    NothingToReceive,
    receive_conclusion,
    receive_conclusion_for_unit,
)
from doithoai.apps.hall.closing import receipts_of
from doithoai.apps.hall.models import Promise
from doithoai.apps.petitions.models import Assignment
from doithoai.core.deadlines.rule import Anchor
from doithoai.core.refusal import NotPossibleNow
from tests.concluding_world import WRITTEN_BY, held_dialogue, owed, rule
from tests.world import World


@pytest.fixture
def dialogue(world: World) -> Dialogue:
    """Concluded on its own day; culture owes 10 working days after its own receipt, economy by a named day."""
    dialogue = held_dialogue(world)
    owed(world, dialogue)
    draft_conclusion(world.caller("secretary"), dialogue_id=dialogue.pk)
    issue_conclusion(world.caller("secretary"), dialogue_id=dialogue.pk, issued_on=date(2026, 3, 2))
    world.clock.advance(days=2)
    return dialogue


def of(world: World, unit: str) -> Assignment:
    return Assignment.objects.get(unit=world.units[unit], state__in=["offered", "accepted"])


def test_each_unit_starts_its_own_clock(world: World, dialogue: Dialogue) -> None:
    assert receive_conclusion(world.caller("school_officer"), dialogue_id=dialogue.pk) == 1

    culture = of(world, "van-hoa")
    assert culture.conclusion_received_on == date(2026, 3, 4)
    assert (culture.due_on, culture.petition.due_on) == (date(2026, 3, 18), date(2026, 3, 18))
    assert of(world, "kinh-te").conclusion_received_on is None
    recorded = Event.objects.filter(petition_id=culture.petition_id).values_list("name", flat=True)
    assert set(recorded) == {"assignment.conclusion_received", "assignment.deadline_moved"}


def test_a_named_day_stays_though_the_receipt_is_noted(world: World, dialogue: Dialogue) -> None:
    receive_conclusion(world.caller("road_head"), dialogue_id=dialogue.pk)

    road = of(world, "kinh-te")
    assert (road.conclusion_received_on, road.due_on) == (date(2026, 3, 4), WRITTEN_BY)


def test_the_secretary_sees_who_has_not_confirmed(world: World, dialogue: Dialogue) -> None:
    receive_conclusion(world.caller("school_head"), dialogue_id=dialogue.pk)

    seen = {row.unit: (row.waiting, row.received_on) for row in receipts_of(dialogue)}

    assert seen == {"Phòng Kinh tế": (2, None), "Phòng Văn hóa - Xã hội": (0, date(2026, 3, 4))}


def test_a_colleague_who_confirms_again_is_told(world: World, dialogue: Dialogue) -> None:
    receive_conclusion(world.caller("school_head"), dialogue_id=dialogue.pk)
    world.clock.advance(days=1)

    with pytest.raises(NothingToReceive):
        receive_conclusion(world.caller("school_officer"), dialogue_id=dialogue.pk)

    assert of(world, "van-hoa").conclusion_received_on == date(2026, 3, 4)


def test_before_it_is_issued_nothing_can_be_received(world: World) -> None:
    dialogue = held_dialogue(world)
    owed(world, dialogue, rule=rule(Anchor.CONCLUSION_ISSUED, 10))

    with pytest.raises(NotPossibleNow):
        receive_conclusion(world.caller("school_head"), dialogue_id=dialogue.pk)


@pytest.mark.parametrize("name", ["stranger", "secretary", "chair", "front", "superior"])
def test_who_answers_nothing_finds_no_such_dialogue(world: World, dialogue: Dialogue, name: str) -> None:
    with pytest.raises(Dialogue.DoesNotExist):
        receive_conclusion(world.caller(name), dialogue_id=dialogue.pk)


def test_a_unit_that_only_promised_something_confirms_too(world: World, dialogue: Dialogue) -> None:
    Promise.objects.update(unit=world.units["van-hoa"])
    Assignment.objects.filter(unit=world.units["van-hoa"]).delete()

    assert receive_conclusion(world.caller("school_head"), dialogue_id=dialogue.pk) == 1

    assert Promise.objects.get().conclusion_received_on == date(2026, 3, 4)
    assert Event.objects.filter(name="promise.conclusion_received").count() == 1
    seen = {row.unit_id: row.waiting for row in receipts_of(dialogue)}
    assert seen == {world.units["kinh-te"].pk: 1, world.units["van-hoa"].pk: 0}


def test_the_office_notes_how_it_handed_the_notice_over(world: World, dialogue: Dialogue) -> None:
    office, unit_id = world.caller("secretary"), world.units["van-hoa"].pk
    with pytest.raises(HandedOverHowMissing):
        receive_conclusion_for_unit(office, dialogue_id=dialogue.pk, unit_id=unit_id, how=" ")
    assert of(world, "van-hoa").conclusion_received_on is None

    receive_conclusion_for_unit(office, dialogue_id=dialogue.pk, unit_id=unit_id, how="Giao bản giấy")

    assert of(world, "van-hoa").due_on == date(2026, 3, 18)
    assert Event.objects.get(name="assignment.conclusion_received").data["how"] == "Giao bản giấy"


@pytest.mark.parametrize("name", ["stranger", "school_head", "front"])
def test_nobody_else_notes_a_receipt_for_a_unit(world: World, dialogue: Dialogue, name: str) -> None:
    with pytest.raises(Dialogue.DoesNotExist):
        receive_conclusion_for_unit(
            world.caller(name), dialogue_id=dialogue.pk, unit_id=world.units["van-hoa"].pk, how="Giao"
        )


def test_the_page_offers_the_office_to_note_it(world: World, dialogue: Dialogue) -> None:
    url = reverse("desk:receive_conclusion_for_unit", args=[dialogue.code, world.units["van-hoa"].pk])
    client = world.client("secretary")
    assert url in client.get(reverse("desk:conclusion", args=[dialogue.code])).content.decode()
    assert client.post(url, {"how": ""}).status_code == 422
    assert client.post(url, {"how": "Giao bản giấy"}).status_code == 302
