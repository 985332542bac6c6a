import pytest

from doithoai.apps.notices.models import Notice
from doithoai.apps.petitions.actions.answers.approve_answer import approve_answer
from doithoai.apps.petitions.actions.answers.recall_answer import recall_answer
from doithoai.apps.petitions.actions.answers.return_answer import return_answer
from doithoai.apps.petitions.models import Answer
from doithoai.core.petitions.answering import NotSentByYou
from doithoai.core.petitions.lifecycle import AnswerStage
from doithoai.core.petitions.routing import ReasonMissing
from doithoai.core.refusal import NotPossibleNow
from tests.hall_world import run_jobs
from tests.voices import answer_at, trail
from tests.world import World

BACK = [
    (AnswerStage.UNIT_HEAD, "road_officer", "drafting"),
    (AnswerStage.OFFICE, "road_head", "unit_head"),
    (AnswerStage.CHAIR, "secretary", "office"),
]


@pytest.mark.parametrize(("stage", "name", "back"), BACK)
def test_who_sent_it_up_takes_it_back(world: World, stage: AnswerStage, name: str, back: str) -> None:
    answer = answer_at(world, stage)
    recall_answer(world.caller(name), answer_id=answer.pk, stage=stage, reason="Thiếu ngày")
    answer.refresh_from_db()
    assert answer.stage == back
    assert trail(answer.petition)[-1] == "answer.recalled"


def test_once_the_next_desk_has_acted_nothing_is_taken_back(world: World) -> None:
    answer = answer_at(world, AnswerStage.UNIT_HEAD)
    return_answer(world.caller("road_head"), answer_id=answer.pk, stage=AnswerStage.UNIT_HEAD, reason="Ghi rõ ngày")
    with pytest.raises(NotPossibleNow):
        recall_answer(world.caller("road_officer"), answer_id=answer.pk, stage=AnswerStage.UNIT_HEAD, reason="Thôi")
    assert trail(answer.petition)[-1] == "answer.returned"


def test_a_colleague_does_not_take_back_what_another_sent(world: World) -> None:
    answer = answer_at(world, AnswerStage.UNIT_HEAD)
    with pytest.raises(NotSentByYou):
        recall_answer(world.caller("road_head"), answer_id=answer.pk, stage=AnswerStage.UNIT_HEAD, reason="Thôi")
    with pytest.raises(ReasonMissing):
        recall_answer(world.caller("road_officer"), answer_id=answer.pk, stage=AnswerStage.UNIT_HEAD, reason=" ")
    answer.refresh_from_db()
    assert answer.stage == "unit_head"


@pytest.mark.parametrize("name", ["school_officer", "stranger", "front", "chair"])
def test_others_do_not_learn_of_it(world: World, name: str) -> None:
    answer = answer_at(world, AnswerStage.UNIT_HEAD)
    with pytest.raises(Answer.DoesNotExist):
        recall_answer(world.caller(name), answer_id=answer.pk, stage=AnswerStage.UNIT_HEAD, reason="Thôi")


def test_the_desk_that_loses_it_is_told_why(world: World) -> None:
    answer = answer_at(world, AnswerStage.CHAIR)
    recall_answer(world.caller("secretary"), answer_id=answer.pk, stage=AnswerStage.CHAIR, reason="Sai tên đường")
    run_jobs(world)
    (told,) = Notice.objects.filter(subject__contains="rút lại")
    assert told.person_id == world.people["chair"].pk
    assert "Sai tên đường" in told.text


def test_what_was_recalled_goes_up_again(world: World) -> None:
    answer = answer_at(world, AnswerStage.OFFICE)
    head = world.caller("road_head")
    recall_answer(head, answer_id=answer.pk, stage=AnswerStage.OFFICE, reason="Sửa ngày")
    approve_answer(head, answer_id=answer.pk, stage=AnswerStage.UNIT_HEAD, text="Ngày 20/3 bắt đầu.")
    answer.refresh_from_db()
    assert (answer.stage, answer.text) == ("office", "Ngày 20/3 bắt đầu.")
