import pytest

from doithoai.apps.audit.models import Event
from doithoai.apps.hall.actions.note_question import WordsNotKept, note_question
from doithoai.apps.hall.actions.withdraw_speaker import withdraw_speaker
from doithoai.apps.hall.models import Sitting, Turn
from doithoai.apps.petitions.actions.sealing.ask_seal import ask_seal
from doithoai.apps.petitions.actions.sealing.confirm_seal import confirm_seal
from doithoai.apps.petitions.models import Petition
from doithoai.apps.petitions.sealed_words import GONE
from doithoai.core.events import EventName
from doithoai.core.petitions.gate import LooksLikeDenunciation
from doithoai.core.petitions.numbering import read_code
from tests.hall_world import chosen_petition, queued
from tests.world import World

SUSPECT = "Tôi tố cáo ông cán bộ địa chính."


def noted(world: World, turn: Turn, question: str, **more: bool) -> Turn:
    return note_question(world.caller("secretary"), turn_id=turn.pk, question=question, **more)


def test_what_is_noted_is_a_petition_at_once_and_follows_the_note(world: World, sitting: Sitting) -> None:
    turn = queued(world, sitting)
    first = noted(world, turn, "Đường?").petition
    again = noted(world, turn, "Bao giờ sửa đường thôn Đông?").petition

    petition = Petition.objects.get()
    assert first == again == petition
    assert petition.text == "Bao giờ sửa đường thôn Đông?"
    assert "duong thon dong" in petition.folded
    assert (read_code(petition.code), petition.channel, petition.contact.name) == (petition.code, "hall", turn.speaker)
    assert Event.objects.filter(name=EventName.QUESTION_NOTED, petition_id=petition.pk).count() == 2


def test_words_that_somebody_has_worked_on_no_longer_follow_the_note(world: World, sitting: Sitting) -> None:
    turn = queued(world, sitting, question="Bao giờ sửa đường?")
    Petition.objects.get().points.create(order=1, text="Sửa đường")
    noted(world, turn, "Bao giờ sửa đường, ai trả tiền?")

    turn.refresh_from_db()
    assert turn.question == "Bao giờ sửa đường, ai trả tiền?"
    assert Petition.objects.get().text == "Bao giờ sửa đường?"


def test_a_petition_sent_before_keeps_its_own_words(world: World, sitting: Sitting) -> None:
    petition = chosen_petition(world, sitting.dialogue)
    turn = queued(world, sitting, petition_id=petition.pk)
    noted(world, turn, "Hỏi thêm: bao giờ nạo vét?")

    assert Petition.objects.get().text == petition.text


def test_what_looks_like_a_denunciation_is_stored_only_when_somebody_says_it_is_none(
    world: World, sitting: Sitting
) -> None:
    turn = queued(world, sitting)
    with pytest.raises(LooksLikeDenunciation):
        noted(world, turn, SUSPECT)
    with pytest.raises(LooksLikeDenunciation):
        queued(world, sitting, "Người khác", question=SUSPECT)
    turn.refresh_from_db()
    assert (turn.question, Petition.objects.count(), Turn.objects.count()) == ("", 0, 1)

    assert noted(world, turn, SUSPECT, is_no_denunciation=True).petition is not None


def test_who_leaves_the_queue_keeps_the_opinion_with_its_code(world: World, sitting: Sitting) -> None:
    turn = queued(world, sitting, question="Bao giờ sửa đường?")
    withdraw_speaker(world.caller("secretary"), turn_id=turn.pk)

    assert Petition.objects.get().state == "received"


def test_after_the_chair_called_it_a_denunciation_nothing_is_noted(world: World, sitting: Sitting) -> None:
    turn = queued(world, sitting)
    Turn.objects.update(outcome="not_answered", reason_code="denunciation", public_sentence="Thủ tục riêng.")
    with pytest.raises(WordsNotKept):
        noted(world, turn, "Nội dung vừa nghe")
    assert not Petition.objects.exists()


def test_after_two_people_sealed_it_nothing_is_noted(world: World, sitting: Sitting) -> None:
    turn = queued(world, sitting, question="Ai kiểm tra xi măng của thôn?")
    petition = Petition.objects.get()
    ask_seal(world.caller("secretary"), petition_id=petition.pk)
    confirm_seal(world.caller("chair"), petition_id=petition.pk)

    with pytest.raises(WordsNotKept):
        noted(world, turn, "Ai kiểm tra xi măng và cát của thôn?", is_no_denunciation=True)

    turn.refresh_from_db()
    assert turn.question == GONE
