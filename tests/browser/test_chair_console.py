"""The chair's console with two browsers at once: the chair decides, the co-chair and the head of a unit see it."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from doithoai.apps.hall.actions.open_sitting import open_sitting
from doithoai.apps.hall.models import PrivateNote, Promise, Sitting, Turn
from doithoai.apps.petitions.models import Answer
from doithoai.core.caller import Role
from tests.conftest import Clock
from tests.hall_world import chosen_petition, issued_dialogue, queued
from tests.world import World

CONSOLE = "/truc-tiep/xa-an-binh-2026-1/chu-tri/"
SEAT = "/truc-tiep/xa-an-binh-2026-1/don-vi/"
TABLET: Any = {"width": 1024, "height": 768}
PHONE: Any = {"width": 360, "height": 740}
Open = Callable[..., Page]


@pytest.fixture
def sitting(open_world: World) -> Sitting:
    """The hall is open; two wait, the first with a question that the road unit has prepared."""
    world = open_world
    world.add_person("co_chair", world.commune, Role.CHAIR, "Hồ Thị Sen")
    dialogue, unit = issued_dialogue(world), world.units["kinh-te"]
    opened = open_sitting(world.caller("secretary"), dialogue_id=dialogue.pk)
    petition = chosen_petition(world, dialogue, lead_unit=unit)
    Answer.objects.create(petition=petition, unit=unit, text="Tháng tư sẽ nạo vét tiếp.", stage="office")
    queued(world, opened, "Lê Thị Bưởi", petition_id=petition.pk)
    queued(world, opened, "Đào Văn Nhãn", question="Chợ họp ở đâu?")
    return opened


@pytest.fixture
def seat(sitting: Sitting, open_world: World, browser: Browser, live_server: Any) -> Open:
    """Opens a page as one of the people, each in a browser of his or her own."""

    def open_page(name: str, address: str = CONSOLE, viewport: Any = TABLET) -> Page:
        context = browser.new_context(base_url=live_server.url, viewport=viewport)
        session = open_world.client(name).cookies["sessionid"].value
        context.add_cookies([{"name": "sessionid", "value": session, "url": live_server.url}])
        page = context.new_page()
        page.goto(address)
        return page

    return open_page


def shows(page: Page, words: str) -> None:
    expect(page.locator("main").get_by_text(words).first).to_be_visible()


def test_the_chair_decides_and_the_others_see_it_at_once(seat: Open) -> None:
    chair, beside, head = seat("chair"), seat("co_chair"), seat("road_head", SEAT)
    shows(head, "Lượt tới")
    chair.get_by_role("button", name="Mời phát biểu").click()
    for page in (chair, beside):
        expect(page.get_by_role("heading", name="Lê Thị Bưởi")).to_be_visible()
        shows(page, "Tháng tư sẽ nạo vét tiếp.")
    expect(beside.get_by_role("link", name="Trần Văn Minh điều hành")).to_be_visible()

    chair.get_by_role("link", name="Giao đơn vị").click()
    expect(chair.get_by_role("heading", name="Lê Thị Bưởi")).to_be_visible()
    chair.get_by_role("button", name="Phòng Kinh tế").click()
    expect(head.locator(".seat-now")).to_contain_text("Ngập ở đầu thôn Đông")
    expect(head.locator(".seat-now")).to_contain_text("Tháng tư sẽ nạo vét tiếp.")

    chair.get_by_role("link", name="Đã trả lời").click()
    chair.get_by_role("button", name="Lấy dự kiến trả lời").click()
    chair.get_by_role("button", name="Quyết định").click()
    for page in (chair, beside, head):
        shows(page, "Đã trả lời tại hội nghị")
    assert Turn.objects.get(speaker="Lê Thị Bưởi").answer == "Tháng tư sẽ nạo vét tiếp."


def test_a_mistaken_press_is_taken_back_on_every_page(seat: Open, clock: Clock) -> None:
    chair, beside = seat("chair"), seat("co_chair")
    chair.keyboard.press("1")
    expect(beside.get_by_role("heading", name="Lê Thị Bưởi")).to_be_visible()
    expect(beside.locator("#undo")).to_contain_text("Đã mời Lê Thị Bưởi phát biểu")
    chair.keyboard.press("z")
    for page in (chair, beside):
        expect(page.get_by_role("heading", name="Sẵn sàng")).to_be_visible()
    assert set(Turn.objects.values_list("state", flat=True)) == {"waiting"}


def test_a_co_chair_is_told_who_leads_and_takes_over_before_everybodys_eyes(seat: Open) -> None:
    chair, beside = seat("chair"), seat("co_chair")
    chair.keyboard.press("1")
    expect(beside.get_by_role("button", name="Kết thúc lượt")).to_be_visible()
    beside.get_by_role("button", name="Kết thúc lượt").click()
    expect(beside.locator("#told")).to_contain_text("Trần Văn Minh đang điều hành")
    beside.keyboard.press("l")
    beside.get_by_role("button", name="Nhận điều hành").click()
    expect(chair.get_by_role("link", name="Hồ Thị Sen điều hành")).to_be_visible()
    shows(chair, "nhận từ Trần Văn Minh")
    expect(beside.get_by_role("link", name="Ông/bà đang điều hành")).to_be_visible()
    beside.wait_for_timeout(700)  # the same button within 600 ms is taken for a trembling finger
    beside.keyboard.press("1")
    shows(chair, "Vừa phát biểu")
    chair.keyboard.press("1")
    expect(chair.locator("#told")).to_contain_text("Hồ Thị Sen đang điều hành")


def test_words_in_a_sheet_stay_while_the_hall_goes_on(seat: Open) -> None:
    chair, secretary = seat("chair"), seat("secretary")
    chair.keyboard.press("1")
    for page in (chair, secretary):
        expect(page.get_by_role("button", name="Kết thúc lượt")).to_be_visible()
    chair.keyboard.press("6")
    chair.get_by_label("Cam kết").fill("Nạo vét tháng tư")
    secretary.keyboard.press("1")
    shows(chair, "Vừa phát biểu")
    expect(chair.get_by_label("Cam kết")).to_have_value("Nạo vét tháng tư")
    chair.get_by_role("button", name="Lưu cam kết").click()
    shows(chair, "Hạn phải là một ngày sau hôm nay.")
    chair.get_by_label("30 ngày").check(force=True)
    chair.keyboard.press("Control+Enter")
    expect(secretary.locator("#undo")).to_contain_text("Đã ghi cam kết của Phòng Kinh tế")
    assert Promise.objects.get().due_on == date(2026, 4, 1)


def test_keys_alone_run_a_question_and_a_note_stays_private(seat: Open) -> None:
    chair, beside = seat("chair"), seat("co_chair")
    chair.keyboard.press("?")
    expect(chair.get_by_role("dialog")).to_contain_text("hoàn tác, trong mười giây")
    chair.keyboard.press("Escape")
    chair.keyboard.press("1")
    expect(chair.get_by_role("button", name="Kết thúc lượt")).to_be_visible()
    chair.keyboard.press("g")
    chair.get_by_label("Về lượt này").press_sequentially("Nhớ hỏi anh Thắng")
    shows(chair, "Đã giữ lúc")
    chair.keyboard.press("Escape")
    chair.keyboard.press("Escape")
    expect(chair.locator("#beside")).to_contain_text("Nhớ hỏi anh Thắng")
    chair.keyboard.press("5")
    chair.get_by_label("Vượt thẩm quyền").press("Space")
    chair.keyboard.press("Control+Enter")
    expect(beside.locator("#question")).to_contain_text("Không trả lời")
    assert "Nhớ hỏi" not in beside.content()
    assert PrivateNote.objects.get().person.username == "chair"


@pytest.mark.parametrize("viewport", [TABLET, PHONE], ids=["tablet", "phone"])
def test_the_buttons_lie_within_reach_and_nothing_runs_over_the_edge(seat: Open, viewport: Any) -> None:
    page = seat("chair", viewport=viewport)
    page.get_by_role("button", name="Mời phát biểu").click()
    expect(page.get_by_role("button", name="Kết thúc lượt")).to_have_count(1)
    shows(page, "Hoàn tác")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    for name in ("Kết thúc lượt", "Giao đơn vị", "Không trả lời", "Hoàn tác"):
        box = page.locator(".console-hand .button", has_text=name).bounding_box()
        assert box
        assert box["height"] >= 44
        assert box["y"] + box["height"] <= viewport["height"]
