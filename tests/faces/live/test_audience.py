import re
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client

from doithoai.apps.audience.actions.raise_question import raise_question
from doithoai.apps.audience.actions.take_wish import take_wish
from doithoai.apps.audience.models import PhoneQuestion, Support, Wish
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.hall.actions.open_sitting import open_sitting
from doithoai.apps.hall.models import Sitting
from doithoai.apps.petitions.models import GateCount
from doithoai.apps.screens.actions.empty_screens import set_safe_mode
from doithoai.faces.live.phone import SENDING
from tests.crowd import WORDS, let_through
from tests.hall_world import queued
from tests.world import World

HALL = "/truc-tiep/xa-an-binh-2026-1/"


@pytest.fixture
def sitting(world: World, dialogue: Dialogue) -> Sitting:
    """The hall is open."""
    cache.clear()
    return open_sitting(world.caller("secretary"), dialogue_id=dialogue.pk)


def page(phone: Client, path: str = "") -> str:
    return phone.get(f"{HALL}{path}").content.decode()


def send(phone: Client, path: str, **typed: Any) -> Any:
    """Open the form and send it, as a browser without scripts does."""
    key = re.search(r'name="key" value="([^"]+)"', page(phone, path))
    assert key
    return phone.post(f"{HALL}{path}", {"key": key[1]} | typed)


def test_a_phone_without_script_asks_and_sees_what_becomes_of_it(world: World, sitting: Sitting) -> None:
    phone, other = world.client(), world.client()
    answer = send(phone, "hoi/", text=f"{WORDS} Gọi 0912 345 678", name="Lê Thị Bưởi")
    assert answer.url == f"{HALL}?da-gui=hoi"

    own = page(phone, "?da-gui=hoi")
    assert f"{WORDS} Gọi […]" in own
    assert "Đang chờ ban tổ chức xem" in own
    assert f'data-kept-sent="{HALL}hoi/"' in own
    assert WORDS not in page(other)


def test_pressed_twice_without_answer_it_is_stored_once(world: World, sitting: Sitting) -> None:
    phone = world.client()
    for _ in range(2):
        phone.post(f"{HALL}hoi/", {"key": "mot", "text": WORDS})
    assert PhoneQuestion.objects.count() == 1


def test_a_refused_question_keeps_what_was_typed_and_a_denunciation_is_only_counted(
    world: World, sitting: Sitting
) -> None:
    words = "Tôi tố cáo ông kế toán ăn chặn tiền hỗ trợ."
    answer = send(world.client(), "hoi/", text=words, name="Bà Tư")
    text = answer.content.decode()

    assert (answer.status_code, words in text, "Bà Tư" in text) == (422, True, True)
    assert "Đây không phải là đơn tố cáo" in text
    assert (GateCount.objects.get().count, PhoneQuestion.objects.count()) == (1, 0)
    assert send(world.client(), "hoi/", text=words, is_no_denunciation="on").status_code == 302


def test_before_the_opening_the_forms_say_so(world: World, dialogue: Dialogue) -> None:
    for path in ("hoi/", "phat-bieu/"):
        assert "chưa khai mạc hoặc đã bế mạc" in page(world.client(), path)
    answer = world.client().post(f"{HALL}hoi/", {"key": "mot", "text": WORDS})
    assert answer.status_code == 422
    assert WORDS in answer.content.decode()


def test_a_network_that_never_stops_is_told_to_wait(
    world: World, sitting: Sitting, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("doithoai.faces.live.phone.SENDING", type(SENDING)("phones-sending", most=1))
    assert send(world.client(), "hoi/", text=WORDS).status_code == 302
    answer = send(world.client(), "hoi/", text=WORDS)
    assert (answer.status_code, "chờ một phút" in answer.content.decode()) == (422, True)


def test_a_phone_supports_a_question_once_and_sees_it(world: World, sitting: Sitting) -> None:
    question, phone = let_through(world, sitting), world.client()
    address = f"{HALL}hoi/{question.key}/ung-ho/"
    page(phone)
    phone.post(address)
    answer = phone.post(address, headers={"accept": "application/json"})

    assert answer.json() == {"supported": 1}
    assert Support.objects.count() == 1
    assert "Đã ủng hộ</span>" in page(phone)
    assert "Tôi cũng hỏi</span>" in page(world.client())


def test_a_phone_registers_sees_its_place_and_withdraws(world: World, sitting: Sitting) -> None:
    phone = world.client()
    queued(world, sitting, "Ngô Văn Sáu")
    send(phone, "phat-bieu/", name="Lê Thị Bưởi", subject="Đường thôn")
    wish = Wish.objects.get()
    take_wish(world.caller("secretary"), wish_id=wish.pk)
    assert "Thứ 2 trong hàng chờ" in page(phone, "cua-toi/")
    assert "Bưởi" not in page(world.client(), "cua-toi/")

    assert world.client().post(f"{HALL}phat-bieu/{wish.key}/rut/").status_code == 404
    phone.post(f"{HALL}phat-bieu/{wish.key}/rut/")
    assert "Ông/bà đã rút" in page(phone)


def test_nobody_reads_a_hidden_name_and_in_safe_mode_none_at_all(world: World, sitting: Sitting) -> None:
    hidden = let_through(world, sitting, name="Lê Thị Bưởi", is_anonymous=True)
    let_through(world, sitting, "Bao giờ có nước sạch?", name="Ngô Văn Sáu", phone="may-2")
    raise_question(world.caller("secretary"), question_id=hidden.pk)
    text = page(world.client())
    assert ("Lê Thị Bưởi" in text, "Ngô Văn Sáu" in text) == (False, True)
    set_safe_mode(world.caller("chair"), dialogue_id=sitting.dialogue_id, is_safe=True)
    assert "Ngô Văn Sáu" not in page(world.client())


def test_a_forged_cookie_is_another_phone(world: World, sitting: Sitting) -> None:
    phone = world.client()
    send(phone, "hoi/", text=WORDS)
    phone.cookies["doithoai_phone"] = "gia-mao:abc"
    assert WORDS not in page(phone)


@pytest.mark.parametrize("number", [1, 8])
def test_the_page_costs_the_same_for_a_crowd(
    world: World, sitting: Sitting, number: int, django_assert_num_queries: Any
) -> None:
    for one in range(number):
        let_through(world, sitting, f"{WORDS} {one}", phone=f"may-{one}")
        queued(world, sitting, f"Người {one}")
    phone = world.client()
    with django_assert_num_queries(15):
        page(phone)
