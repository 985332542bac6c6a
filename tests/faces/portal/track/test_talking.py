"""The conversation as both sides see it."""

import re

from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from doithoai.apps.petitions.actions.conversation.ask_citizen import ask_citizen
from doithoai.apps.petitions.models import Message
from doithoai.apps.petitions.receiving import Receipt
from tests.apps.petitions.voices import a_collecting_dialogue, assign, send
from tests.world import World

QUESTION, REPLY = "Cống ở trước nhà nào?", "Trước nhà văn hóa thôn."


def asked(world: World) -> Receipt:
    receipt = send(world, a_collecting_dialogue(world))
    assign(world, receipt.petition)
    caller = world.caller("road_officer")
    ask_citizen(caller, petition_id=receipt.petition.pk, text=QUESTION, submission_key="q")
    return receipt


def a_photo() -> SimpleUploadedFile:
    return SimpleUploadedFile("cong.txt", "Ảnh cống".encode(), content_type="text/plain")


def test_the_citizen_reads_the_question_and_answers_with_a_file_once(world: World) -> None:
    receipt, client = asked(world), world.client()
    page = client.get(receipt.path).content.decode()
    assert QUESTION in page
    assert "Câu hỏi chờ ông/bà từ 02/03/2026" in page
    key = re.search(r'name="key" value="([^"]+)"', page)
    assert key
    for _ in range(2):
        sent = {"text": REPLY, "key": key[1], "uploads": a_photo()}
        done = client.post(f"{receipt.path}tra-loi/", sent, follow=True).content.decode()
    assert "Đã gửi câu trả lời của ông/bà." in done
    assert "cong.txt" in done
    assert "Câu hỏi chờ ông/bà" not in done
    assert Message.objects.get(by_citizen=True).files.get().file.name == "cong.txt"
    desk = world.client("road_officer").get(f"/ban-lam-viec/y-kien/{receipt.petition.code}/").content.decode()
    assert REPLY in desk
    attachment = receipt.petition.attachments.get()
    path = reverse("desk:petition_file", args=[attachment.pk])
    assert desk.count(f'href="{path}"') == 2
    assert "cong.txt" in world.client("road_officer").get(path).headers["Content-Disposition"]


def test_nothing_of_it_is_public(world: World) -> None:
    receipt = asked(world)
    page = world.client().get(f"/tra-cuu/{receipt.petition.code}/").content.decode()
    assert QUESTION not in page
    assert "Hỏi thêm" not in page
    assert world.client().post(f"/y-kien/{receipt.petition.code}/sai/tra-loi/", {"text": REPLY}).status_code == 404


def test_a_refused_reply_keeps_what_was_typed(world: World) -> None:
    receipt, client = asked(world), world.client()
    words = "Tôi tố cáo ông ấy tham ô"
    bad = SimpleUploadedFile("virus.exe", b"MZ\x00")
    for sent in ({"text": words, "key": "k"}, {"text": REPLY, "key": "k", "uploads": bad}, {"text": "", "key": "k"}):
        page = client.post(f"{receipt.path}tra-loi/", sent)
        assert page.status_code == 422
        assert str(sent["text"]) in page.content.decode()
    assert not Message.objects.filter(by_citizen=True).exists()


def test_the_desk_asks_once_and_shows_since_when_it_waits(world: World) -> None:
    receipt = send(world, a_collecting_dialogue(world), email="lan@vi-du.vn")
    assign(world, receipt.petition)
    client, case = world.client("road_officer"), f"/ban-lam-viec/y-kien/{receipt.petition.code}/"
    assert "Hỏi thêm người gửi" in client.get(case).content.decode()
    form = client.get(f"{case}hoi-them/").content.decode()
    assert "Người gửi được báo qua thư điện tử" in form
    assert "lan@vi-du.vn" not in form
    for _ in range(2):
        page = client.post(f"{case}hoi-them/", {"text": QUESTION, "key": "k"}, follow=True).content.decode()
    assert "Chờ người gửi từ 02/03/2026" in page
    assert Message.objects.count() == 1
