"""The pages of topics: gathered from the inbox, answered once, read by each author as their own."""

from typing import Any

import pytest
from django.urls import reverse

from doithoai.apps.petitions.models import Petition
from doithoai.apps.petitions.queries.tracking import tracking_of
from doithoai.apps.topics.models import Topic, TopicAnswer
from tests.apps.petitions.voices import a_collecting_dialogue
from tests.voices import voice
from tests.world import World


@pytest.fixture
def petitions(world: World) -> list[Petition]:
    dialogue = a_collecting_dialogue(world)
    texts = ["Cống thôn Đông tắc, mưa là ngập", "Thoát nước thôn Đoài kém, ngập úng", "Cống ngõ 5 ngập"]
    return [
        voice(world, text, dialogue=dialogue, group=world.groups[number], place=f"ngõ {number + 1}")
        for number, text in enumerate(texts)
    ]


def send(world: World, who: str, page: str, *args: Any, **data: Any) -> Any:
    answer = world.client(who).post(reverse(f"desk:{page}", args=args), data)
    assert answer.status_code == 302, answer.content.decode()[-3000:]
    return answer


def a_topic(world: World, petitions: list[Petition]) -> Topic:
    send(world, "secretary", "gather_petitions", chon=[row.pk for row in petitions], title="Thoát nước, ngập úng")
    topic = Topic.objects.get()
    unit = world.units["kinh-te"].pk
    send(world, "secretary", "lead_topic", topic.pk, title=topic.title, lead_unit_id=unit)
    return topic


def test_one_answer_goes_the_whole_way_and_each_author_reads_their_own(world: World, petitions: list[Petition]) -> None:
    topic = a_topic(world, petitions)
    page = world.client("road_officer").get(reverse("desk:draft_topic_answer", args=[topic.pk]))
    assert "ngõ 3" in page.content.decode()
    own = {f"words_{petitions[1].pk}": "Thôn Đoài làm trước ngày 10/4."}
    words = {"text": "Xã nạo vét cống trong tháng 4.", "opening": "Về ý kiến {ma_y_kien}, {noi_xay_ra}:"}
    send(world, "road_officer", "draft_topic_answer", topic.pk, seen_version=0, **words, **own)
    send(world, "road_officer", "submit_topic_answer", topic.pk)
    for who, stage in (("road_head", "unit_head"), ("secretary", "office"), ("chair", "chair")):
        assert world.client(who).get(reverse("desk:approve_topic_answer", args=[topic.pk])).status_code == 200
        text = words["text"]
        send(world, who, "approve_topic_answer", topic.pk, text=text, stage=stage, seen_version=1)

    for number, petition in enumerate(petitions, start=1):
        petition.refresh_from_db()
        answer = tracking_of(petition).answer
        assert answer is not None
        assert answer.text.startswith(f"Về ý kiến {petition.code}, ngõ {number}:")
        assert ("Thôn Đoài làm trước" in answer.text) == (number == 2)


def test_who_is_late_to_approve_is_told_and_nothing_is_sent_twice(world: World, petitions: list[Petition]) -> None:
    topic = a_topic(world, petitions)
    words = {"text": "Nạo vét.", "opening": "Về {ma_y_kien}:", "seen_version": 0}
    send(world, "road_officer", "draft_topic_answer", topic.pk, **words)
    send(world, "road_officer", "submit_topic_answer", topic.pk)
    seen = {"text": "Nạo vét.", "stage": "unit_head", "seen_version": 1}
    send(world, "road_head", "approve_topic_answer", topic.pk, **seen)
    again = world.client("road_head").post(reverse("desk:approve_topic_answer", args=[topic.pk]), seen)

    assert again.status_code == 422
    assert TopicAnswer.objects.get().stage == "office"
    back = {"reason": "Thiếu ngày xong", "stage": "office"}
    send(world, "secretary", "return_topic_answer", topic.pk, **back)
    page = world.client("road_officer").get(reverse("desk:topic", args=[topic.pk])).content.decode()
    assert "Thiếu ngày xong" in page


def test_the_map_draws_and_lists_every_topic_and_what_stands_in_none(world: World, petitions: list[Petition]) -> None:
    topic = a_topic(world, petitions[:2])
    code = topic.dialogue.code
    page = world.client("chair").get(reverse("desk:topic_map", args=[code])).content.decode()

    assert page.count("<title>Thoát nước, ngập úng: 2 người nêu</title>") == 2
    assert "Chưa vào chủ đề nào" in page
    assert "3 người nêu, 3 ý kiến, 1 chủ đề. 1 ý kiến chưa vào chủ đề nào." in page
    assert "Thôn Đoài, Thôn Đông" in page
    book = world.client("chair").get(reverse("desk:topics_workbook", args=[code]))
    assert book["Content-Type"].endswith("sheet")
    assert world.client("stranger").get(reverse("desk:topic_map", args=[code])).status_code == 404


def test_proposals_show_the_shared_words_and_lead_to_gathering(world: World, petitions: list[Petition]) -> None:
    code = petitions[0].dialogue.code if petitions[0].dialogue else ""
    page = world.client("secretary").get(reverse("desk:propose_topics", args=[code])).content.decode()

    assert "<q>ngập</q>" in page
    assert page.count('name="chon"') == 3
    address = reverse("desk:gather_petitions") + f"?chon={petitions[0].pk}&chon={petitions[1].pk}&ten=Ngập"
    form = world.client("secretary").get(address).content.decode()
    assert 'value="Ngập"' in form


def test_a_wrong_choice_keeps_what_was_typed(world: World, petitions: list[Petition]) -> None:
    other = voice(world)
    facts = {"chon": [petitions[0].pk, other.pk], "title": "Ngập úng thôn Đông"}
    answer = world.client("secretary").post(reverse("desk:gather_petitions"), facts)

    assert answer.status_code == 422
    assert "Ngập úng thôn Đông" in answer.content.decode()
    assert other.code in answer.content.decode()
    assert not Topic.objects.exists()


def test_a_topic_is_left_and_given_up(world: World, petitions: list[Petition]) -> None:
    topic = a_topic(world, petitions)
    send(world, "secretary", "release_petition", topic.pk, y_kien=petitions[0].pk)
    assert topic.members.count() == 2
    case = world.client("secretary").get(reverse("desk:petition", args=[petitions[1].code])).content.decode()
    assert "Trong chủ đề" in case
    send(world, "secretary", "dissolve_topic", topic.pk)
    assert not Topic.objects.exists()


def test_ticked_petitions_are_merged_and_the_carrier_opens(world: World, petitions: list[Petition]) -> None:
    answer = send(world, "secretary", "merge_chosen", chon=[row.pk for row in petitions])

    assert answer["Location"] == reverse("desk:petition", args=[petitions[0].code])
    assert Petition.objects.get(pk=petitions[0].pk).voices == 3


def test_a_large_map_asks_no_oftener_than_a_small_one(world: World, django_assert_max_num_queries: Any) -> None:
    dialogue = a_collecting_dialogue(world)
    for number in range(6):
        rows = [voice(world, dialogue=dialogue, group=world.groups[0]) for _ in range(2)]
        facts = {"chon": [row.pk for row in rows], "title": f"Chủ đề {number}"}
        send(world, "secretary", "gather_petitions", **facts)
    client = world.client("secretary")
    with django_assert_max_num_queries(14):
        assert client.get(reverse("desk:topic_map", args=[dialogue.code])).status_code == 200
