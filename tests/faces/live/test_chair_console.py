import re
from datetime import date
from typing import Any

import pytest
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.hall.actions.decide_question import decide_question
from doithoai.apps.hall.actions.give_floor import give_floor
from doithoai.apps.hall.actions.give_question_to_unit import give_question_to_unit
from doithoai.apps.hall.actions.keep_private_note import keep_private_note
from doithoai.apps.hall.actions.note_outcome import note_outcome
from doithoai.apps.hall.actions.open_sitting import open_sitting
from doithoai.apps.hall.actions.take_lead import take_lead
from doithoai.apps.hall.models import PrivateNote, Promise, Sitting, Step, Turn
from doithoai.apps.petitions.models import Answer, Petition
from doithoai.core.caller import Role
from doithoai.core.hall.decisions import Decision, Outcome, Reason
from doithoai.faces.live.pictures import VIEWS, picture_of_view
from tests.hall_world import chosen_petition, heard, queued
from tests.world import World

CODE = "xa-an-binh-2026-1"
HTMX = {"HX-Request": "true"}


@pytest.fixture
def sitting(world: World, dialogue: Dialogue) -> Sitting:
    """The hall is open; a deputy chair sits beside the chair."""
    world.add_person("co_chair", world.commune, Role.CHAIR, "Hồ Thị Sen")
    return open_sitting(world.caller("secretary"), dialogue_id=dialogue.pk)


def url(name: str, *args: Any) -> str:
    return reverse(f"live:{name}", args=[CODE, *args])


def a_matter(world: World, sitting: Sitting) -> Turn:
    """A question raised for the second time: answered once, promised once, prepared again, on the floor now."""
    unit = world.units["kinh-te"]
    earlier = chosen_petition(
        world, sitting.dialogue, code="CU22-2222", state="answered", is_public=True, for_hall=False
    )
    Answer.objects.create(
        petition=earlier, unit=unit, text="Đã nạo vét một đoạn.", stage="published", published_on=date(2025, 6, 1)
    )
    Promise.objects.create(
        dialogue=sitting.dialogue, petition=earlier, unit=unit, text="Nạo vét hết tuyến", due_on=date(2025, 9, 1),
        made_at=world.clock.now, made_by_name="Chủ tịch",
    )  # fmt: skip
    petition = chosen_petition(world, sitting.dialogue, carried_from=earlier, lead_unit=unit, voices=2)
    chosen_petition(world, sitting.dialogue, code="GOP3-3333", state="merged", merged_into=petition, for_hall=False)
    Answer.objects.create(petition=petition, unit=unit, text="Tháng tư sẽ nạo vét tiếp.", stage="office")
    turn = queued(world, sitting, "Lê Thị Bưởi", petition_id=petition.pk)
    return give_floor(world.caller("chair"), turn_id=turn.pk)


EVERYTHING = ("Tháng tư sẽ nạo vét tiếp.", "Đã nạo vét một đoạn.", "Nạo vét hết tuyến", "CU22-2222", "GOP3-3333")


def test_the_question_stands_with_its_history_its_answers_and_what_was_promised(
    world: World, sitting: Sitting, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    a_matter(world, sitting)
    for number in range(5):
        queued(world, sitting, f"Người thứ {number}")
    client = world.client("chair")
    with django_assert_max_num_queries(14):
        text = client.get(url("chair")).content.decode()
    for words in (*EVERYTHING, "Người thứ 2", "Kết thúc lượt", "Không trả lời"):
        assert words in text
    assert "Người thứ 3" not in text


def test_a_unit_that_is_asked_has_everything_at_once_and_sees_what_comes_next(
    world: World, sitting: Sitting, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    turn = a_matter(world, sitting)
    other = chosen_petition(world, sitting.dialogue, code="SAU4-4444", lead_unit=world.units["kinh-te"])
    queued(world, sitting, "Đào Văn Nhãn", petition_id=other.pk)
    give_question_to_unit(world.caller("chair"), turn_id=turn.pk, unit_id=world.units["kinh-te"].pk)
    head = world.client("road_head")
    with django_assert_max_num_queries(13):
        text = head.get(url("unit")).content.decode()
    for words in (*EVERYTHING, "Trần Văn Minh mời", "Lượt tới", "SAU4-4444"):
        assert words in text.replace("\n", "").replace("  ", " "), words
    others = world.client("school_head").get(url("unit")).content.decode()
    assert "Chưa có câu hỏi nào chờ đơn vị trả lời" in others
    assert "Tháng tư sẽ nạo vét tiếp." not in others


def test_words_that_the_chair_has_hidden_stand_on_no_screen_of_the_staff(world: World, sitting: Sitting) -> None:
    turn = heard(world, sitting, question="Gạo cứu trợ chia ra sao?")
    give_question_to_unit(world.caller("chair"), turn_id=turn.pk, unit_id=world.units["kinh-te"].pk)
    decision = Decision(Outcome.NOT_ANSWERED, reason_code=Reason.DENUNCIATION)
    decide_question(world.caller("chair"), turn_id=turn.pk, decision=decision, seen_version=1)
    for who, page in (("chair", "chair"), ("road_head", "unit")):
        assert "Gạo cứu trợ" not in world.client(who).get(url(page)).content.decode()


def test_a_co_chair_sees_the_same_and_is_told_who_leads(world: World, sitting: Sitting) -> None:
    turn = a_matter(world, sitting)
    client = world.client("co_chair")
    assert "Tháng tư sẽ nạo vét tiếp." in client.get(url("chair")).content.decode()
    told = client.post(url("finish_speaker", turn.pk), headers=HTMX)
    assert (told.status_code, "Trần Văn Minh đang điều hành" in told.content.decode()) == (422, True)
    for sheet in (url("give_question_to_unit", turn.pk), url("decide_question", turn.pk, "tra-loi-ngay")):
        assert "Trần Văn Minh đang điều hành" in client.get(sheet, headers=HTMX).content.decode()
    assert client.post(url("take_lead"), headers=HTMX).status_code == 200
    assert client.post(url("finish_speaker", turn.pk)).status_code == 302
    text = world.client("chair").get(url("chair")).content.decode()
    assert "Hồ Thị Sen điều hành" in text
    assert "nhận từ Trần Văn Minh lúc 08:30" in text
    chair = world.people["chair"]
    assert chair.full_name in client.get(url("lead")).content.decode()
    client.post(url("hand_over_lead"), {"person_id": chair.pk})
    sitting.refresh_from_db()
    assert sitting.led_by_id == chair.pk


def test_the_second_who_presses_is_told_by_name_what_happened(world: World, sitting: Sitting) -> None:
    turn = a_matter(world, sitting)
    assert world.client("secretary").post(url("finish_speaker", turn.pk), headers=HTMX).status_code == 200
    answer = world.client("chair").post(url("finish_speaker", turn.pk), headers=HTMX)
    assert answer.status_code == 422
    assert "Lê Thị Hoa: Lê Thị Bưởi đã phát biểu xong" in answer.content.decode()


def test_every_act_of_the_console_can_be_taken_back_from_its_bar(world: World, sitting: Sitting) -> None:
    turn, client, unit = a_matter(world, sitting), world.client("chair"), world.units["kinh-te"]
    for page, data in [
        (url("give_question_to_unit", turn.pk), {"unit_id": unit.pk, "seen_unit_id": 0}),
        (url("decide_question", turn.pk, "tra-loi-ngay"), {"seen_version": 1, "answer": "Sẽ nạo vét."}),
        (url("make_promise", turn.pk), {"text": "Nạo vét tháng tư", "unit_id": unit.pk, "days": "30"}),
        (url("finish_speaker", turn.pk), {}),
    ]:
        shown = client.post(page, data, headers=HTMX)
        assert shown.status_code == 200, page
        assert f'hoan-tac/{Step.objects.latest("number").number}/"' in shown.content.decode()
    assert Promise.objects.get(turn=turn).due_on == date(2026, 4, 1)
    while step := Step.objects.order_by("number").last():
        client.post(url("undo_step", step.number), headers=HTMX)
    turn.refresh_from_db()
    assert (turn.state, turn.outcome, turn.unit, Promise.objects.filter(turn=turn).count()) == ("waiting", "", None, 0)


def test_a_promise_without_a_day_keeps_what_was_typed_and_the_question_in_view(world: World, sitting: Sitting) -> None:
    turn, client = a_matter(world, sitting), world.client("chair")
    refused = client.post(url("make_promise", turn.pk), {"text": "Nạo vét tháng tư"}, headers=HTMX)
    text = refused.content.decode()
    assert (refused.status_code, Promise.objects.filter(turn=turn).count()) == (422, 0)
    assert "Nạo vét tháng tư" in text
    assert "Tháng tư sẽ nạo vét tiếp." in text
    no_day = client.post(url("make_promise", turn.pk), {"text": "x", "unit_id": world.units["kinh-te"].pk})
    assert "Hạn phải là một ngày sau hôm nay" in no_day.content.decode()


def test_an_earlier_question_is_decided_while_another_speaks(world: World, sitting: Sitting) -> None:
    earlier = heard(world, sitting, "Đào Văn Nhãn", "Chợ họp ở đâu?")
    a_matter(world, sitting)
    text = world.client("chair").get(url("chair") + f"?luot={earlier.pk}").content.decode()
    assert "Câu hỏi chưa quyết định của" in text
    assert url("decide_question", earlier.pk, "tra-loi-ngay") in text


def test_private_notes_are_read_by_nobody_else(world: World, sitting: Sitting) -> None:
    turn = a_matter(world, sitting)
    mine, petition = world.client("chair"), turn.petition_id
    for about in ({"turn_id": turn.pk}, {"petition_id": petition}, {}):
        mine.post(url("keep_private_note"), {"text": f"Nhớ hỏi anh Thắng {len(about)} {about}", **about}, headers=HTMX)
    assert mine.get(url("chair")).content.decode().count("Nhớ hỏi anh Thắng") == 3
    assert mine.get(url("note_sheet", turn.pk)).content.decode().count("Nhớ hỏi anh Thắng") == 6
    assert mine.get(url("notes")).content.decode().count("Nhớ hỏi anh Thắng") == 2
    for who in ("co_chair", "secretary"):
        for page in (url("chair"), url("notes"), url("note_sheet", turn.pk)):
            assert "Nhớ hỏi" not in world.client(who).get(page).content.decode()
    mine.post(url("keep_private_note"), {"text": " ", "turn_id": turn.pk})
    assert PrivateNote.objects.count() == 2


def test_nobody_notes_on_what_is_sealed_or_out_of_reach(world: World, sitting: Sitting) -> None:
    petition = chosen_petition(world, sitting.dialogue)
    Petition.objects.filter(pk=petition.pk).update(state="sealed")
    for who in ("chair", "road_head"):
        with pytest.raises(Petition.DoesNotExist):
            keep_private_note(world.caller(who), dialogue_id=sitting.dialogue_id, text="x", petition_id=petition.pk)
    with pytest.raises(Dialogue.DoesNotExist):
        keep_private_note(world.caller("stranger"), dialogue_id=sitting.dialogue_id, text="x")
    assert not PrivateNote.objects.exists()


def test_the_mark_of_a_unit_changes_only_with_what_concerns_it(world: World, sitting: Sitting) -> None:
    road, school = (f"unit:{world.units[code].pk}" for code in ("kinh-te", "van-hoa"))

    def marks() -> list[str]:
        return [picture_of_view(CODE, view)["mark"] for view in ("chair", road, school)]

    turn = a_matter(world, sitting)
    before = marks()
    give_question_to_unit(world.caller("chair"), turn_id=turn.pk, unit_id=world.units["kinh-te"].pk)
    after = marks()
    assert [one != two for one, two in zip(before, after, strict=True)] == [True, True, False]
    take_lead(world.caller("co_chair"), sitting_id=sitting.pk)
    assert [one != two for one, two in zip(after, marks(), strict=True)] == [True, False, False]


def test_a_unit_follows_its_own_seat_only(world: World) -> None:
    is_own = VIEWS["unit"].is_own
    caller = world.caller("road_head")
    assert is_own(caller, str(caller.unit_id))
    assert not is_own(caller, str(world.units["van-hoa"].pk))
    assert not is_own(world.caller("chair"), "None") or world.caller("chair").unit_id is None


def confirmed(world: World, turn: Turn) -> Any:
    """Press what the console suggests, as it stands on the page."""
    text = world.client("chair").get(url("chair")).content.decode()
    form = re.search(
        r'<form[^>]*action="([^"]*)"[^>]*>(?:(?!</form>).)*?name="seen_version".*?</form>', text, re.DOTALL
    )
    assert form is not None
    fields = dict(re.findall(r'name="(unit_id|answer|seen_version)" value="([^"]*)"', form[0]))
    return world.client("chair").post(form[1], fields)


def test_what_the_secretary_noted_is_confirmed_by_one_press(world: World, sitting: Sitting) -> None:
    turn = heard(world, sitting)
    give_question_to_unit(world.caller("chair"), turn_id=turn.pk, unit_id=world.units["kinh-te"].pk)
    note_outcome(world.caller("secretary"), turn_id=turn.pk, outcome=Outcome.IN_WRITING)

    confirmed(world, turn)

    turn.refresh_from_db()
    assert (turn.outcome, turn.unit, turn.due_on) == ("in_writing", world.units["kinh-te"], None)
    assert "Thư ký ghi: chủ trì nói" not in world.client("chair").get(url("chair")).content.decode()


def test_noted_as_answered_the_prepared_answer_is_confirmed(world: World, sitting: Sitting) -> None:
    turn = a_matter(world, sitting)
    note_outcome(world.caller("secretary"), turn_id=turn.pk, outcome=Outcome.ANSWERED_NOW)

    confirmed(world, turn)

    turn.refresh_from_db()
    assert (turn.outcome, turn.answer) == ("answered_now", "Tháng tư sẽ nạo vét tiếp.")


def test_a_note_without_what_it_needs_opens_its_sheet_and_only_for_who_decides(world: World, sitting: Sitting) -> None:
    turn = heard(world, sitting)
    note_outcome(world.caller("secretary"), turn_id=turn.pk, outcome=Outcome.NOT_ANSWERED)
    words, sheet = "Thư ký ghi: chủ trì nói không trả lời", url("decide_question", turn.pk, "khong-tra-loi")

    text = world.client("chair").get(url("chair")).content.decode()

    assert words in text
    assert text.count(f'hx-get="{sheet}"') == 2
    assert words not in world.client("secretary").get(url("chair")).content.decode()
