"""Open registration on the portal: no account, a code, the own place in line."""

from datetime import UTC, datetime
from typing import Any

import pytest
from django.urls import reverse

from doithoai.apps.delegates.actions.set_seat_rules import set_seat_rules
from doithoai.apps.delegates.models import Registration
from doithoai.apps.dialogues.models import Dialogue
from doithoai.faces.common.pace import Pace
from tests.hall_world import issued_dialogue
from tests.world import World

CODE = "xa-an-binh-2026-1"
URL = "/tham-du/xa-an-binh-2026-1/"


@pytest.fixture
def dialogue(world: World) -> Dialogue:
    """A week before the dialogue, one open seat."""
    world.clock.set(datetime(2026, 2, 23, 2, 0, tzinfo=UTC))
    found = issued_dialogue(world)
    set_seat_rules(world.caller("secretary"), dialogue_id=found.pk, open_seats=1)
    return found


def sent(world: World, name: str, **more: str) -> Any:
    typed = {"full_name": name, "phone": "0912 345 678", "wish": "come", "key": f"khoa-{name}"} | more
    return world.client().post(URL, typed)


def words(page: Any) -> str:
    return str(page.content.decode())


def test_the_dialogue_leads_to_the_form_which_says_how_many_seats_are_left(world: World, dialogue: Dialogue) -> None:
    assert URL in words(world.client().get(reverse("portal:dialogue", args=[CODE])))
    assert "Còn 1 chỗ" in words(world.client().get(URL))
    sent(world, "Lê Thị Bưởi")
    assert "đứng đầu danh sách chờ" in words(world.client().get(URL))


def test_who_registered_has_a_page_with_the_code_and_the_place_in_line(world: World, dialogue: Dialogue) -> None:
    first = world.client().get(sent(world, "Lê Thị Bưởi").url)
    assert "Ông/bà đã có chỗ" in words(first)
    sent(world, "Trần Văn Cam")
    last = world.client().get(sent(world, "Vũ Thị Đào").url)
    badge = Registration.objects.latest("id").delegate.badge
    assert "Ông/bà đứng thứ 2 trong danh sách chờ" in words(last)
    assert badge in words(last)

    typed = {"ma": badge.lower().replace("-", " ")}
    found = world.client().get(reverse("portal:find_registration", args=[CODE]), typed)
    assert found["Location"] == f"{URL}{badge}/"


def test_a_cancelled_seat_is_offered_and_taken_on_the_own_page(world: World, dialogue: Dialogue) -> None:
    first, second = sent(world, "Lê Thị Bưởi").url, sent(world, "Trần Văn Cam").url
    world.client().post(first, {"act": "cancel"})
    assert "Nhận chỗ" in words(world.client().get(second))
    world.client().post(second, {"act": "take"})
    assert "Ông/bà đã có chỗ" in words(world.client().get(second))
    again = world.client().post(first, {"act": "again"}, follow=True)
    assert "đứng thứ 1 trong danh sách chờ" in words(again)


def test_an_offer_past_its_hour_is_shown_as_over_before_any_job_ran(world: World, dialogue: Dialogue) -> None:
    first, second = sent(world, "Lê Thị Bưởi").url, sent(world, "Trần Văn Cam").url
    world.client().post(first, {"act": "cancel"})
    world.clock.advance(hours=25)
    assert "đã hết hạn" in words(world.client().get(second))
    assert "không còn giữ" in words(world.client().post(second, {"act": "take"}, follow=True))


def test_what_was_typed_stays_and_a_denunciation_is_not_stored(world: World, dialogue: Dialogue) -> None:
    missing = sent(world, "Lê Thị Bưởi", wish="speak", about="", email="buoi@vi-du.vn")
    assert (missing.status_code, "về việc gì" in words(missing)) == (422, True)
    assert "buoi@vi-du.vn" in words(missing)
    stopped = sent(world, "Lê Thị Bưởi", wish="speak", about="Tôi tố cáo cán bộ nhận hối lộ")
    assert (stopped.status_code, Registration.objects.count()) == (422, 0)


def test_without_open_seats_and_for_another_dialogue_nothing_opens(world: World, dialogue: Dialogue) -> None:
    own = sent(world, "Lê Thị Bưởi").url
    Dialogue.objects.update(state="in_session")
    assert "không nhận đăng ký" in words(world.client().get(URL))
    assert sent(world, "Trần Văn Cam").status_code == 422
    assert world.client().get(own.replace("-1/", "-9/")).status_code == 404
    assert "Chưa tìm thấy" in words(world.client().get(f"{URL}tim/", {"ma": "K4TN-8M3H"}, follow=True))


def test_many_from_one_network_at_once_are_asked_to_wait(world: World, dialogue: Dialogue, monkeypatch: Any) -> None:
    monkeypatch.setattr("doithoai.faces.portal.registration.pages.SENT", Pace("registrations", most=0))
    page = sent(world, "Lê Thị Bưởi")
    assert (page.status_code, "Xin chờ một phút" in words(page)) == (422, True)


def test_the_pages_ask_the_database_a_fixed_number_of_times(
    world: World, dialogue: Dialogue, django_assert_max_num_queries: Any
) -> None:
    own = [sent(world, name).url for name in ("Lê Thị Bưởi", "Trần Văn Cam", "Vũ Thị Đào")][-1]
    with django_assert_max_num_queries(9):
        world.client().get(URL)
    with django_assert_max_num_queries(9):
        world.client().get(own)
