import pytest

from doithoai.apps.notices.models import Notice
from doithoai.apps.petitions.actions.answers.approve_answer import approve_answer
from doithoai.apps.petitions.actions.answers.correct_answer import correct_answer
from doithoai.apps.petitions.actions.answers.return_answer import return_answer
from doithoai.apps.petitions.models import Answer, PetitionContact
from doithoai.core.petitions.answering import AnswerEmpty, NothingCorrected
from doithoai.core.petitions.lifecycle import AnswerStage
from doithoai.core.petitions.publication import PersonalDataLeft
from doithoai.core.petitions.routing import ReasonMissing
from doithoai.core.refusal import NotPossibleNow
from tests.hall_world import run_jobs
from tests.voices import answer_at, trail
from tests.world import World

UP = [(AnswerStage.UNIT_HEAD, "road_head"), (AnswerStage.OFFICE, "secretary"), (AnswerStage.CHAIR, "chair")]
RIGHT = {"text": "Ngày 15/3 bắt đầu nạo vét.", "reason": "Ghi nhầm ngày"}


def published(world: World) -> Answer:
    answer = answer_at(world, AnswerStage.PUBLISHED)
    PetitionContact.objects.create(petition=answer.petition, name="Lê Thị Xuyến", email="xuyen@vi-du.vn")
    return answer


def corrected(world: World, answer: Answer) -> Answer:
    begun = correct_answer(world.caller("road_officer"), answer_id=answer.pk, **RIGHT)
    for stage, name in UP:
        begun = approve_answer(world.caller(name), answer_id=begun.pk, stage=stage)
    return begun


def test_a_correction_goes_up_the_same_desks_and_the_old_answer_stays(world: World) -> None:
    answer = published(world)
    new = corrected(world, answer)
    answer.refresh_from_db()
    answer.petition.refresh_from_db()
    assert (answer.stage, answer.text) == ("published", "Ngày 10/3 bắt đầu nạo vét.")
    assert (new.stage, new.corrects_id, answer.petition.state) == ("published", answer.pk, "answered")
    assert trail(answer.petition).count("petition.answered") == 1
    assert trail(answer.petition)[-1] == "answer.corrected"


def test_everybody_reads_both_and_who_raised_it_is_told(world: World) -> None:
    answer = published(world)
    corrected(world, answer)
    run_jobs(world)
    page = world.client().get(f"/tra-cuu/{answer.petition.code}/").content.decode()
    assert "Ngày 15/3 bắt đầu nạo vét." in page
    assert "Ngày 10/3 bắt đầu nạo vét." in page
    assert "Ghi nhầm ngày" in page
    (told,) = Notice.objects.filter(subject__contains="Đính chính")
    assert (told.address, "Ghi nhầm ngày" in told.text) == ("xuyen@vi-du.vn", True)


def test_the_office_begins_one_at_its_own_desk_and_a_returned_one_is_written_anew(world: World) -> None:
    answer, office = published(world), world.caller("secretary")
    begun = correct_answer(office, answer_id=answer.pk, **RIGHT)
    assert begun.stage == "office"
    return_answer(office, answer_id=begun.pk, stage=AnswerStage.OFFICE, reason="Còn sai")
    again = correct_answer(office, answer_id=answer.pk, text="Ngày 16/3 bắt đầu.", reason="Ghi nhầm ngày")
    assert (again.pk, again.version, again.stage) == (begun.pk, 2, "office")


@pytest.mark.parametrize(
    ("typed", "refusal"),
    [
        ({"text": " "}, AnswerEmpty),
        ({"text": "Ngày 10/3 bắt đầu nạo vét."}, NothingCorrected),
        ({"reason": " "}, ReasonMissing),
        ({"reason": "Bà Lan gọi 0912345678 báo"}, PersonalDataLeft),
    ],
)
def test_what_is_refused_begins_nothing(world: World, typed: dict[str, str], refusal: type[Exception]) -> None:
    answer = published(world)
    with pytest.raises(refusal):
        correct_answer(world.caller("road_officer"), answer_id=answer.pk, **(RIGHT | typed))
    assert answer.petition.answers.count() == 1


def test_only_one_correction_is_under_way_and_only_of_what_is_published(world: World) -> None:
    answer = published(world)
    begun = correct_answer(world.caller("road_officer"), answer_id=answer.pk, **RIGHT)
    for answer_id in (answer.pk, begun.pk):
        with pytest.raises(NotPossibleNow):
            correct_answer(world.caller("road_head"), answer_id=answer_id, **RIGHT)


@pytest.mark.parametrize("name", ["school_officer", "stranger", "front", "clerk"])
def test_others_begin_no_correction(world: World, name: str) -> None:
    answer = published(world)
    with pytest.raises(Answer.DoesNotExist):
        correct_answer(world.caller(name), answer_id=answer.pk, **RIGHT)
