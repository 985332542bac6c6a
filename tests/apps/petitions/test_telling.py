"""The citizen is told once of what happened, with the code and the public page, never the secret."""

from datetime import date

import pytest

from doithoai.apps.audit.models import Event
from doithoai.apps.audit.record import record
from doithoai.apps.jobs.runner import run_ready
from doithoai.apps.notices.models import Notice
from doithoai.apps.petitions.actions.assignments.extend_reply_deadline import extend_reply_deadline
from doithoai.apps.petitions.actions.triage.transfer_petition import transfer_petition
from doithoai.apps.petitions.jobs import tell_citizen_of_new_date
from doithoai.apps.petitions.models import Assignment, PetitionContact
from doithoai.core.events import EventName
from doithoai.core.petitions.legal_type import Level
from doithoai.project.reactions import REACTIONS
from tests.promises import owed
from tests.voices import voice
from tests.world import World


@pytest.fixture
def assignment(world: World) -> Assignment:
    row = owed(world, date(2026, 3, 4), dialogue=None)
    row.petition.secret_hash = "f" * 64
    row.petition.save()
    PetitionContact.objects.create(petition=row.petition, name="Bà Tư", email="ba-tu@vi-du.vn")
    return row


def letters(world: World) -> list[Notice]:
    run_ready(clock=lambda: world.clock.now, worker="test")
    return list(Notice.objects.filter(key__startswith="citizen:").order_by("id"))


def test_an_extension_tells_the_citizen_both_dates_and_the_reason(world: World, assignment: Assignment) -> None:
    extend_reply_deadline(world.caller("secretary"), assignment_id=assignment.pk, working_days=5, reason="Chờ đo đạc")

    (letter,) = letters(world)
    assert letter.address == "ba-tu@vi-du.vn"
    assert "11/03/2026 (hạn cũ 04/03/2026)" in letter.text
    assert "Chờ đo đạc" in letter.text
    assert f"/tra-cuu/{assignment.petition.code}/" in letter.text
    assert Notice.objects.filter(key__startswith="extension:").count() == 1


def test_a_job_that_runs_twice_tells_once(world: World, assignment: Assignment) -> None:
    extend_reply_deadline(world.caller("secretary"), assignment_id=assignment.pk, working_days=5, reason="Chờ đo đạc")
    event = Event.objects.get(name=EventName.ASSIGNMENT_DEADLINE_EXTENDED)
    tell_citizen_of_new_date(now=world.clock.now, event_id=event.pk)
    tell_citizen_of_new_date(now=world.clock.now, event_id=event.pk)

    assert len(letters(world)) == 1


def test_those_who_say_the_same_are_told_with_their_own_code(world: World, assignment: Assignment) -> None:
    same = voice(world, state="merged", merged_into=assignment.petition)
    PetitionContact.objects.create(petition=same, name="Ông Năm", email="ong-nam@vi-du.vn")
    transfer_petition(
        world.caller("secretary"),
        petition_id=assignment.petition.pk,
        to_body="Sở Xây dựng",
        reason="Đường tỉnh quản lý",
        level=Level.PROVINCE,
    )

    told = {letter.address: letter.text for letter in letters(world)}
    assert same.code in told["ong-nam@vi-du.vn"]
    assert assignment.petition.code in told["ba-tu@vi-du.vn"]
    assert all("Sở Xây dựng" in text for text in told.values())


@pytest.mark.parametrize("name", [EventName.PETITION_ANSWERED, EventName.PETITION_REOPENED])
def test_answers_and_reopenings_are_told_in_plain_words(world: World, assignment: Assignment, name: EventName) -> None:
    petition = assignment.petition
    record(world.caller("secretary"), name, petition, authority_id=petition.authority_id, petition_id=petition.pk)

    (letter,) = letters(world)
    assert petition.code in letter.subject
    assert petition.secret_hash not in letter.text
    assert REACTIONS[name]
