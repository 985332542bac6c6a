"""An officer at the counter enters a call by keyboard alone."""

from typing import Any

from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Browser, Page, expect

from doithoai.apps.petitions.models import Petition
from tests.apps.petitions.voices import a_collecting_dialogue, send
from tests.browser.test_invitations import SESSION
from tests.world import World

URL = "/ban-lam-viec/tiep-nhan/nhap/?channel=phone&gate=gop_y"
WORDS = "Đèn đường ngõ 7 hỏng từ tháng 12, tối rất khó đi."
MOST_KEYS = 8
"""Keys beyond the number, the name and the words themselves."""


class Keys:
    """A keyboard that counts what is pressed beside the citizen's own words."""

    def __init__(self, page: Page) -> None:
        self.page, self.beside = page, 0

    def say(self, words: str) -> None:
        self.page.keyboard.type(words)

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)
            self.beside += 1


def counter(world: World, live_server: Any, browser: Browser) -> Page:
    context = browser.new_context(bypass_csp=True, base_url=live_server.url, viewport={"width": 1280, "height": 800})
    cookie = world.client("secretary").cookies[SESSION].value
    context.add_cookies([{"name": SESSION, "value": cookie, "url": live_server.url}])
    page = context.new_page()
    page.goto(URL)
    return page


def test_a_call_is_entered_while_speaking_with_a_handful_of_keys(
    open_world: World, live_server: Any, browser: Browser
) -> None:
    earlier = send(open_world, a_collecting_dialogue(open_world), phone="0912345678").petition
    page = counter(open_world, live_server, browser)
    keys = Keys(page)
    keys.say("0912 345 678")
    keys.press("Enter")
    expect(page.locator("[data-earlier]")).to_contain_text(earlier.code)
    keys.say("Bà Lan")
    keys.press("Enter", "n", "a", "Enter")
    keys.say(WORDS)
    keys.press("Control+Enter")
    expect(page.locator(".saved-code")).to_be_visible()
    petition = Petition.objects.latest("pk")
    assert page.locator(".saved-code").inner_text() == petition.code
    assert (petition.text, petition.contact.name, petition.contact.phone) == (WORDS, "Bà Lan", "0912345678")
    assert (petition.group, petition.channel) == (open_world.groups[2], "phone")
    assert keys.beside <= MOST_KEYS
    assert page.evaluate("document.activeElement.name") == "phone"
    assert page.locator("[name=text]").input_value() == ""


def test_what_is_being_typed_survives_a_reload_also_right_after_a_saved_call(
    open_world: World, live_server: Any, browser: Browser
) -> None:
    page = counter(open_world, live_server, browser)
    for words in ("Lời thứ nhất của người gọi điện.", "Lời thứ hai, mới nói được một nửa"):
        keys = Keys(page)
        keys.say("0912345678")
        keys.press("Enter", "Enter", "t", "d", "Enter")
        keys.say(words)
        if words.startswith("Lời thứ nhất"):
            keys.press("Control+Enter")
            expect(page.locator(".saved-code")).to_be_visible()
    page.wait_for_timeout(600)
    page.reload()
    assert page.locator("[name=text]").input_value() == words
    assert page.locator("[name=phone]").input_value() == "0912345678"
    assert page.locator("[name=group]").input_value() == str(open_world.groups[0].pk)
    assert page.get_by_role("combobox", name="Tổ dân phố, thôn").input_value() == "Thôn Đông"
    serious = [one["id"] for one in Axe().run(page).response["violations"] if one["impact"] in ("serious", "critical")]
    assert serious == []
