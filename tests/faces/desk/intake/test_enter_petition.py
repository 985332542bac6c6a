"""Entry at the counter, the receipt, the files, and the sheets with personal links."""

import re
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from doithoai.apps.organisations.links import find_link
from doithoai.apps.organisations.models import Membership
from doithoai.apps.petitions.models import Attachment, GateCount, Petition
from tests.apps.petitions.voices import WORDS, a_collecting_dialogue
from tests.world import World

URL = "/ban-lam-viec/tiep-nhan/nhap/"


def slip(**fields: Any) -> dict[str, Any]:
    known = {"channel": "paper", "gate": "gop_y", "text": WORDS, "received_at": "2026-03-01T15:20", "key": "k1"}
    return known | {"name": "Bà Lan"} | fields


def test_a_paper_slip_becomes_a_petition_with_its_scan_and_a_receipt(world: World) -> None:
    dialogue = a_collecting_dialogue(world)
    client = world.client("clerk")
    scan = SimpleUploadedFile("phieu.txt", b"scan", content_type="text/plain")
    sent = slip(dialogue_id=dialogue.pk, group=world.groups[1].pk, uploads=scan)
    page = client.post(URL, sent, follow=True)
    petition = Petition.objects.get()
    assert (petition.channel, petition.group, petition.dialogue) == ("paper", world.groups[1], dialogue)
    assert petition.typed_by_name == "Ngô Thị Lụa"
    assert petition.received_on.isoformat() == "2026-03-01"
    assert Attachment.objects.get().purpose == "scan"
    html = page.content.decode()
    assert petition.code in html
    link = re.search(rf"/y-kien/{petition.code}/[0-9a-f]+/", html)
    assert link
    assert world.client().get(link[0]).status_code == 200


def test_the_next_slip_keeps_channel_dialogue_and_group(world: World) -> None:
    dialogue = a_collecting_dialogue(world)
    client = world.client("secretary")
    page = client.post(URL, slip(dialogue_id=dialogue.pk, group=world.groups[1].pk), follow=True).content.decode()
    again = re.search(r'href="([^"]*nhap/\?[^"]+)"', page)
    assert again
    html = client.get(again[1].replace("&amp;", "&")).content.decode()
    assert re.search(r'value="paper"[^>]*checked', html)
    assert re.search(rf'value="{world.groups[1].pk}" selected', html)


def test_another_door_or_the_future_is_told_and_nothing_is_stored(world: World) -> None:
    client = world.client("secretary")
    for fields in (
        {"gate": "khong_dong_y"},
        {"text": "Tôi tố cáo ông ấy nhận hối lộ"},
        {"received_at": "2026-03-02T09:30"},
        {"received_at": "hôm qua"},
    ):
        page = client.post(URL, slip(**fields))
        assert page.status_code == 422
        assert "Bà Lan" in page.content.decode()
    assert not Petition.objects.exists()
    assert [(row.kind, row.count) for row in GateCount.objects.all()] == [("khong_dong_y", 1)]


def test_the_same_slip_pressed_twice_is_stored_once(world: World) -> None:
    client = world.client("secretary")
    client.post(URL, slip())
    client.post(URL, slip())
    assert Petition.objects.count() == 1


def test_who_may_not_enter_and_whose_receipt_it_is(world: World) -> None:
    for name in ("chair", "road_officer", "announcer", "supporter", "admin"):
        assert world.client(name).get(URL).status_code == 404
    world.client("secretary").post(URL, slip())
    receipt = f"/ban-lam-viec/tiep-nhan/giay-tiep-nhan/{Petition.objects.get().pk}/"
    assert world.client("clerk").get(receipt).status_code == 200
    for name in ("stranger", "chair", "group_head"):
        assert world.client(name).get(receipt).status_code == 404
    Petition.objects.update(typed_by_id=None)
    assert world.client("clerk").get(receipt).status_code == 404


def test_a_file_goes_only_to_staff_who_reach_the_petition(world: World) -> None:
    scan = SimpleUploadedFile("phieu.txt", b"scan", content_type="text/plain")
    world.client("secretary").post(URL, slip(uploads=scan))
    url = f"/ban-lam-viec/tiep-nhan/tep/{Attachment.objects.get().pk}/"
    answer = world.client("chair").get(url)
    assert answer.content == b"scan"
    assert "attachment" in answer.headers["Content-Disposition"]
    for name in ("stranger", "road_officer", "announcer"):
        assert world.client(name).get(url).status_code == 404
    assert world.client().get(url).status_code == 302


def test_a_link_is_shown_once_as_a_sheet_and_can_be_taken_back(world: World) -> None:
    client = world.client("secretary")
    head = Membership.objects.get(person=world.people["group_head"])
    listing = "/ban-lam-viec/tiep-nhan/duong-dan/"
    assert "Nguyễn Văn Đông" in client.get(listing).content.decode()
    page = client.post(f"{listing}{head.pk}/cap/").content.decode()
    token = re.search(r"/to-truong/([\w-]+)/", page)
    assert token
    assert find_link(token[1], world.clock.now) is not None
    assert token[1] not in client.get(listing).content.decode()
    client.post(f"{listing}{head.pk}/thu-hoi/")
    assert find_link(token[1], world.clock.now) is None
    for name in ("clerk", "front", "chair"):
        assert world.client(name).get(listing).status_code == 404
    assert world.client("stranger").post(f"{listing}{head.pk}/cap/").status_code == 404
