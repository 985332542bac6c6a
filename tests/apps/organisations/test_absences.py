from datetime import date, timedelta
from typing import Any

import pytest

from doithoai.apps.audit.models import Event
from doithoai.apps.notices.models import Notice
from doithoai.apps.organisations.actions.end_absence import end_absence
from doithoai.apps.organisations.actions.record_absence import record_absence
from doithoai.apps.organisations.models import Absence, Membership
from doithoai.apps.organisations.queries import role_choices
from doithoai.apps.petitions.actions.answers.approve_answer import approve_answer
from doithoai.apps.petitions.actions.answers.return_answer import return_answer
from doithoai.core.caller import Caller, Door, Role
from doithoai.core.organisations import NotInOrder
from doithoai.core.petitions.lifecycle import AnswerStage
from doithoai.core.refusal import NotPossibleNow
from doithoai.core.standing_in import (
    AbsenceOverlaps,
    AbsencePast,
    AbsenceTooLong,
    ChairByWrittenWord,
    NobodyWaitsForThisRole,
    StandInAway,
    StandInUnfit,
    StandsInForAnother,
)
from tests.hall_world import run_jobs
from tests.voices import answer_at
from tests.world import World


def away(world: World, name: str = "road_head", stand_in: str = "road_officer", by: str = "", **days: Any) -> Absence:
    today = world.clock.now.date()
    span = {"valid_from": today, "valid_to": today + timedelta(days=4)} | days
    membership = Membership.objects.get(person=world.people[name])
    who = world.caller(by or name)
    return record_absence(who, membership_id=membership.pk, stand_in_id=world.people[stand_in].pk, **span)


def standing(world: World, name: str) -> Caller:
    """The person in the last of today's roles: the place of somebody else."""
    person = world.people[name]
    return role_choices(person, on=world.clock.now.date())[-1].caller(person, now=world.clock.now, door=Door.DESK)


def test_the_stand_in_decides_and_the_trail_names_both(world: World) -> None:
    answer = answer_at(world, AnswerStage.UNIT_HEAD)
    away(world)
    approve_answer(standing(world, "road_officer"), answer_id=answer.pk, stage=AnswerStage.UNIT_HEAD)
    event = Event.objects.filter(name="answer.approved").get()
    assert (event.actor_name, event.data["acting_for"]) == ("Vũ Thu Trang", "Phạm Đức Thắng")
    page = world.client("secretary").get(f"/ban-lam-viec/y-kien/{answer.petition.code}/").content.decode()
    assert "Vũ Thu Trang thay Phạm Đức Thắng" in page


def test_it_comes_back_by_itself(world: World) -> None:
    away(world)
    assert standing(world, "road_officer").role == Role.UNIT_HEAD
    world.clock.advance(days=5)
    assert standing(world, "road_officer").role == Role.OFFICER


def test_back_early_nobody_stands_in_any_more(world: World) -> None:
    row = away(world)
    end_absence(world.caller("road_head"), absence_id=row.pk)
    assert standing(world, "road_officer").acting_for_id is None
    with pytest.raises(NotPossibleNow):
        end_absence(world.caller("road_head"), absence_id=row.pk)
    away(world)  # the days are free again


DAY = date(2024, 3, 4)
REFUSED = [
    ({"stand_in": "road_head"}, StandInUnfit),
    ({"stand_in": "front"}, StandInUnfit),
    ({"stand_in": "stranger"}, StandInUnfit),
    ({"name": "chair"}, ChairByWrittenWord),
    ({"name": "announcer"}, NobodyWaitsForThisRole),
]


@pytest.mark.parametrize(("typed", "refusal"), REFUSED)
def test_who_may_not_stand_in_or_be_stood_for(world: World, typed: dict[str, str], refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        away(world, **typed)
    assert not Absence.objects.exists()


@pytest.mark.parametrize(
    ("first", "last", "refusal"),
    [(2, 1, NotInOrder), (-5, -1, AbsencePast), (0, 400, AbsenceTooLong)],
)
def test_days_that_make_no_sense_are_refused(world: World, first: int, last: int, refusal: type[Exception]) -> None:
    today = world.clock.now.date()
    with pytest.raises(refusal):
        away(world, valid_from=today + timedelta(days=first), valid_to=today + timedelta(days=last))
    assert not Absence.objects.exists()


def test_absences_that_meet_are_refused(world: World) -> None:
    away(world)
    for typed, refusal in (
        ({"name": "road_head", "stand_in": "school_head"}, AbsenceOverlaps),
        ({"name": "school_head", "stand_in": "road_head"}, StandInAway),
        ({"name": "road_officer", "stand_in": "school_officer"}, StandsInForAnother),
    ):
        with pytest.raises(refusal):
            away(world, **typed)
    assert Absence.objects.count() == 1


@pytest.mark.parametrize("by", ["road_officer", "secretary", "stranger"])
def test_nobody_records_the_absence_of_another_but_the_administrator(world: World, by: str) -> None:
    with pytest.raises(Membership.DoesNotExist):
        away(world, by=by)
    assert away(world, by="admin").recorded_by_name == "Quách Tĩnh Tâm"


def test_messages_reach_the_stand_in_too(world: World) -> None:
    answer = answer_at(world, AnswerStage.OFFICE)
    away(world, stand_in="school_head")
    return_answer(world.caller("secretary"), answer_id=answer.pk, stage=AnswerStage.OFFICE, reason="Ghi rõ ngày")
    run_jobs(world)
    told = set(Notice.objects.filter(subject__contains="trả lại").values_list("person_id", flat=True))
    assert world.people["school_head"].pk in told
