from datetime import time, timedelta
from typing import Any

import pytest

from doithoai.apps.notices.models import Notice
from doithoai.apps.organisations.models import Authority
from doithoai.apps.petitions.actions.answers.draft_answer import draft_answer
from doithoai.apps.petitions.actions.assignments.accept_assignment import accept_assignment
from doithoai.apps.petitions.actions.assignments.set_acceptance_hours import set_acceptance_hours
from doithoai.apps.petitions.models import AcceptanceHours, Assignment, Petition
from doithoai.apps.petitions.queries.work import silent_assignments
from doithoai.core.deadlines.working_hours import HoursOutOfRange, OfficeHoursCrossed
from doithoai.core.petitions.acceptance import Lapse
from tests.hall_world import run_jobs
from tests.voices import assigned, trail
from tests.world import World

SET: dict[str, Any] = {
    "hours": 2,
    "opens_at": time(8),
    "noon_from": time(12),
    "noon_to": time(13),
    "closes_at": time(17),
    "lapse": Lapse.OFFICE,
}


def later(world: World, row: Assignment) -> Assignment:
    """Run the jobs at the moment that the part waits for."""
    run_jobs(world)
    row.refresh_from_db()
    assert row.respond_by is not None
    world.clock.set(row.respond_by)
    run_jobs(world)
    row.refresh_from_db()
    return row


def test_a_silent_unit_is_reminded_and_then_the_office_has_it(world: World) -> None:
    petition = assigned(world)
    row = later(world, petition.assignments.get())
    assert (row.state, row.urged_at, row.lapsed_at) == ("offered", world.clock.now, None)
    assert Notice.objects.filter(subject__contains="đơn vị nhận ý kiến").count() == 2

    row = later(world, row)

    assert (row.state, row.lapsed_at) == ("offered", world.clock.now)
    assert list(silent_assignments(world.caller("secretary"))) == [row]
    assert Notice.objects.filter(subject__contains="Đơn vị chưa nhận").get().person_id == world.people["secretary"].pk
    assert "assignment.lapsed" in trail(petition)
    accept_assignment(world.caller("road_head"), assignment_id=row.pk)
    assert not silent_assignments(world.caller("secretary")).exists()


def test_where_the_authority_says_so_silence_is_taking_it_on(world: World) -> None:
    set_acceptance_hours(world.caller("admin"), **(SET | {"lapse": Lapse.ACCEPTED}))
    row = later(world, later(world, assigned(world).assignments.get()))
    assert row.state == "accepted"


@pytest.mark.parametrize("answers", [True, False])
def test_a_unit_that_spoke_in_time_is_left_in_peace(world: World, answers: bool) -> None:
    petition, officer = assigned(world), world.caller("road_officer")
    row = petition.assignments.get()
    if answers:
        draft_answer(officer, petition_id=petition.pk, text="Ngày 10/3 làm.")
    else:
        accept_assignment(officer, assignment_id=row.pk)
    later(world, row)
    assert row.urged_at is None
    assert "assignment.response_urged" not in trail(petition)


def test_a_closed_petition_is_not_asked_about(world: World) -> None:
    petition = assigned(world)
    Petition.objects.filter(pk=petition.pk).update(state="transferred")
    assert later(world, petition.assignments.get()).urged_at is None


def test_the_hours_run_by_the_office_clock_of_the_authority(world: World) -> None:
    set_acceptance_hours(world.caller("admin"), **SET)
    row = assigned(world).assignments.get()
    assert row.respond_by is not None
    assert timedelta(hours=2) <= row.respond_by - row.given_at <= timedelta(days=4)
    assert AcceptanceHours.objects.get().hours == 2


@pytest.mark.parametrize(
    ("typed", "refusal"), [({"hours": 0}, HoursOutOfRange), ({"noon_to": time(11)}, OfficeHoursCrossed)]
)
def test_hours_that_make_no_sense_are_not_kept(world: World, typed: Any, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        set_acceptance_hours(world.caller("admin"), **(SET | typed))
    assert not AcceptanceHours.objects.exists()


@pytest.mark.parametrize("name", ["secretary", "chair", "road_head"])
def test_only_the_administrator_sets_them(world: World, name: str) -> None:
    with pytest.raises(Authority.DoesNotExist):
        set_acceptance_hours(world.caller(name), **SET)
