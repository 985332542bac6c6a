"""The run sheet of an open sitting: one page, few queries, one address for each key."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.hall.actions.give_floor import give_floor
from doithoai.apps.hall.actions.open_sitting import open_sitting
from doithoai.apps.hall.models import Sitting, Turn
from doithoai.apps.petitions.models import Petition
from tests.hall_world import approved, chosen_petition, heard, issued_dialogue, queued
from tests.world import World


@pytest.fixture
def sitting(world: World) -> Sitting:
    return open_sitting(world.caller("secretary"), dialogue_id=issued_dialogue(world).pk)


@pytest.fixture
def client(world: World) -> Client:
    return world.client("secretary")


def url(name: str, sitting: Sitting, *more: object) -> str:
    return reverse(f"desk:{name}", args=[sitting.dialogue.code, *more])


def speaking(world: World, sitting: Sitting, **more: Any) -> Turn:
    return give_floor(world.caller("chair"), turn_id=queued(world, sitting, **more).pk)


def test_the_sheet_asks_the_database_seventeen_times_at_most(
    world: World, sitting: Sitting, client: Client, django_assert_max_num_queries: Any
) -> None:
    for number in range(4):
        heard(world, sitting, f"Người nghe {number}")
        queued(world, sitting, f"Người chờ {number}", number % 3)
    chosen_petition(world, sitting.dialogue)
    speaking(world, sitting, speaker="Người đang nói")
    with django_assert_max_num_queries(17):
        page = client.get(url("session", sitting)).content.decode()
    assert "Người đang nói" in page
    assert all(f'data-hall-key="{key}"' in page for key in "xpdtvkcnsghz")


def test_a_speaker_is_registered_by_name_by_number_or_as_a_stranger(
    world: World, sitting: Sitting, client: Client
) -> None:
    Dialogue.objects.update(state="issued")
    delegate = approved(world, sitting.dialogue, "Đỗ Văn Mơ")
    type(delegate).objects.filter(pk=delegate.pk).update(number=12)
    Dialogue.objects.update(state="in_session")
    client.post(url("queue_speaker", sitting), {"speaker": "do van mo"})
    assert Turn.objects.get().delegate == delegate
    again = client.post(url("queue_speaker", sitting), {"speaker": "12"})
    assert "đã có trong hàng chờ" in again.content.decode()
    unknown = client.post(url("queue_speaker", sitting), {"speaker": "77"})
    assert "Không có số thẻ này" in unknown.content.decode()
    client.post(url("queue_speaker", sitting), {"speaker": "Khách  lạ", "gender": "female"})
    assert Turn.objects.get(delegate=None).speaker == "Khách lạ"


def test_a_note_becomes_a_petition_with_a_slip_for_the_speaker(world: World, sitting: Sitting, client: Client) -> None:
    turn = speaking(world, sitting)
    assert client.get(url("turn_slip", sitting, turn.pk)).status_code == 404
    client.post(url("note_question", sitting, turn.pk), {"question": "Bao giờ sửa đường?", "seen": ""})
    code = Petition.objects.get().code
    assert code in client.get(url("session", sitting)).content.decode()
    slip = client.get(url("turn_slip", sitting, turn.pk)).content.decode()
    assert code in slip
    assert f"/y-kien/{code}/" in slip
    assert world.client("road_head").get(url("turn_slip", sitting, turn.pk)).status_code == 404


def test_suspect_words_stay_in_the_form_until_somebody_says_they_are_none(
    world: World, sitting: Sitting, client: Client
) -> None:
    turn = speaking(world, sitting)
    typed = {"question": "Tôi tố cáo ông cán bộ.", "seen": ""}
    refused = client.post(url("note_question", sitting, turn.pk), typed)
    assert refused.status_code == 422
    assert "Tôi tố cáo ông cán bộ." in refused.content.decode()
    assert "is_no_denunciation" in refused.content.decode()
    assert not Petition.objects.exists()
    client.post(url("note_question", sitting, turn.pk), typed | {"is_no_denunciation": "on"})
    assert Petition.objects.count() == 1


def test_each_key_has_its_act(world: World, sitting: Sitting, client: Client) -> None:
    turn = speaking(world, sitting)
    client.post(url("extend_turn", sitting, turn.pk))
    client.post(url("give_unit", sitting, turn.pk), {"unit_id": world.units["kinh-te"].pk})
    client.post(url("note_outcome", sitting, turn.pk, "bang-van-ban"))
    client.post(url("finish_speaker", sitting, turn.pk))
    client.post(url("pause_sitting", sitting))
    turn.refresh_from_db()
    sitting.refresh_from_db()
    assert (turn.seconds_allowed, turn.unit, turn.noted_outcome) == (420, world.units["kinh-te"], "in_writing")
    assert (turn.state, sitting.paused_at is None) == ("done", False)
    client.post(url("resume_sitting", sitting))
    client.post(url("choose_order", sitting), {"rule": "topics"})
    client.post(url("set_speaking_time", sitting), {"minutes": "3"})
    client.post(url("show_fairness", sitting), {"shown": "1"})
    sitting.refresh_from_db()
    assert (sitting.order_rule, sitting.speaking_minutes, sitting.shows_fairness) == ("topics", 3, True)
    assert client.post(url("note_outcome", sitting, turn.pk, "sao-cung-duoc")).status_code == 404


def test_the_last_act_is_taken_back_with_one_key(world: World, sitting: Sitting, client: Client) -> None:
    turn = queued(world, sitting)
    client.post(url("give_floor", sitting, turn.pk))
    step = client.get(url("session", sitting)).context["undo"]
    client.post(url("undo_step", sitting, step.number))
    turn.refresh_from_db()
    assert (turn.state, turn.seconds_allowed) == ("waiting", None)


def test_a_wrong_number_is_told_and_changes_nothing(sitting: Sitting, client: Client) -> None:
    for name, typed in (("choose_order", {"rule": "boc-tham"}), ("set_speaking_time", {"minutes": "99"})):
        answer = client.post(url(name, sitting), typed, follow=True)
        assert 'class="notice' in answer.content.decode()
    sitting.refresh_from_db()
    assert (sitting.order_rule, sitting.speaking_minutes, sitting.version) == ("registration", 5, 1)


def test_who_leaves_is_told_that_the_opinion_stays(world: World, sitting: Sitting, client: Client) -> None:
    turn = queued(world, sitting, question="Bao giờ sửa đường?")
    page = client.post(url("withdraw_speaker", sitting, turn.pk), follow=True).content.decode()
    assert f"Ý kiến {Petition.objects.get().code} vẫn được giữ và trả lời." in page


def test_a_move_by_hand_is_marked_and_taken_back(world: World, sitting: Sitting, client: Client) -> None:
    one, two = queued(world, sitting, "Một"), queued(world, sitting, "Hai")
    client.post(url("move_speaker", sitting, two.pk), {"place": 1, "seen": f"{one.pk},{two.pk}"})
    assert "Xếp tay" in client.get(url("session", sitting)).content.decode()
    client.post(url("put_back_speaker", sitting, two.pk))
    assert list(Turn.objects.values_list("speaker", flat=True)) == ["Một", "Hai"]


def test_the_words_of_another_turn_are_noted_by_its_address(world: World, sitting: Sitting, client: Client) -> None:
    turn = queued(world, sitting, "Người chờ lâu")
    speaking(world, sitting, speaker="Người đang nói")
    page = client.get(url("session", sitting), {"luot": turn.pk}).content.decode()
    assert "Câu hỏi của Người chờ lâu" in page
    assert url("note_question", sitting, turn.pk) in page
