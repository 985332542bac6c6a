from datetime import timedelta

import pytest

from doithoai.apps.audit.record import record
from doithoai.apps.jobs.models import Job
from doithoai.apps.petitions.actions.answers.approve_answer import approve_answer
from doithoai.apps.petitions.actions.answers.publish_together import publish_together
from doithoai.apps.petitions.actions.answers.recall_answer import recall_answer
from doithoai.apps.petitions.actions.triage.divide_petition import divide_petition
from doithoai.apps.petitions.answer_jobs import publish_held, publish_with_conclusion
from doithoai.apps.petitions.models import Answer, Petition
from doithoai.core.events import EventName
from doithoai.core.petitions.holding import (
    HeldFor,
    HeldPastDue,
    Hold,
    MomentMissing,
    MomentPast,
    NoConclusionToCome,
    NothingTicked,
    NotTogether,
)
from doithoai.core.petitions.lifecycle import AnswerStage
from tests.apps.petitions.voices import a_collecting_dialogue
from tests.hall_world import run_jobs
from tests.voices import answer_at, trail
from tests.world import World


def held(world: World, hold: Hold | None = None) -> Answer:
    answer = answer_at(world, AnswerStage.CHAIR)
    hold = hold or Hold(HeldFor.TOGETHER)
    return approve_answer(world.caller("chair"), answer_id=answer.pk, stage=AnswerStage.CHAIR, hold=hold)


def state_of(answer: Answer) -> str:
    return Petition.objects.get(pk=answer.petition_id).state


def test_an_approved_answer_waits_for_its_moment_and_then_goes_out_by_itself(world: World) -> None:
    moment = world.clock.now + timedelta(hours=3)
    answer = held(world, Hold(HeldFor.MOMENT, moment))
    run_jobs(world)
    assert (answer.stage, state_of(answer)) == ("held", "assigned")

    world.clock.set(moment)
    run_jobs(world)

    answer.refresh_from_db()
    assert (answer.stage, state_of(answer)) == ("published", "answered")
    assert "answer.held" in trail(answer.petition)


def test_the_job_of_the_moment_run_twice_publishes_once(world: World) -> None:
    moment = world.clock.now + timedelta(hours=3)
    answer = held(world, Hold(HeldFor.MOMENT, moment))
    publish_held(now=world.clock.now, answer_id=answer.pk)
    assert state_of(answer) == "assigned"  # too early: left alone
    publish_held(now=moment, answer_id=answer.pk)
    publish_held(now=moment, answer_id=answer.pk)
    assert trail(answer.petition).count("answer.published") == 1


def test_an_answer_recalled_before_its_moment_does_not_go_out(world: World) -> None:
    moment = world.clock.now + timedelta(hours=3)
    answer = held(world, Hold(HeldFor.MOMENT, moment))
    recall_answer(world.caller("chair"), answer_id=answer.pk, stage=AnswerStage.HELD, reason="Chờ số liệu")
    world.clock.set(moment)
    run_jobs(world)
    answer.refresh_from_db()
    assert (answer.stage, answer.held_until) == ("chair", None)


def test_what_cannot_be_held_stays_on_the_chairs_desk(world: World) -> None:
    answer = answer_at(world, AnswerStage.CHAIR)
    now, due_on = world.clock.now, Petition.objects.get(pk=answer.petition_id).due_on
    assert due_on is not None
    beyond = now + timedelta(days=(due_on - now.date()).days + 2)
    refused = [
        (Hold(HeldFor.MOMENT), MomentMissing),
        (Hold(HeldFor.MOMENT, now), MomentPast),
        (Hold(HeldFor.MOMENT, beyond), HeldPastDue),
        (Hold(HeldFor.CONCLUSION), NoConclusionToCome),
    ]
    for hold, refusal in refused:
        with pytest.raises(refusal):
            approve_answer(world.caller("chair"), answer_id=answer.pk, stage=AnswerStage.CHAIR, hold=hold)
    answer.refresh_from_db()
    assert answer.stage == "chair"


def test_many_go_out_in_one_act(world: World) -> None:
    answers = [held(world) for _ in range(3)]
    publish_together(world.caller("secretary"), answer_ids=[answer.pk for answer in answers])
    assert [state_of(answer) for answer in answers] == ["answered"] * 3


def test_one_that_cannot_go_keeps_all_back_and_is_named(world: World) -> None:
    first, second = held(world), held(world)
    divide_petition(world.caller("secretary"), petition_id=second.petition_id, texts=["Cống", "Đèn"])
    with pytest.raises(NotTogether) as refused:
        publish_together(world.caller("chair"), answer_ids=[first.pk, second.pk])
    assert second.petition.code in refused.value.say()
    assert first.petition.code not in refused.value.say()
    assert [state_of(first), state_of(second)] == ["assigned", "assigned"]
    with pytest.raises(NothingTicked):
        publish_together(world.caller("chair"), answer_ids=[])


def test_a_set_gets_one_moment(world: World) -> None:
    answers, moment = [held(world), held(world)], world.clock.now + timedelta(hours=5)
    publish_together(world.caller("secretary"), answer_ids=[answer.pk for answer in answers], at=moment)
    assert Job.objects.filter(name="petitions.publish_held", run_at=moment).count() == 2
    world.clock.set(moment)
    run_jobs(world)
    assert [state_of(answer) for answer in answers] == ["answered"] * 2


@pytest.mark.parametrize("name", ["road_head", "front", "stranger", "clerk"])
def test_who_does_not_publish_changes_nothing(world: World, name: str) -> None:
    answer = held(world)
    with pytest.raises(NotTogether):
        publish_together(world.caller(name), answer_ids=[answer.pk])
    answer.refresh_from_db()
    assert answer.stage == "held"


def test_what_waits_for_the_conclusion_follows_it(world: World) -> None:
    answer = held(world)
    dialogue = a_collecting_dialogue(world)
    Petition.objects.filter(pk=answer.petition_id).update(dialogue=dialogue)
    Answer.objects.filter(pk=answer.pk).update(held_for="conclusion")
    event = record(world.caller("chair"), EventName.CONCLUSION_ISSUED, dialogue, authority_id=world.commune.pk,
                   dialogue_id=dialogue.pk)  # fmt: skip
    publish_with_conclusion(now=world.clock.now, event_id=event.pk)
    Job.objects.exclude(name__startswith="petitions.publish").delete()
    run_jobs(world)
    assert state_of(answer) == "answered"
