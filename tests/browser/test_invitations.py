"""The officer who issues invitations watches them come about."""

from typing import Any

from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Browser, expect

from doithoai.apps.delegates.models import InvitationLetter
from tests.hall_world import approved, issued_dialogue, run_jobs
from tests.world import World

SESSION = "sessionid"


def test_the_bar_fills_by_itself_and_the_files_appear(open_world: World, live_server: Any, browser: Browser) -> None:
    dialogue = issued_dialogue(open_world)
    for group, name in enumerate(("Lê Thị Bưởi", "Trần Văn Cam", "Vũ Thị Đào")):
        approved(open_world, dialogue, name, group)
    context = browser.new_context(bypass_csp=True, base_url=live_server.url)
    cookie = open_world.client("secretary").cookies[SESSION].value
    context.add_cookies([{"name": SESSION, "value": cookie, "url": live_server.url}])
    page = context.new_page()
    page.goto(f"/ban-lam-viec/doi-thoai/{dialogue.code}/dai-bieu/")
    page.get_by_role("link", name="Xem trước và phát hành giấy mời").click()
    page.get_by_role("button", name="Đã xem, phát hành giấy mời").click()
    expect(page.get_by_text("0 trên 3 giấy mời")).to_be_visible()

    run_jobs(open_world)
    expect(page.get_by_role("link", name="Tất cả giấy mời trong một tệp PDF")).to_be_visible()
    assert page.locator("progress").get_attribute("value") == "3"
    InvitationLetter.objects.filter(delegate__full_name="Trần Văn Cam").update(state="failed", reason="Hết chỗ chứa.")
    page.reload()
    serious = [one["id"] for one in Axe().run(page).response["violations"] if one["impact"] in ("serious", "critical")]
    assert serious == []
    expect(page.get_by_role("button", name="Làm lại giấy bị lỗi")).to_be_visible()
