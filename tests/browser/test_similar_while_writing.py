"""While somebody writes, what others said stands beside the words; joining takes two presses."""

from typing import Any

from playwright.sync_api import Browser, expect

from doithoai.apps.petitions.models import Petition
from doithoai.apps.suggestions.actions.suggest_for_petition import suggest_for_petition
from doithoai.core.caller import system_caller
from tests.apps.petitions.voices import WORDS, a_collecting_dialogue, send
from tests.browser.conftest import PHONE
from tests.world import World


def test_joining_what_others_said_while_writing(open_world: World, live_server: Any, browser: Browser) -> None:
    shown = send(open_world, a_collecting_dialogue(open_world)).petition
    Petition.objects.update(is_public=True)
    suggest_for_petition(system_caller(open_world.clock.now, authority_id=open_world.commune.pk), petition_id=shown.pk)
    page = browser.new_context(viewport=PHONE, base_url=live_server.url).new_page()
    page.goto("/gui-y-kien/an-binh-2026-1/")
    page.get_by_label("Góp ý, đề nghị").check()
    page.get_by_role("button", name="Tiếp tục").click()
    page.locator("[name=text]").press_sequentially(WORDS)
    page.get_by_role("button", name="Cùng ý kiến này").click()
    expect(page.locator("[name=text]")).to_have_value(WORDS)
    page.get_by_role("button", name="Gửi, cùng ý kiến này").click()
    expect(page.locator(".receipt-code")).to_be_visible()
    assert Petition.objects.get(merged_into=shown).text == WORDS
