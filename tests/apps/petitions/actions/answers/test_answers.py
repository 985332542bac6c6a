import pytest

from doithoai.apps.petitions.actions.answers.approve_answer import approve_answer
from doithoai.apps.petitions.actions.answers.draft_answer import draft_answer
from doithoai.apps.petitions.actions.answers.return_answer import return_answer
from doithoai.apps.petitions.actions.answers.submit_answer import submit_answer
from doithoai.apps.petitions.actions.assignments.assign_petition import assign_petition
from doithoai.apps.petitions.actions.assignments.contribute_to_answer import contribute_to_answer
from doithoai.apps.petitions.actions.triage.divide_petition import divide_petition
from doithoai.apps.petitions.models import Answer, Assignment, Petition
from doithoai.core.petitions.answering import AnswerEmpty, ChangedMeanwhile
from doithoai.core.petitions.lifecycle import AnswerStage
from doithoai.core.petitions.points import PointsUnanswered
from doithoai.core.refusal import NotPossibleNow
from tests.voices import answer_at, assigned, trail, voice
from tests.world import World

DESKS = [(AnswerStage.UNIT_HEAD, "road_head"), (AnswerStage.OFFICE, "secretary"), (AnswerStage.CHAIR, "chair")]


def test_every_wording_is_kept_with_its_writer(world: World) -> None:
    answer = answer_at(world, AnswerStage.DRAFTING)
    head = world.caller("road_head")
    draft_answer(head, petition_id=answer.petition_id, text="Ngày 12/3 bắt đầu.", seen_version=1)

    rows = answer.versions.values_list("number", "text", "written_by_name")
    assert list(rows) == [(1, "Ngày 10/3 bắt đầu nạo vét.", "Vũ Thu Trang"), (2, "Ngày 12/3 bắt đầu.", head.name)]


def test_two_people_writing_at_once_lose_nothing(world: World) -> None:
    answer = answer_at(world, AnswerStage.DRAFTING)
    with pytest.raises(ChangedMeanwhile):
        draft_answer(world.caller("road_head"), petition_id=answer.petition_id, text="Khác", seen_version=0)
    with pytest.raises(AnswerEmpty):
        draft_answer(world.caller("road_head"), petition_id=answer.petition_id, text=" ", seen_version=1)
    assert answer.versions.count() == 1


def test_three_desks_and_the_citizen_reads_it(world: World) -> None:
    answer = answer_at(world, AnswerStage.UNIT_HEAD)
    for stage, name in DESKS:
        answer = approve_answer(world.caller(name), answer_id=answer.pk, stage=stage)

    petition = Petition.objects.get(pk=answer.petition_id)
    today = world.caller("chair").today
    assert (petition.state, petition.answered_on, answer.published_on) == ("answered", today, today)
    assert petition.assignments.get().state == "replied"
    assert trail(petition)[-3:] == ["answer.approved", "answer.published", "petition.answered"]


@pytest.mark.parametrize(("stage", "name"), DESKS)
def test_the_second_of_two_people_deciding_at_once_is_told(world: World, stage: AnswerStage, name: str) -> None:
    answer = answer_at(world, stage)
    approve_answer(world.caller(name), answer_id=answer.pk, stage=stage)
    for late in (approve_answer, return_answer):
        more = {"reason": "x"} if late is return_answer else {}
        with pytest.raises(NotPossibleNow):
            late(world.caller(name), answer_id=answer.pk, stage=stage, **more)


def test_a_returned_answer_is_written_again(world: World) -> None:
    answer = answer_at(world, AnswerStage.CHAIR)
    answer = return_answer(world.caller("chair"), answer_id=answer.pk, stage=AnswerStage.CHAIR, reason="Ghi rõ ngày")
    assert (answer.stage, answer.returned_reason) == ("drafting", "Ghi rõ ngày")
    draft_answer(world.caller("road_officer"), petition_id=answer.petition_id, text="Ngày 20/3 xong.", seen_version=1)


def test_words_mended_at_a_desk_are_a_version_of_their_own(world: World) -> None:
    answer = answer_at(world, AnswerStage.OFFICE)
    approve_answer(
        world.caller("secretary"), answer_id=answer.pk, stage=AnswerStage.OFFICE, text="Ngày 10/3 làm.", seen_version=1
    )
    assert list(answer.versions.values_list("number", "stage")) == [(1, "drafting"), (2, "office")]


def test_a_petition_with_four_points_does_not_close_with_three_answered(world: World) -> None:
    petition = assigned(world)
    divide_petition(world.caller("secretary"), petition_id=petition.pk, texts=["Cống", "Đèn", "Rác", "Chợ"])
    officer = world.caller("road_officer")
    answer = draft_answer(officer, petition_id=petition.pk, text="Trả lời", answered_points=[1, 2, 4])
    with pytest.raises(PointsUnanswered) as refused:
        submit_answer(officer, answer_id=answer.pk)
    assert "3" in refused.value.say()

    draft_answer(officer, petition_id=petition.pk, text="Trả lời", answered_points=[1, 2, 3, 4], seen_version=1)
    assert submit_answer(officer, answer_id=answer.pk).stage == "unit_head"


def test_points_added_while_the_chair_reads_stop_the_answer(world: World) -> None:
    answer = answer_at(world, AnswerStage.CHAIR)
    divide_petition(world.caller("secretary"), petition_id=answer.petition_id, texts=["Cống", "Đèn"])
    with pytest.raises(PointsUnanswered):
        approve_answer(world.caller("chair"), answer_id=answer.pk, stage=AnswerStage.CHAIR)
    assert Answer.objects.get(pk=answer.pk).stage == "chair"


def test_a_coordinating_unit_gives_its_words_but_writes_no_answer(world: World) -> None:
    petition = voice(world)
    units = world.units
    assign_petition(
        world.caller("secretary"),
        petition_id=petition.pk,
        lead_unit_id=units["kinh-te"].pk,
        coordinating_unit_ids=[units["van-hoa"].pk],
    )
    mine = petition.assignments.get(part="coordinating")
    contribute_to_answer(world.caller("school_officer"), assignment_id=mine.pk, text="Trường đã đồng ý.")

    mine.refresh_from_db()
    assert (mine.state, mine.contribution) == ("replied", "Trường đã đồng ý.")
    with pytest.raises((Assignment.DoesNotExist, Petition.DoesNotExist)):
        draft_answer(world.caller("school_officer"), petition_id=petition.pk, text="Trả lời")
    lead = petition.assignments.get(part="lead")
    with pytest.raises(NotPossibleNow):
        contribute_to_answer(world.caller("road_officer"), assignment_id=lead.pk, text="x")


@pytest.mark.parametrize("name", ["school_head", "secretary", "road_officer", "stranger", "front", "chair"])
def test_only_the_head_of_the_unit_decides_at_the_units_desk(world: World, name: str) -> None:
    answer = answer_at(world, AnswerStage.UNIT_HEAD)
    with pytest.raises(Answer.DoesNotExist):
        approve_answer(world.caller(name), answer_id=answer.pk, stage=AnswerStage.UNIT_HEAD)


@pytest.mark.parametrize("name", ["school_head", "stranger", "front"])
def test_another_unit_does_not_write_this_answer(world: World, name: str) -> None:
    with pytest.raises(Petition.DoesNotExist):
        draft_answer(world.caller(name), petition_id=assigned(world).pk, text="x")
