"""Two people at once along the way of an answer: nothing goes out twice, nobody stands in for who is away too."""

from datetime import timedelta
from functools import partial

from django.db import transaction

from doithoai.apps.organisations.actions.record_absence import record_absence
from doithoai.apps.organisations.models import Absence, Membership
from doithoai.apps.petitions.actions.answers.approve_answer import approve_answer
from doithoai.apps.petitions.actions.answers.publish_together import publish_together
from doithoai.apps.petitions.actions.answers.recall_answer import recall_answer
from doithoai.apps.petitions.answer_jobs import publish_held
from doithoai.apps.petitions.models import Answer
from doithoai.core.petitions.holding import HeldFor, Hold
from doithoai.core.petitions.lifecycle import AnswerStage
from tests.journeys.together import at_once
from tests.voices import answer_at, trail
from tests.world import World


def test_an_answer_is_recalled_or_approved_never_both(two_people: World) -> None:
    answer = answer_at(two_people, AnswerStage.OFFICE)
    head, secretary = two_people.caller("road_head"), two_people.caller("secretary")
    office = {"answer_id": answer.pk, "stage": AnswerStage.OFFICE}
    ended = at_once(
        lambda: recall_answer(head, reason="Sai ngày", **office), lambda: approve_answer(secretary, **office)
    )
    assert len(ended.done) == len(ended.refused) == 1
    answer.refresh_from_db()
    assert answer.stage in ("unit_head", "chair")


def test_the_moment_and_a_person_publish_the_same_answers_once(two_people: World) -> None:
    moment, chair = two_people.clock.now + timedelta(hours=1), two_people.caller("chair")
    hold = Hold(HeldFor.MOMENT, moment)
    ids = [answer_at(two_people, AnswerStage.CHAIR).pk for _ in range(2)]
    for answer_id in ids:
        approve_answer(chair, answer_id=answer_id, stage=AnswerStage.CHAIR, hold=hold)
    job = transaction.atomic(partial(publish_held, now=moment))  # as the queue runs it
    at_once(lambda: publish_together(chair, answer_ids=ids), *(partial(job, answer_id=one) for one in ids))
    for answer in Answer.objects.filter(pk__in=ids):
        if answer.stage == AnswerStage.HELD:  # the person was told of the other one, and all stayed: the job was first
            job(answer_id=answer.pk)
        assert trail(answer.petition).count("answer.published") == 1


def test_two_who_leave_at_once_do_not_stand_in_for_each_other(two_people: World) -> None:
    today, pair = two_people.clock.now.date(), ("road_head", "road_officer")
    rows = {name: Membership.objects.get(person=two_people.people[name]) for name in pair}
    callers = {name: two_people.caller(name) for name in pair}

    def leave(name: str, other: str) -> Absence:
        return record_absence(
            callers[name], membership_id=rows[name].pk, stand_in_id=rows[other].person_id,
            valid_from=today, valid_to=today + timedelta(days=2),
        )  # fmt: skip

    ended = at_once(lambda: leave(*pair), lambda: leave(*reversed(pair)))
    assert len(ended.done) == len(ended.refused) == Absence.objects.count() == 1
