from typing import Any

import pytest
from django.urls import reverse

from doithoai.apps.audience.models import PhoneQuestion, Wish
from doithoai.apps.delegates.models import Delegate, Registration
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.hall.actions.open_sitting import open_sitting
from doithoai.apps.hall.actions.withdraw_speaker import withdraw_speaker
from doithoai.apps.hall.models import Sitting, Turn
from doithoai.apps.screens.models import Screen, ScreenControl
from tests.crowd import WORDS, asked, let_through, wished
from tests.hall_world import issued_dialogue
from tests.world import World

CODE = "xa-an-binh-2026-1"


@pytest.fixture
def sitting(world: World) -> Sitting:
    """The hall is open."""
    return open_sitting(world.caller("secretary"), dialogue_id=issued_dialogue(world).pk)


def press(world: World, question: PhoneQuestion, act: str, **typed: Any) -> Any:
    address = reverse("desk:act_on_question", args=[CODE, question.pk, act])
    return world.client("secretary").post(address, typed, follow=True)


def on_screens(world: World, act: str, **typed: Any) -> Any:
    address = reverse("desk:act_on_screens", args=[CODE, act])
    return world.client("secretary").post(address, typed, follow=True)


def test_the_secretary_reads_lets_through_raises_and_puts_on_the_screen(world: World, sitting: Sitting) -> None:
    question = asked(world, sitting, f"{WORDS} Gọi 0912 345 678", name="Lê Thị Bưởi", is_anonymous=True)
    text = world.client("secretary").get(reverse("desk:phones", args=[CODE])).content.decode()
    assert "0912 345 678" in text
    assert "không hiện tên" in text

    press(world, question, "dua-ra")
    press(world, question, "man-chieu")
    screen = world.client().get(reverse("live:screen", args=[CODE])).content.decode()
    assert f"{WORDS} Gọi […]" in screen
    press(world, question, "hang-cho")
    assert Turn.objects.get().question == f"{WORDS} Gọi […]"


def test_a_declined_question_needs_a_reason(world: World, sitting: Sitting) -> None:
    question = asked(world, sitting)
    assert "chọn hoặc ghi lý do" in press(world, question, "khong").content.decode()
    press(world, question, "khong", reason_code="off_topic")
    question.refresh_from_db()
    assert question.reason.startswith("Nội dung ngoài phạm vi")


def test_a_press_that_does_not_exist_is_not_found(world: World, sitting: Sitting) -> None:
    assert press(world, let_through(world, sitting), "xoa").status_code == 404
    assert on_screens(world, "xoa").status_code == 404


def test_wishes_are_taken_one_press_at_a_time(world: World, sitting: Sitting) -> None:
    first, second = wished(world, sitting), wished(world, sitting, "Ngô Văn Sáu", phone="may-2", key="lan-2")
    client = world.client("secretary")
    client.post(reverse("desk:act_on_wish", args=[CODE, first.pk, "nhan"]))
    client.post(reverse("desk:act_on_wish", args=[CODE, second.pk, "tu-choi"]), {"reason": "Đã hết giờ"})
    assert Turn.objects.get().speaker == "Lê Thị Bưởi"
    assert set(Wish.objects.values_list("state", "reason")) == {("taken", ""), ("refused", "Đã hết giờ")}


def registered(world: World, sitting: Sitting, name: str, *, speaks: bool = True) -> Delegate:
    values = {"dialogue_id": sitting.dialogue_id, "kind": "citizen", "state": "approved", "folded_name": name.lower()}
    delegate = Delegate.objects.create(
        full_name=name, badge=f"M{len(name)}", nominated_at=world.clock.now, nominated_by_name=name, **values
    )
    values = {"wants_to_speak": speaks, "about": "Đất đai" if speaks else "", "queued_at": world.clock.now}
    Registration.objects.create(delegate=delegate, key=name, state="seated", **values)
    return delegate


def test_who_wished_to_speak_when_registering_is_queued_by_one_press_and_never_twice(
    world: World, sitting: Sitting
) -> None:
    client, page = world.client("secretary"), reverse("desk:phones", args=[CODE])
    delegate = registered(world, sitting, "Ngô Thị Mận")
    registered(world, sitting, "Vũ Văn Im", speaks=False)
    address = reverse("desk:queue_registered", args=[CODE, delegate.pk])
    text = client.get(page).content.decode()
    assert address in text
    assert "Vũ Văn Im" not in text

    client.post(address)
    turn = Turn.objects.get()
    assert (turn.delegate, turn.question) == (delegate, "")
    withdraw_speaker(world.caller("secretary"), turn_id=turn.pk)
    assert "đã có trong hàng chờ" in client.post(address, follow=True).content.decode()
    assert Turn.objects.count() == 1
    assert address not in client.get(page).content.decode()


def test_who_did_not_wish_to_speak_is_not_queued_by_that_press(world: World, sitting: Sitting) -> None:
    delegate = registered(world, sitting, "Vũ Văn Im", speaks=False)
    address = reverse("desk:queue_registered", args=[CODE, delegate.pk])
    assert world.client("secretary").post(address).status_code == 302
    assert world.client("stranger").post(address).status_code == 404
    assert not Turn.objects.exists()


def test_the_operator_sees_the_next_slide_before_the_hall_does(world: World, sitting: Sitting) -> None:
    client, page = world.client("secretary"), reverse("desk:screens", args=[CODE])
    client.post(page, {"slide": "message", "message": "Giải lao 15 phút", "number": ""})
    assert "Giải lao 15 phút" in client.get(page).content.decode()
    screen = reverse("live:screen", args=[CODE])
    assert "Giải lao" not in world.client().get(screen).content.decode()
    on_screens(world, "chieu")
    assert "Giải lao 15 phút" in world.client().get(screen).content.decode()


def test_a_message_without_words_is_told_at_its_field(world: World, sitting: Sitting) -> None:
    answer = world.client("secretary").post(reverse("desk:screens", args=[CODE]), {"slide": "message"})
    assert answer.status_code == 422
    assert "Xin ghi nội dung thông báo" in answer.content.decode()


def test_the_panic_key_answers_nothing_to_the_console_and_empties_the_screens(world: World, sitting: Sitting) -> None:
    address = reverse("desk:act_on_screens", args=[CODE, "trung-tinh"])
    answer = world.client("chair").post(address, headers={"HX-Request": "true"})
    assert (answer.status_code, ScreenControl.objects.get().is_neutral) == (204, True)
    assert 'data-slide="neutral"' in world.client().get(reverse("live:screen", args=[CODE])).content.decode()
    for page in ("live:chair", "desk:session", "desk:screens"):
        assert "data-neutral-key" in world.client("secretary").get(reverse(page, args=[CODE])).content.decode()


def test_screens_are_added_adjusted_and_dropped(world: World, sitting: Sitting) -> None:
    on_screens(world, "them", name="Màn trái")
    on_screens(world, "chinh", number="2", is_large="on")
    page = world.client().get(reverse("live:screen_of_number", args=[CODE, 2])).content.decode()
    assert "is-large" in page
    on_screens(world, "bo", number="2")
    assert Screen.objects.count() == 1
    assert world.client().get(reverse("live:screen_of_number", args=[CODE, 2])).status_code == 404


def test_safe_mode_is_one_press_and_back(world: World, sitting: Sitting) -> None:
    on_screens(world, "khong-neu-ten", is_safe="yes")
    assert ScreenControl.objects.get().is_safe
    on_screens(world, "khong-neu-ten")
    assert not ScreenControl.objects.get().is_safe
    assert Dialogue.objects.get().screen_control
