"""The public form, as a citizen uses it: without account, without JavaScript."""

import re
from datetime import timedelta

from django.core.files.uploadedfile import SimpleUploadedFile

from doithoai.apps.files.models import StoredFile
from doithoai.apps.petitions.models import Attachment, GateCount, Petition, PetitionContact
from tests.apps.petitions.voices import WORDS, a_collecting_dialogue
from tests.faces.portal.citizens import hidden_draft, pass_gate, send_petition
from tests.world import World

URL = "/gui-y-kien/an-binh-2026-1/"


def a_text_file(name: str = "don.txt") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, "Ảnh chụp cống ngập".encode(), content_type="text/plain")


def test_the_first_page_lists_the_dialogues_that_collect(world: World) -> None:
    a_collecting_dialogue(world)
    a_collecting_dialogue(world, code="an-binh-2026-2", title="Cuộc đã đóng", state="closed")
    page = world.client().get("/gui-y-kien/").content.decode()
    assert URL in page
    assert "Cuộc đã đóng" not in page


def test_three_steps_lead_to_a_receipt_with_code_link_and_picture(world: World) -> None:
    a_collecting_dialogue(world)
    client = world.client()
    code, secret = send_petition(client, "an-binh-2026-1", name="Lan", phone="0912 345 678", place="Ngõ Đông")
    petition = Petition.objects.get()
    assert (petition.code, petition.text, petition.place, petition.channel) == (code, WORDS, "Ngõ Đông", "web")
    assert (petition.contact.name, petition.contact.show_name) == ("Lan", False)
    receipt = client.get(f"/y-kien/{code}/{secret}/giay-tiep-nhan/").content.decode()
    assert code in receipt
    assert f"/y-kien/{code}/{secret}/" in receipt
    assert "data:image/svg+xml" in receipt


def test_nothing_at_all_is_asked_of_the_one_who_sends(world: World) -> None:
    a_collecting_dialogue(world)
    send_petition(world.client(), "an-binh-2026-1")
    assert Petition.objects.count() == 1
    assert not PetitionContact.objects.exists()


def test_a_complaint_and_a_denunciation_are_shown_their_door_before_any_text_field(world: World) -> None:
    world.commune.complaint_desk = "Phòng tiếp công dân, thứ Ba hằng tuần"
    world.commune.save()
    a_collecting_dialogue(world)
    assert "<textarea" not in world.client().get(URL).content.decode()
    for answer in ("khong_dong_y", "bao_vi_pham"):
        page = world.client().post(URL, {"step": "gate", "answer": answer, "text": "Ông A nhận tiền"}, follow=True)
        assert "Phòng tiếp công dân, thứ Ba hằng tuần" in page.content.decode()
        assert GateCount.objects.get(kind=answer).count == 1
    assert not Petition.objects.exists()


def test_words_of_a_denunciation_stop_the_form_once_and_keep_what_was_typed(world: World) -> None:
    a_collecting_dialogue(world)
    client = world.client()
    words = "Tôi tố cáo việc nhận hối lộ ở khu chợ"
    sent = {"step": "words", "draft": pass_gate(client, "an-binh-2026-1"), "text": words, "uploads": a_text_file()}
    page = client.post(URL, sent)
    assert page.status_code == 422
    assert words in page.content.decode()
    assert "is_no_denunciation" in page.content.decode()
    assert GateCount.objects.get().kind == "theo_tu_ngu"
    assert not StoredFile.objects.exists()
    page = client.post(URL, sent | {"is_no_denunciation": "on", "uploads": a_text_file()})
    answer = client.post(URL, {"step": "send", "draft": hidden_draft(page.content.decode())})
    assert answer.status_code == 302


def test_a_refused_file_is_named_and_words_and_good_files_stay(world: World) -> None:
    a_collecting_dialogue(world)
    client = world.client()
    bad = SimpleUploadedFile("virus.exe", b"MZ\x00")
    sent = {
        "step": "words",
        "draft": pass_gate(client, "an-binh-2026-1"),
        "text": WORDS,
        "uploads": [a_text_file(), bad],
    }
    page = client.post(URL, sent)
    html = page.content.decode()
    assert page.status_code == 422
    assert "virus.exe" in html
    assert WORDS in html
    assert "Bỏ tệp don.txt" in html
    page = client.post(URL, {"step": "words", "draft": hidden_draft(html), "text": WORDS})
    client.post(URL, {"step": "send", "draft": hidden_draft(page.content.decode()), "phone": "không có"})
    assert not Petition.objects.exists()
    client.post(URL, {"step": "send", "draft": hidden_draft(page.content.decode())})
    assert Attachment.objects.get().file.name == "don.txt"


def test_a_kept_file_can_be_dropped(world: World) -> None:
    a_collecting_dialogue(world)
    client = world.client()
    sent = {"step": "words", "draft": pass_gate(client, "an-binh-2026-1"), "text": WORDS, "uploads": a_text_file()}
    page = client.post(URL, sent).content.decode()
    back = client.post(URL, {"step": "send", "draft": hidden_draft(page), "back": "1"}).content.decode()
    drop = {"drop": str(StoredFile.objects.get().pk)}
    page = client.post(URL, {"step": "words", "draft": hidden_draft(back), "text": WORDS, **drop}).content.decode()
    client.post(URL, {"step": "send", "draft": hidden_draft(page)})
    assert Petition.objects.exists()
    assert not Attachment.objects.exists()


def test_the_preview_marks_personal_data(world: World) -> None:
    a_collecting_dialogue(world)
    client = world.client()
    sent = {"step": "words", "draft": pass_gate(client, "an-binh-2026-1"), "text": f"{WORDS} Gọi 0912345678."}
    page = client.post(URL, sent).content.decode()
    assert "<mark>0912345678</mark>" in page
    assert not Petition.objects.exists()


def test_going_back_keeps_words_and_name(world: World) -> None:
    a_collecting_dialogue(world)
    client = world.client()
    sent = {"step": "words", "draft": pass_gate(client, "an-binh-2026-1"), "text": WORDS}
    draft = hidden_draft(client.post(URL, sent).content.decode())
    back = client.post(URL, {"step": "send", "draft": draft, "name": "Lan", "back": "1"}).content.decode()
    assert WORDS in back
    again = client.post(URL, {"step": "words", "draft": hidden_draft(back), "text": WORDS}).content.decode()
    assert 'value="Lan"' in again


def test_sending_twice_gives_one_petition_and_one_receipt(world: World) -> None:
    a_collecting_dialogue(world)
    client = world.client()
    sent = {"step": "words", "draft": pass_gate(client, "an-binh-2026-1"), "text": WORDS}
    send = {"step": "send", "draft": hidden_draft(client.post(URL, sent).content.decode())}
    first, second = client.post(URL, send), client.post(URL, send)
    assert first.headers["Location"] == second.headers["Location"]
    assert Petition.objects.count() == 1


def test_collecting_that_ends_meanwhile_is_told_and_no_word_is_lost(world: World) -> None:
    dialogue = a_collecting_dialogue(world)
    client = world.client()
    sent = {"step": "words", "draft": pass_gate(client, "an-binh-2026-1"), "text": WORDS}
    draft = hidden_draft(client.post(URL, sent).content.decode())
    dialogue.collecting_ended_at = world.clock.now - timedelta(minutes=1)
    dialogue.save()
    page = client.post(URL, {"step": "send", "draft": draft})
    assert page.status_code == 422
    assert "đã kết thúc nhận ý kiến" in page.content.decode()
    assert WORDS in page.content.decode()
    assert "hiện không nhận ý kiến" in client.get(URL).content.decode()


def test_a_forged_or_foreign_draft_starts_again(world: World) -> None:
    a_collecting_dialogue(world)
    a_collecting_dialogue(world, code="an-binh-2026-2")
    client = world.client()
    foreign = pass_gate(client, "an-binh-2026-2")
    for draft in ("", "x:y:z", foreign):
        for step in ("words", "send"):
            page = client.post(URL, {"step": step, "draft": draft, "text": WORDS})
            assert page.status_code == 422
            assert "bắt đầu lại" in page.content.decode()
    assert not Petition.objects.exists()


def test_empty_and_short_answers_are_told_at_their_field(world: World) -> None:
    a_collecting_dialogue(world)
    client = world.client()
    assert "Xin chọn một ô" in client.post(URL, {"step": "gate"}).content.decode()
    draft = pass_gate(client, "an-binh-2026-1")
    for text, sentence in (("", "Xin ghi ý kiến"), ("sửa", "Xin ghi rõ hơn")):
        page = client.post(URL, {"step": "words", "draft": draft, "text": text})
        assert page.status_code == 422
        assert re.search(sentence, page.content.decode())


def test_a_draft_dialogue_has_no_form(world: World) -> None:
    a_collecting_dialogue(world, state="draft")
    assert world.client().get(URL).status_code == 404
    assert world.client().get("/gui-y-kien/khong-co/").status_code == 404
    assert world.client().get(f"{URL}huong-dan/gop_y/").status_code == 404
