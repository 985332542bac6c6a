"""Letters by e-mail: filed where they belong, held where nobody knows, never doubled, never lost."""

from io import BytesIO

import pytest
from django.db import models

from doithoai.adapters.mailbox import IncomingLetter
from doithoai.apps.files.actions.store_file import keep_file
from doithoai.apps.intake.actions.receive_letter import receive_letter
from doithoai.apps.intake.actions.settle_letter import (
    LetterOpinion,
    dismiss_letter,
    file_letter,
    make_petition_of_letter,
    turn_letter_away,
)
from doithoai.apps.intake.models import Letter
from doithoai.apps.notices.models import Notice
from doithoai.apps.petitions.actions.conversation.ask_citizen import ask_citizen
from doithoai.apps.petitions.models import GateCount, Petition, PetitionContact
from doithoai.core.caller import system_caller
from doithoai.core.intake.letters import LetterSettled
from doithoai.core.petitions.gate import LooksLikeDenunciation
from tests.voices import assigned, voice
from tests.world import World

TEXT = "Đèn đường ngõ 5 thôn Đoài hỏng hai tháng, xin cho thay bóng."


def arrives(world: World, text: str = TEXT, *, subject: str = "Đèn ngõ 5", **more: object) -> Letter:
    given: dict[str, object] = {
        "sender": "Bà Tư", "address": "tu@vi-du.vn", "sent_at": world.clock.now, "files": (), "is_automatic": False,
    }  # fmt: skip
    letter = IncomingLetter(key="a" * 64, subject=subject, text=text, **(given | more))  # type: ignore[arg-type]
    return receive_letter(system_caller(world.clock.now, authority_id=world.commune.pk), letter=letter)


def of_tu(petition: Petition) -> Petition:
    PetitionContact.objects.create(petition=petition, name="Bà Tư", email="Tu@vi-du.vn")
    return petition


def test_an_answer_to_our_question_goes_to_its_petition(world: World) -> None:
    petition = of_tu(assigned(world))
    ask_citizen(world.caller("road_officer"), petition_id=petition.pk, text="Đoạn nào ạ?", submission_key="q")
    letter = arrives(world, f"Đoạn trước cổng trường.\n\n> (mã số {petition.code})", subject=f"Re: {petition.code}")
    assert (letter.state, letter.petition, letter.text) == ("filed", petition, "")
    assert petition.messages.get(by_citizen=True).text == "Đoạn trước cổng trường."


def test_a_letter_from_another_address_waits_in_the_pen(world: World) -> None:
    petition = of_tu(assigned(world))
    ask_citizen(world.caller("road_officer"), petition_id=petition.pk, text="Đoạn nào ạ?", submission_key="q")
    letter = arrives(world, subject=f"Re: {petition.code}", address="ke-la@vi-du.vn")
    assert letter.state == "held"
    assert not petition.messages.filter(by_citizen=True).exists()


def test_the_same_letter_delivered_twice_is_one(world: World) -> None:
    assert arrives(world) == arrives(world)
    assert Letter.objects.count() == 1


def test_an_officer_makes_a_petition_of_it_once_and_the_sender_gets_the_receipt(world: World) -> None:
    letter, secretary = arrives(world), world.caller("secretary")
    receipt = make_petition_of_letter(secretary, letter_id=letter.pk, opinion=LetterOpinion(text=TEXT, name="Bà Tư"))
    petition = receipt.petition
    assert (petition.channel, petition.typed_by_name, petition.contact.email) == ("email", "Lê Thị Hoa", "tu@vi-du.vn")
    assert Notice.objects.filter(address="tu@vi-du.vn", text__contains=receipt.path).exists()
    letter.refresh_from_db()
    assert (letter.state, letter.petition, letter.text) == ("petition", petition, "")
    with pytest.raises(LetterSettled):
        make_petition_of_letter(secretary, letter_id=letter.pk, opinion=LetterOpinion(text=TEXT))
    assert Petition.objects.count() == 1


def test_a_suspected_denunciation_is_not_made_a_petition_and_its_words_can_be_deleted(world: World) -> None:
    words = "Tôi tố cáo ông cán bộ nhận hối lộ 20 triệu đồng của nhà tôi."
    letter, secretary = arrives(world, words), world.caller("secretary")
    assert letter.is_suspect
    with pytest.raises(LooksLikeDenunciation):
        make_petition_of_letter(secretary, letter_id=letter.pk, opinion=LetterOpinion(text=words))
    turn_letter_away(secretary, letter_id=letter.pk, kind="bao_vi_pham")
    letter.refresh_from_db()
    assert (letter.text, letter.subject, letter.address, letter.sender) == ("", "", "", "")
    assert GateCount.objects.get(kind="bao_vi_pham").count == 1
    assert "tới đúng nơi" in Notice.objects.get(address="tu@vi-du.vn").text


def test_a_letter_is_filed_to_a_petition_with_its_files(world: World) -> None:
    petition, letter, secretary = voice(world), arrives(world), world.caller("secretary")
    file = keep_file(secretary, name="a.txt", content_type="text/plain", data=BytesIO(b"anh"))
    letter.files.create(file=file)
    file_letter(secretary, letter_id=letter.pk, code=petition.code)
    assert petition.messages.get().text == TEXT
    assert petition.attachments.get().file == file


def test_what_a_machine_wrote_leaves_only_a_line(world: World) -> None:
    letter = arrives(world, "Tôi đang đi vắng.", is_automatic=True)
    assert (letter.state, letter.text) == ("dismissed", "")


@pytest.mark.parametrize("name", ["road_head", "stranger", "announcer"])
def test_others_do_not_reach_the_pen(world: World, name: str) -> None:
    letter = arrives(world)
    with pytest.raises(models.ObjectDoesNotExist):
        dismiss_letter(world.caller(name), letter_id=letter.pk)
    letter.refresh_from_db()
    assert letter.state == "held"
