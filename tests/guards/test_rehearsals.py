"""A rehearsal played to its end leaves everything real as it was, and reaches nobody."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.core import mail
from django.db import transaction
from django.urls import NoReverseMatch, reverse

from doithoai.apps.audience.actions.let_question_through import let_question_through
from doithoai.apps.audience.actions.raise_question import raise_question
from doithoai.apps.audience.models import PhoneQuestion
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.hall.actions.close_sitting import close_sitting
from doithoai.apps.hall.actions.decide_question import decide_question
from doithoai.apps.hall.actions.finish_speaker import finish_speaker
from doithoai.apps.hall.actions.give_floor import give_floor
from doithoai.apps.hall.actions.open_sitting import open_sitting
from doithoai.apps.hall.actions.queue_speaker import queue_speaker
from doithoai.apps.hall.actions.record_promise import record_promise
from doithoai.apps.hall.models import Promise, Sitting
from doithoai.apps.hall.queries import petitions_for_hall
from doithoai.apps.jobs.enqueue import enqueue
from doithoai.apps.notices.models import Notice
from doithoai.apps.organisations.models import Unit
from doithoai.apps.petitions.models import GateCount, Petition
from doithoai.apps.rehearsals.actions.end_rehearsal import end_rehearsal
from doithoai.apps.rehearsals.actions.send_crowd import ask_as_crowd, come_as_crowd, wish_as_crowd
from doithoai.apps.suggestions.models import Learned, Lesson, StoredSubject, SubjectKey, Suggestion, Vocabulary
from doithoai.core.caller import Caller, Role
from doithoai.core.hall.decisions import Decision, Outcome
from doithoai.project.schedule import SCHEDULE
from tests.guards.address import PUBLIC
from tests.guards.addresses import ADDRESSES
from tests.hall_world import chosen_petition, issued_dialogue, run_jobs
from tests.practice_world import in_practice, started
from tests.world import World

pytestmark = pytest.mark.django_db

NO_LIST = {"desk:trail", "desk:home", "desk:change_password", "components", "sign_out", "language", "sign_in_as"}
"""The trail tells of the rehearsal itself; the others hold no matters of an authority."""
CHANGING = re.compile(r'name="csrfmiddlewaretoken" value="[^"]+"|"X-CSRFToken": "[^"]+"|value="[0-9a-zA-Z_-]{20,}"')
COMPARED = re.compile(r"^(text/|application/(json|(atom|rss)\+xml))")
"""Packed files carry the second of their making."""
TAUGHT = (Notice, Learned, Lesson, StoredSubject, SubjectKey, Suggestion, Vocabulary, GateCount)


def _lists() -> list[tuple[str, str | None]]:
    """Every page that opens without naming a matter, with who reads it."""
    plain = [name for name, row in ADDRESSES.items() if name not in NO_LIST and not row.is_ours]
    public = [name for name, row in ADDRESSES.items() if row.who == PUBLIC and name not in NO_LIST]
    found: list[tuple[str, str | None]] = []
    for name in [*plain, *public]:
        try:
            address = reverse(name)
        except NoReverseMatch:  # it names a matter: none of the twin can stand there
            continue
        found += [(address, None)] if name in public else [(address, "secretary"), (address, "superior")]
    return found


def _picture(world: World, dialogue: Dialogue) -> dict[Any, Any]:
    """All that anybody reads of the real authorities, and all that is learned or sent."""
    own = [
        (reverse("portal:dialogue", args=[dialogue.code]), None),
        (reverse("desk:session", args=[dialogue.code]), "chair"),
    ]
    pages: dict[Any, Any] = {}
    for address, who in [*_lists(), *own]:
        response = world.client(who).get(address)
        if COMPARED.search(response.headers.get("Content-Type", "")):
            pages[address, who] = (response.status_code, CHANGING.sub("", response.content.decode()))
    rows: dict[Any, Any] = {table.__name__: sorted(table.objects.values_list("pk", flat=True)) for table in TAUGHT}
    real: dict[Any, Any] = {"petitions": list(Petition.objects.filter(authority=world.commune).values())}
    return pages | rows | real


def _play(chair: Caller, secretary: Caller, practice: Dialogue) -> Sitting:
    """A session from the door to its closing, with phones, a decision and a promise."""
    come_as_crowd(secretary, dialogue_id=practice.pk)
    sitting = open_sitting(secretary, dialogue_id=practice.pk)
    assert (ask_as_crowd(secretary, dialogue_id=practice.pk), wish_as_crowd(secretary, dialogue_id=practice.pk)) == (
        5,
        4,
    )
    first = PhoneQuestion.objects.filter(sitting=sitting).order_by("pk")[0]
    let_question_through(secretary, question_id=first.pk)
    raise_question(secretary, question_id=first.pk)
    petition = petitions_for_hall(practice)[0]
    turn = queue_speaker(secretary, sitting_id=sitting.pk, petition_id=petition.pk)
    give_floor(chair, turn_id=turn.pk)
    unit = Unit.objects.filter(authority=practice.authority)[0]
    decision = Decision(outcome=Outcome.IN_WRITING, unit_id=unit.pk, due_on=chair.today + timedelta(days=14))
    decide_question(chair, turn_id=turn.pk, decision=decision, seen_version=turn.version)
    due_on = chair.today + timedelta(days=9)
    record_promise(secretary, sitting_id=sitting.pk, text="Làm ngay", due_on=due_on, unit_id=unit.pk, turn_id=turn.pk)
    finish_speaker(chair, turn_id=turn.pk)
    return close_sitting(chair, sitting_id=sitting.pk)


def _pass_a_night(world: World) -> None:
    with transaction.atomic():
        for name in SCHEDULE:
            enqueue(name, now=world.clock.now)
    run_jobs(world)


def test_a_rehearsal_to_the_end_changes_nothing_real_and_reaches_nobody(world: World) -> None:
    dialogue = issued_dialogue(world)
    chosen_petition(world, dialogue, is_public=True)
    _pass_a_night(world)
    before, letters = _picture(world, dialogue), len(mail.outbox)
    rehearsal = started(world, dialogue)
    practice = rehearsal.practice
    secretary = in_practice(world, "secretary", Role.SECRETARY)
    _play(in_practice(world, "chair"), secretary, practice)
    assert Promise.objects.filter(dialogue=practice).exists()
    Petition.objects.filter(authority=practice.authority).update(is_public=True)
    _pass_a_night(world)
    end_rehearsal(secretary, rehearsal_id=rehearsal.pk)
    run_jobs(world)
    after = _picture(world, dialogue)
    assert [key for key in before if before[key] != after[key]] == []
    assert len(mail.outbox) == letters
