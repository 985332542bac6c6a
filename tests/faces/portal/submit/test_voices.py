"""Others have said the same: shown while writing and before sending, and joined instead."""

import pytest
from django.core.cache import cache

from doithoai.apps.petitions.models import GateCount, Petition
from doithoai.apps.suggestions.actions.suggest_for_petition import suggest_for_petition
from doithoai.core.caller import system_caller
from tests.apps.petitions.voices import WORDS, a_collecting_dialogue, answer, assign, send
from tests.faces.portal.citizens import hidden_draft, pass_gate
from tests.world import World

URL = "/gui-y-kien/an-binh-2026-1/"
MINE = "Cống thoát nước đầu ngõ Đông cứ mưa là ngập, đề nghị sửa cống."


@pytest.fixture
def shown(world: World) -> Petition:
    cache.clear()
    petition = send(world, a_collecting_dialogue(world), WORDS).petition
    assign(world, petition)
    answer(world, petition)
    Petition.objects.filter(pk=petition.pk).update(is_public=True)
    suggest_for_petition(system_caller(world.clock.now, authority_id=world.commune.pk), petition_id=petition.pk)
    return petition


def to_similar(world: World, **more: str) -> str:
    client = world.client()
    sent = {"step": "words", "draft": pass_gate(client, "an-binh-2026-1"), "text": MINE, **more}
    return client.post(URL, sent).content.decode()


def test_what_others_said_stands_between_words_and_sending_with_its_answer(world: World, shown: Petition) -> None:
    page = to_similar(world)
    assert f'name="voice" value="{shown.code}"' in page
    assert "Đã xếp lịch sửa cống" in page
    page = world.client().post(URL, {"step": "similar", "draft": hidden_draft(page)}).content.decode()
    assert "Mọi người sẽ đọc được phần này" in page


def test_what_was_seen_while_writing_is_not_shown_again(world: World, shown: Petition) -> None:
    beside = world.client().post(f"{URL}giong-nhau/", {"text": MINE}).content.decode()
    assert f'name="seen" value="{shown.code}"' in beside
    assert "Mọi người sẽ đọc được phần này" in to_similar(world, seen=shown.code)


def test_who_joins_gets_an_own_receipt_and_is_counted_once(world: World, shown: Petition) -> None:
    client = world.client()
    page = client.post(URL, {"step": "similar", "draft": hidden_draft(to_similar(world)), "voice": shown.code})
    assert MINE in page.content.decode()
    sent = {"step": "voice", "draft": hidden_draft(page.content.decode()), "text": MINE, "name": "Bà Lan"}
    first, second = client.post(URL, sent), client.post(URL, sent)
    assert first.headers["Location"] == second.headers["Location"]
    voice = Petition.objects.get(merged_into=shown)
    assert (voice.text, voice.contact.name) == (MINE, "Bà Lan")
    shown.refresh_from_db()
    assert shown.voices == 2
    assert voice.code in client.get(first.headers["Location"]).content.decode()


def test_who_joins_from_beside_the_words_needs_no_words(world: World, shown: Petition) -> None:
    client = world.client()
    sent = {"step": "words", "draft": pass_gate(client, "an-binh-2026-1"), "text": "Cống", "voice": shown.code}
    page = client.post(URL, sent).content.decode()
    client.post(URL, {"step": "voice", "draft": hidden_draft(page), "text": ""})
    assert Petition.objects.get(merged_into=shown).text == f"Cùng ý kiến với {shown.code}."


def test_what_is_not_public_any_more_is_told_and_the_words_lead_back(world: World, shown: Petition) -> None:
    client = world.client()
    page = client.post(URL, {"step": "similar", "draft": hidden_draft(to_similar(world)), "voice": shown.code})
    Petition.objects.update(is_public=False)
    sent = {"step": "voice", "draft": hidden_draft(page.content.decode()), "text": MINE}
    refused = client.post(URL, sent)
    assert refused.status_code == 422
    assert "gửi ý kiến của mình" in refused.content.decode()
    back = client.post(URL, sent | {"back": "1"}).content.decode()
    assert MINE in back


def test_the_page_beside_the_words_keeps_nothing_and_has_a_pace(world: World, shown: Petition) -> None:
    client = world.client()
    assert shown.code not in client.post(f"{URL}giong-nhau/", {"text": f"{MINE} Tôi tố cáo ông A."}).content.decode()
    answers = [client.post(f"{URL}giong-nhau/", {"text": MINE}).status_code for _ in range(41)]
    assert answers[0] == 200
    assert answers[-1] == 429
    assert not GateCount.objects.exists()
    assert Petition.objects.count() == 1
    assert client.get(f"{URL}giong-nhau/").status_code == 405
