"""What only a browser shows: the small telephone, what a screen reader meets, the projector behind the chair."""

from typing import Any

from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Browser, expect

from doithoai.apps.hall.actions.give_floor import give_floor
from doithoai.apps.hall.actions.open_sitting import open_sitting
from tests.apps.petitions.voices import a_collecting_dialogue
from tests.hall_world import issued_dialogue, queued
from tests.world import World

PHONE: Any = {"width": 360, "height": 640}
WORDS = "Đèn đường ngõ 7 hỏng từ tháng 12, tối rất khó đi, đề nghị sửa."


def test_a_citizen_sends_and_follows_an_opinion_on_a_small_phone_without_scripts(
    open_world: World, live_server: Any, browser: Browser
) -> None:
    a_collecting_dialogue(open_world)
    page = browser.new_context(viewport=PHONE, java_script_enabled=False, base_url=live_server.url).new_page()
    page.goto("/gui-y-kien/an-binh-2026-1/")
    page.get_by_label("Góp ý, đề nghị").check()
    for button in ("Tiếp tục", "Tiếp tục", "Gửi ý kiến"):
        if page.locator("textarea[name=text]").count():
            page.fill("textarea[name=text]", WORDS)
        main = page.get_by_role("button", name=button)
        expect(main).to_be_in_viewport(ratio=1)
        main.click()
    code = page.locator(".receipt-code").inner_text()
    page.goto("/tra-cuu/")
    page.fill("[name=ma]", code.lower().replace("-", " "))
    page.get_by_role("button", name="Xem").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(code)
    expect(page.get_by_text("Đã tiếp nhận")).to_be_visible()


def test_public_pages_have_no_serious_obstacle_for_a_screen_reader(
    open_world: World, live_server: Any, browser: Browser
) -> None:
    a_collecting_dialogue(open_world)
    page = browser.new_context(viewport=PHONE, bypass_csp=True, base_url=live_server.url).new_page()
    form, dialogue = "/gui-y-kien/an-binh-2026-1/", "/doi-thoai/an-binh-2026-1/"
    for path in ("/", dialogue, form, "/tra-cuu/?ma=abc", "/ket-qua/", "/thong-ke/"):
        page.goto(path)
        found = Axe().run(page).response["violations"]
        assert [(path, one["id"]) for one in found if one["impact"] in ("serious", "critical")] == []


def test_the_projector_follows_the_chair_without_being_touched(
    open_world: World, live_server: Any, browser: Browser
) -> None:
    dialogue = issued_dialogue(open_world)
    page = browser.new_context(base_url=live_server.url).new_page()
    page.goto(f"/truc-tiep/{dialogue.code}/man-hinh/")
    slide = page.locator(".slide")
    expect(slide).to_contain_text("Hội nghị chưa khai mạc")
    page.wait_for_load_state("networkidle")
    sitting = open_sitting(open_world.caller("secretary"), dialogue_id=dialogue.pk)
    turn = queued(open_world, sitting, "Lê Thị Bưởi", question="Bao giờ sửa đường?")
    give_floor(open_world.caller("chair"), turn_id=turn.pk)
    expect(slide).to_contain_text("Lê Thị Bưởi")
    expect(slide).to_contain_text("Bao giờ sửa đường?")
