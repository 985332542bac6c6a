from datetime import date

import pytest

from doithoai.apps.petitions.actions.assignments.accept_assignment import accept_assignment
from doithoai.apps.petitions.actions.assignments.assign_petition import assign_petition
from doithoai.apps.petitions.actions.assignments.extend_reply_deadline import extend_reply_deadline
from doithoai.apps.petitions.actions.assignments.send_back_assignment import send_back_assignment
from doithoai.apps.petitions.actions.assignments.withdraw_assignment import withdraw_assignment
from doithoai.apps.petitions.due_dates import why_of
from doithoai.apps.petitions.models import Assignment
from doithoai.core.calendars.published import published_calendar
from doithoai.core.deadlines.extension import AskedTooLate, NoExtensionLeft
from doithoai.core.petitions.routing import ReasonMissing
from doithoai.core.refusal import NotPossibleNow
from tests.voices import assigned, trail
from tests.world import World


def given(world: World) -> Assignment:
    return assigned(world).assignments.get()


def test_the_unit_accepts_once(world: World) -> None:
    assignment = given(world)
    accept_assignment(world.caller("road_officer"), assignment_id=assignment.pk)

    with pytest.raises(NotPossibleNow):
        accept_assignment(world.caller("road_head"), assignment_id=assignment.pk)
    with pytest.raises(NotPossibleNow):
        send_back_assignment(world.caller("road_head"), assignment_id=assignment.pk, reason="Không phải việc")
    assert trail(assignment.petition)[-1] == "assignment.accepted"


def test_what_is_sent_back_waits_in_the_inbox_with_its_reason(world: World) -> None:
    assignment = given(world)

    send_back_assignment(world.caller("road_head"), assignment_id=assignment.pk, reason="Thuộc điện lực")

    petition = Assignment.objects.get(pk=assignment.pk).petition
    assert (petition.state, petition.lead_unit, petition.due_on) == ("received", None, None)
    with pytest.raises(ReasonMissing):
        again = assign_petition(
            world.caller("secretary"), petition_id=petition.pk, lead_unit_id=world.units["kinh-te"].pk
        ).assignments.get(state="offered")
        send_back_assignment(world.caller("road_head"), assignment_id=again.pk, reason=" ")


def test_the_third_bounce_is_escalated(world: World) -> None:
    from doithoai.apps.audit.models import Event

    petition = assigned(world)
    for _ in range(3):
        owed = petition.assignments.get(state="offered")
        send_back_assignment(world.caller("road_head"), assignment_id=owed.pk, reason="Không phải việc của phòng")
        assign_petition(world.caller("secretary"), petition_id=petition.pk, lead_unit_id=owed.unit_id)

    bounced = Event.objects.filter(name="assignment.sent_back").order_by("id")
    assert [event.data["escalated"] for event in bounced] == [False, False, True]


def test_an_extension_keeps_the_old_date_visible(world: World) -> None:
    assignment = given(world)

    extend_reply_deadline(world.caller("road_head"), assignment_id=assignment.pk, working_days=5, reason="Chờ khảo sát")

    assignment = Assignment.objects.select_related("petition").get(pk=assignment.pk)
    assert (assignment.first_due_on, assignment.due_on) == (date(2026, 3, 16), date(2026, 3, 23))
    assert (assignment.petition.due_on, assignment.petition.is_extended) == (date(2026, 3, 23), True)
    assert "Chờ khảo sát" in why_of(assignment, published_calendar())[-1]


def test_an_extension_is_not_asked_twice_nor_too_late(world: World) -> None:
    first, second = given(world), given(world)
    extend_reply_deadline(world.caller("secretary"), assignment_id=first.pk, working_days=2, reason="Chờ khảo sát")
    with pytest.raises(NoExtensionLeft):
        extend_reply_deadline(world.caller("secretary"), assignment_id=first.pk, working_days=2, reason="Chờ nữa")
    world.clock.advance(days=20)
    with pytest.raises(AskedTooLate):
        extend_reply_deadline(world.caller("secretary"), assignment_id=second.pk, working_days=2, reason="Quên")
    assert Assignment.objects.get(pk=second.pk).times_extended == 0


def test_a_withdrawn_part_is_gone_from_the_unit(world: World) -> None:
    assignment = given(world)

    withdraw_assignment(world.caller("secretary"), assignment_id=assignment.pk, reason="Giao nhầm")

    with pytest.raises(NotPossibleNow):
        accept_assignment(world.caller("road_head"), assignment_id=assignment.pk)


@pytest.mark.parametrize("name", ["school_head", "stranger", "front", "secretary"])
def test_only_the_unit_itself_accepts_or_sends_back(world: World, name: str) -> None:
    assignment = given(world)
    for act in (
        lambda: accept_assignment(world.caller(name), assignment_id=assignment.pk),
        lambda: send_back_assignment(world.caller(name), assignment_id=assignment.pk, reason="x"),
    ):
        with pytest.raises(Assignment.DoesNotExist):
            act()


@pytest.mark.parametrize("name", ["school_head", "stranger", "front", "road_officer"])
def test_others_do_not_extend(world: World, name: str) -> None:
    with pytest.raises(Assignment.DoesNotExist):
        extend_reply_deadline(world.caller(name), assignment_id=given(world).pk, working_days=1, reason="x")
