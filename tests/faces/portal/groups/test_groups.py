"""The head of a residential group works by a personal link."""

import re
from datetime import date
from pathlib import Path

import pytest
from django.contrib.staticfiles.finders import find
from django.core.files.uploadedfile import SimpleUploadedFile

from doithoai.apps.organisations.actions.end_link import end_link
from doithoai.apps.organisations.actions.give_link import give_link
from doithoai.apps.organisations.models import Membership
from doithoai.apps.petitions.models import Attachment, GateCount, Petition
from tests.apps.petitions.voices import WORDS, a_collecting_dialogue, send
from tests.world import World


@pytest.fixture
def home(world: World) -> str:
    head = Membership.objects.get(person=world.people["group_head"])
    token = give_link(world.caller("secretary"), membership_id=head.pk)
    return f"/to-truong/{token}/"


def test_the_home_shows_the_dialogues_and_only_what_heads_of_the_own_group_handed_in(world: World, home: str) -> None:
    dialogue = a_collecting_dialogue(world)
    voices = {
        key: send(world, dialogue, group_id=world.groups[number].pk, key=key).petition
        for key, number in (("mine", 0), ("theirs", 1), ("sent by a neighbour", 0))
    }
    Petition.objects.filter(pk__in=[voices["mine"].pk, voices["theirs"].pk]).update(channel="group_head")
    page = world.client().get(home).content.decode()
    assert "Thôn Đông" in page
    assert dialogue.title in page
    assert [key for key, petition in voices.items() if petition.code in page] == ["mine"]


def test_a_window_is_not_shown_as_if_its_first_day_were_the_day(world: World, home: str) -> None:
    days = {"time_kind": "window", "starts_on": date(2026, 3, 26), "ends_on": date(2026, 3, 31)}
    a_collecting_dialogue(world, **days)
    page = world.client().get(home).content.decode()
    assert "từ Thứ Năm, 26/03/2026 đến Thứ Ba, 31/03/2026" in page


def test_an_opinion_is_handed_in_once_with_who_said_it(world: World, home: str) -> None:
    a_collecting_dialogue(world)
    url = f"{home}an-binh-2026-1/y-kien/"
    sent = {"text": WORDS, "name": "Ông Tám", "key": "k1"}
    client = world.client()
    page = client.post(url, sent, follow=True).content.decode()
    client.post(url, sent)
    petition = Petition.objects.get()
    assert f"Đã gửi. Mã: {petition.code}" in page
    assert "/giay-tiep-nhan/" in page
    assert "messages" not in client.cookies
    assert (petition.group, petition.channel, petition.contact.name) == (world.groups[0], "group_head", "Ông Tám")
    assert petition.typed_by_name == "Nguyễn Văn Đông"
    assert "sessionid" not in client.cookies


def test_a_suspected_denunciation_is_asked_about_and_typed_text_stays(world: World, home: str) -> None:
    a_collecting_dialogue(world)
    url = f"{home}an-binh-2026-1/y-kien/"
    page = world.client().post(url, {"text": "Bà con tố cáo ông ấy tham ô", "key": "k1"})
    assert page.status_code == 422
    assert "Bà con tố cáo" in page.content.decode()
    assert "is_no_denunciation" in page.content.decode()
    assert not Petition.objects.exists()
    assert not GateCount.objects.exists()


def test_a_wrong_or_ended_link_gives_a_kind_page(world: World, home: str) -> None:
    end_link(world.caller("secretary"), membership_id=Membership.objects.get(person=world.people["group_head"]).pk)
    for address in (home, "/to-truong/khong-phai/", f"{home}an-binh-2026-1/y-kien/"):
        page = world.client().get(address)
        assert page.status_code == 404
        assert "không còn dùng được" in page.content.decode()


def test_a_dialogue_of_a_neighbour_is_not_there(world: World, home: str) -> None:
    a_collecting_dialogue(world, authority=world.neighbour, code="binh-son-2026-1")
    assert world.client().get(f"{home}binh-son-2026-1/y-kien/").status_code == 404
    assert "binh-son" not in world.client().get(home).content.decode()


def test_a_photo_of_the_slip_is_kept_as_its_scan_and_the_last_ones_stand_under_the_form(
    world: World, home: str
) -> None:
    a_collecting_dialogue(world)
    url, client = f"{home}an-binh-2026-1/y-kien/", world.client()
    for number in range(6):
        slip = SimpleUploadedFile("phieu.txt", b"phieu", content_type="text/plain")
        page = client.post(url, {"text": f"{WORDS} Lần {number}.", "key": f"k{number}", "uploads": slip}, follow=True)
    html = page.content.decode()
    assert "Đã ghi 6 ý kiến" in html
    assert [f"Lần {number}." in html for number in range(6)] == [False, True, True, True, True, True]
    assert {row.purpose for row in Attachment.objects.all()} == {"scan"}


def test_a_refused_slip_keeps_the_words_and_stores_nothing(world: World, home: str) -> None:
    a_collecting_dialogue(world)
    bad = SimpleUploadedFile("virus.exe", b"MZ\x00")
    page = world.client().post(f"{home}an-binh-2026-1/y-kien/", {"text": WORDS, "key": "k", "uploads": bad})
    assert page.status_code == 422
    assert WORDS in page.content.decode()
    assert not Petition.objects.exists()


def test_the_pages_are_small_enough_for_an_old_telephone(world: World, home: str) -> None:
    a_collecting_dialogue(world)
    for path in (home, f"{home}an-binh-2026-1/y-kien/", f"{home}an-binh-2026-1/dai-bieu/"):
        html = world.client().get(path).content
        named = set(re.findall(r'(?:href|src)="/static/([^"#]+)', html.decode()))
        weight = len(html) + sum(Path(str(find(name))).stat().st_size for name in named)
        assert not [name for name in named if "be-vietnam" in name or "htmx" in name]
        assert weight < 120_000, (path, weight)
