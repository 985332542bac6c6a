import pytest

from doithoai.apps.petitions.actions.answers.approve_answer import approve_answer
from doithoai.apps.petitions.actions.answers.hide_names_in_answer import hide_names_in_answer
from doithoai.apps.petitions.models import Answer, PetitionContact
from doithoai.apps.petitions.receiving import hash_of
from doithoai.core.petitions.lifecycle import AnswerStage
from doithoai.core.refusal import NotPossibleNow
from tests.voices import answer_at, trail
from tests.world import World

NAMED = "Ông Nguyễn Văn Tuất (0912 345 678) đã được ông Phạm Đức Thắng, trưởng phòng, trả lời ngày 10/3."


def named(world: World) -> Answer:
    answer = answer_at(world, AnswerStage.OFFICE)
    PetitionContact.objects.create(petition=answer.petition, name="Nguyễn Văn Tuất")
    type(answer.petition).objects.filter(pk=answer.petition_id).update(secret_hash=hash_of("bi-mat"))
    return approve_answer(world.caller("secretary"), answer_id=answer.pk, stage=AnswerStage.OFFICE, text=NAMED)


def hidden(world: World) -> Answer:
    return hide_names_in_answer(world.caller("chair"), answer_id=named(world).pk, stage=AnswerStage.CHAIR)


def test_one_press_hides_the_citizen_but_not_who_answers_for_it(world: World) -> None:
    answer = hidden(world)
    assert "Tuất" not in answer.public_text
    assert "0912" not in answer.public_text
    assert "Phạm Đức Thắng" in answer.public_text
    assert answer.text == NAMED
    assert trail(answer.petition)[-1] == "answer.names_hidden"


def test_the_public_reads_it_without_names_and_the_author_the_whole(world: World) -> None:
    answer = approve_answer(world.caller("chair"), answer_id=hidden(world).pk, stage=AnswerStage.CHAIR)
    address = f"/tra-cuu/{answer.petition.code}/"
    public = world.client().get(address).content.decode()
    own = world.client().get(f"/y-kien/{answer.petition.code}/bi-mat/").content.decode()
    assert ("Tuất" in public, "Tuất" in own) == (False, True)


def test_a_newer_wording_is_hidden_too(world: World) -> None:
    answer = hidden(world)
    words = f"{NAMED} Bà Trần Thị Lụa cũng nêu việc này."
    answer = approve_answer(world.caller("chair"), answer_id=answer.pk, stage=AnswerStage.CHAIR, text=words)
    assert "Lụa" not in answer.public_text
    assert answer.text == words


def test_it_is_shown_again_on_request_and_nothing_is_hidden_twice(world: World) -> None:
    answer = hidden(world)
    chair = world.caller("chair")
    with pytest.raises(NotPossibleNow):
        hide_names_in_answer(chair, answer_id=answer.pk, stage=AnswerStage.CHAIR)
    shown = hide_names_in_answer(chair, answer_id=answer.pk, stage=AnswerStage.CHAIR, hide=False)
    assert shown.public_words == NAMED


@pytest.mark.parametrize("name", ["road_head", "secretary", "stranger", "front"])
def test_only_who_decides_at_that_desk_hides(world: World, name: str) -> None:
    answer = named(world)
    with pytest.raises(Answer.DoesNotExist):
        hide_names_in_answer(world.caller(name), answer_id=answer.pk, stage=AnswerStage.CHAIR)
    answer.refresh_from_db()
    assert answer.public_text == ""
