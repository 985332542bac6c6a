from datetime import timedelta

import pytest

from doithoai.apps.petitions.actions.answers.draft_answer import draft_answer
from doithoai.apps.petitions.actions.answers.drop_working_copy import drop_working_copy
from doithoai.apps.petitions.actions.answers.keep_working_copy import keep_working_copy
from doithoai.apps.petitions.models import Assignment, Petition, WorkingCopy
from doithoai.apps.petitions.queries.drafting import open_pages
from doithoai.core.petitions.answering import NewerOnAnotherPage
from doithoai.core.petitions.lifecycle import AnswerStage
from tests.voices import answer_at, assigned, trail
from tests.world import World


def test_unsaved_words_are_kept_for_one_person_and_no_event_is_written(world: World) -> None:
    petition = assigned(world)
    before = trail(petition)

    copy = keep_working_copy(world.caller("road_officer"), petition_id=petition.pk, text="Đang gõ dở ")

    assert (copy.text, copy.number, copy.kept_at) == ("Đang gõ dở", 1, world.clock.now)
    assert trail(petition) == before
    head = open_pages(world.caller("road_head"), petition.pk)
    assert (head.mine, [other.person_name for other in head.others]) == (None, ["Vũ Thu Trang"])


def test_an_open_page_is_forgotten_when_it_is_not_heard_of(world: World) -> None:
    petition = assigned(world)
    keep_working_copy(world.caller("road_officer"), petition_id=petition.pk, text="")
    world.clock.now += timedelta(minutes=2)

    assert open_pages(world.caller("road_head"), petition.pk).others == []


def test_words_that_are_saved_already_are_not_kept_again(world: World) -> None:
    answer = answer_at(world, AnswerStage.DRAFTING)

    copy = keep_working_copy(
        world.caller("road_officer"), petition_id=answer.petition_id, text=answer.text, seen_version=1
    )

    assert copy.kept_at is None


def test_an_older_page_of_the_same_person_does_not_overwrite(world: World) -> None:
    petition, officer = assigned(world), world.caller("road_officer")
    keep_working_copy(officer, petition_id=petition.pk, text="Trang thứ nhất", number=0)

    with pytest.raises(NewerOnAnotherPage):
        keep_working_copy(officer, petition_id=petition.pk, text="Trang thứ hai", number=0)
    assert keep_working_copy(officer, petition_id=petition.pk, text="Trang thứ nhất", number=0).number == 1
    assert WorkingCopy.objects.get().text == "Trang thứ nhất"


def test_saving_clears_only_my_own_words(world: World) -> None:
    petition, officer = assigned(world), world.caller("road_officer")
    for name in ("road_officer", "road_head"):
        keep_working_copy(world.caller(name), petition_id=petition.pk, text=f"Chữ của {name}")

    draft_answer(officer, petition_id=petition.pk, text="Bản lưu")

    kept = WorkingCopy.objects.filter(kept_at__isnull=False)
    assert [copy.text for copy in kept] == ["Chữ của road_head"]


def test_giving_up_leaves_the_saved_wording(world: World) -> None:
    answer, officer = answer_at(world, AnswerStage.DRAFTING), world.caller("road_officer")
    keep_working_copy(officer, petition_id=answer.petition_id, text="Bỏ đi", seen_version=1)

    drop_working_copy(officer, petition_id=answer.petition_id)

    assert WorkingCopy.objects.get().kept_at is None
    answer.refresh_from_db()
    assert answer.version == 1


@pytest.mark.parametrize("name", ["school_officer", "secretary", "chair", "stranger", "front"])
def test_who_does_not_write_the_answer_keeps_nothing(world: World, name: str) -> None:
    petition = assigned(world)

    with pytest.raises((Petition.DoesNotExist, Assignment.DoesNotExist)):
        keep_working_copy(world.caller(name), petition_id=petition.pk, text="Lạ")
    assert not WorkingCopy.objects.exists()


def test_a_sealed_petition_takes_no_words(world: World) -> None:
    petition = assigned(world)
    Petition.objects.filter(pk=petition.pk).update(state="sealed", legal_type="to_cao")

    with pytest.raises(Petition.DoesNotExist):
        keep_working_copy(world.caller("road_officer"), petition_id=petition.pk, text="Sau khi niêm phong")
