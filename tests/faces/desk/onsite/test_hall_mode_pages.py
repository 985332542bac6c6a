"""The secretary sends a hall out, calls it back, looks at its return and takes it home."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from doithoai.apps.delegates.models import Delegate
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.hall.models import Sitting
from doithoai.apps.onsite.envelopes import pack_in
from doithoai.apps.onsite.models import HallPack, Loan, ReturnConflict
from tests.apps.onsite.conftest import empty_laptop, laptop
from tests.apps.onsite.hall_morning import departed, held_on, planned
from tests.apps.onsite.laptop import PHRASE, Laptop
from tests.world import World

__all__ = ["empty_laptop", "laptop"]


@pytest.fixture
def dialogue(world: World) -> Dialogue:
    return planned(world)


@pytest.fixture
def browser(world: World) -> Client:
    return world.client("secretary")


def at(dialogue: Dialogue, name: str = "hall_mode", **more: Any) -> str:
    return reverse(f"desk:{name}", kwargs={"code": dialogue.code} | more)


def uploaded(browser: Client, dialogue: Dialogue, content: bytes) -> Any:
    return browser.post(at(dialogue, "read_return"), {"file": SimpleUploadedFile("mang-ve.doithoai", content)})


def test_the_pack_is_a_download_and_the_page_then_names_the_laptop(browser: Client, dialogue: Dialogue) -> None:
    answer = browser.post(at(dialogue, "lend_dialogue"), {"laptop": " Máy  số 2 ", "passphrase": PHRASE})
    assert "attachment" in answer["Content-Disposition"]
    assert pack_in(answer.content, passphrase=PHRASE).laptop == "Máy số 2"
    assert "Hội nghị đang ở máy «Máy số 2»" in browser.get(at(dialogue)).content.decode()
    assert "Hội nghị đang chạy trên máy «Máy số 2»" in browser.get(at(dialogue, "session")).content.decode()


def test_a_short_phrase_keeps_the_name_and_lends_nothing(browser: Client, dialogue: Dialogue) -> None:
    answer = browser.post(at(dialogue, "lend_dialogue"), {"laptop": "Máy số 2", "passphrase": "ngắn"})
    assert answer.status_code == 422
    assert 'value="Máy số 2"' in answer.content.decode()
    assert not Loan.objects.exists()


def test_calling_back_wants_a_reason(browser: Client, world: World, dialogue: Dialogue, laptop: Laptop) -> None:
    departed(world, dialogue, laptop)
    assert browser.post(at(dialogue, "call_back_loan"), {"reason": " "}).status_code == 422
    browser.post(at(dialogue, "call_back_loan"), {"reason": "Máy hỏng nguồn"})
    dialogue.refresh_from_db()
    assert dialogue.lent_to == ""
    assert "Máy hỏng nguồn" in browser.get(at(dialogue)).content.decode()


def test_a_return_is_looked_at_before_it_is_taken(
    browser: Client, world: World, dialogue: Dialogue, laptop: Laptop
) -> None:
    departed(world, dialogue, laptop)
    back = held_on(laptop, world, dialogue)
    page = uploaded(browser, dialogue, back)
    assert "Bao giờ có nước sạch" in page.content.decode()
    assert "Bà Vũ Thị Ghé" in page.content.decode()
    assert not Sitting.objects.exists()
    browser.post(at(dialogue, "take_hall_back"), {"token": page.context["token"]})
    assert Sitting.objects.count() == 1
    again = browser.post(at(dialogue, "take_hall_back"), {"token": page.context["token"]}, follow=True)
    assert "không có mục mới" in again.content.decode()


def test_what_is_no_return_is_said_at_the_field(browser: Client, dialogue: Dialogue) -> None:
    answer = uploaded(browser, dialogue, b"ke hoach")
    assert answer.status_code == 422
    assert "Không đọc được tệp mang về" in answer.context["file_form"].errors["file"][0]


def test_a_difference_is_shown_with_both_values_and_settled(
    browser: Client, world: World, dialogue: Dialogue, laptop: Laptop
) -> None:
    departed(world, dialogue, laptop)
    with laptop.on():
        Delegate.objects.filter(full_name="Trần Văn Vắng").update(note="Đến muộn")
    Delegate.objects.filter(full_name="Trần Văn Vắng").update(note="Xin nghỉ")
    page = uploaded(browser, dialogue, held_on(laptop, world, dialogue))
    shown = browser.post(at(dialogue, "take_hall_back"), {"token": page.context["token"]}, follow=True).content.decode()
    assert "Đến muộn" in shown
    assert "Xin nghỉ" in shown
    conflict = ReturnConflict.objects.get()
    browser.post(at(dialogue, "settle_conflict", conflict_id=conflict.pk), {"choice": "here"})
    assert Delegate.objects.get(full_name="Trần Văn Vắng").note == "Xin nghỉ"
    assert "1 chỗ cần xem lại" not in browser.get(at(dialogue)).content.decode()


def test_the_laptop_shows_how_phones_come_in_and_gives_the_file(
    world: World, dialogue: Dialogue, laptop: Laptop, settings: Any
) -> None:
    departed(world, dialogue, laptop)
    settings.SITE_URL, settings.HALL_WIFI = "http://192.168.1.10:8000", "Hội trường|nuoc;sach"
    with laptop.on():
        browser = world.client("secretary")
        page = browser.get(at(dialogue)).content.decode()
        assert "http://192.168.1.10:8000/truc-tiep/xa-an-binh-2026-1/" in page
        assert "nuoc;sach" in page
        file = browser.post(at(dialogue, "write_return"), {"final": "1"})
        assert "mang-ve-xa-an-binh-2026-1" in file["Content-Disposition"]
        assert "Tiếp tục tại hội trường" in browser.get(at(dialogue)).content.decode()
        browser.post(at(dialogue, "resume_hall"))
        assert HallPack.objects.get().written_at is None


@pytest.mark.parametrize("name", ["chair", "clerk", "road_head", "stranger", None])
def test_nobody_but_the_secretary_sends_a_hall_out(world: World, dialogue: Dialogue, name: str | None) -> None:
    answer = world.client(name).post(at(dialogue, "lend_dialogue"), {"laptop": "Máy", "passphrase": PHRASE})
    assert answer.status_code in (302, 404)
    assert not Loan.objects.exists()
