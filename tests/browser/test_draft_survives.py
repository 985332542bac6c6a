"""A telephone that loses its battery or its signal in the middle of the form loses nothing."""

from collections.abc import Callable
from typing import Any

from playwright.sync_api import BrowserContext, Page, Route, expect

from doithoai.apps.files.models import StoredFile
from doithoai.apps.organisations.actions.give_link import give_link
from doithoai.apps.organisations.models import Membership
from doithoai.apps.petitions.models import Petition
from tests.apps.petitions.voices import a_collecting_dialogue
from tests.world import World

FORM = "/gui-y-kien/an-binh-2026-1/"
WORDS = "Đèn đường ngõ 7 hỏng từ tháng 12, tối rất khó đi, đề nghị sửa."
Telephone = Callable[[], BrowserContext]


def to_words(page: Page) -> None:
    page.goto(FORM)
    page.get_by_label("Góp ý, đề nghị").check()
    page.get_by_role("button", name="Tiếp tục").click()


def write(page: Page, **fields: str) -> None:
    """Type into the form and wait until the browser has kept it."""
    for name, words in fields.items():
        page.fill(f"[name={name}]", words)
    last = list(fields.values())[-1]
    page.wait_for_function("words => Object.values(localStorage).some(kept => kept.includes(words))", arg=last)


def answer_lost(route: Route) -> None:
    """The server has it, but its answer never arrives."""
    route.fetch()
    route.abort()


def test_words_place_and_photo_are_there_again_after_the_battery_died(open_world: World, telephone: Telephone) -> None:
    a_collecting_dialogue(open_world)
    phone = telephone()
    page = phone.pages[0]
    to_words(page)
    page.get_by_text("Thêm nơi xảy ra").click()
    write(page, text=WORDS, place="Ngõ 7, thôn Đông")
    page.set_input_files("[name=uploads]", {"name": "den.txt", "mimeType": "text/plain", "buffer": b"den hong"})
    page.wait_for_timeout(300)
    phone.close()

    phone = telephone()
    page = phone.pages[0]
    page.goto(FORM)
    expect(page.get_by_text(WORDS[:50])).to_be_visible()
    page.get_by_role("button", name="Viết tiếp").click()
    expect(page.locator("[name=text]")).to_have_value(WORDS)
    expect(page.locator("[name=place]")).to_have_value("Ngõ 7, thôn Đông")
    expect(page.locator("[name=place]")).to_be_visible()
    page.get_by_role("button", name="Tiếp tục").click()
    expect(page.get_by_text("Mọi người sẽ đọc được phần này")).to_be_visible()
    phone.close()
    assert StoredFile.objects.get().name == "den.txt"


def test_name_and_files_are_there_again_after_the_battery_died_in_the_last_step(
    open_world: World, telephone: Telephone
) -> None:
    a_collecting_dialogue(open_world)
    phone = telephone()
    page = phone.pages[0]
    to_words(page)
    page.get_by_text("Thêm nơi xảy ra").click()
    page.set_input_files("[name=uploads]", {"name": "den.txt", "mimeType": "text/plain", "buffer": b"den hong"})
    write(page, text=WORDS)
    page.get_by_role("button", name="Tiếp tục").click()
    page.get_by_text("Ghi tên, cách liên hệ").click()
    write(page, name="Bà Lan", phone="0912 345 678")
    phone.close()

    phone = telephone()
    page = phone.pages[0]
    to_words(page)
    expect(page.get_by_text("den.txt")).to_be_visible()
    page.get_by_role("button", name="Tiếp tục").click()
    expect(page.locator("[name=phone]")).to_have_value("0912 345 678")
    page.get_by_role("button", name="Gửi ý kiến").click()
    expect(page.locator(".receipt-code")).to_be_visible()
    assert page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('doithoai.form:'))") == []
    petition = Petition.objects.get()
    assert (petition.text, petition.contact.name) == (WORDS, "Bà Lan")
    assert petition.attachments.get().file.name == "den.txt"
    phone.close()


def test_a_sending_without_signal_goes_by_itself_when_the_signal_is_back_and_is_stored_once(
    open_world: World, telephone: Telephone
) -> None:
    a_collecting_dialogue(open_world)
    phone = telephone()
    page = phone.pages[0]
    to_words(page)
    write(page, text=WORDS)
    page.get_by_role("button", name="Tiếp tục").click()
    expect(page.get_by_text("Mọi người sẽ đọc được phần này")).to_be_visible()
    phone.set_offline(True)
    for _ in range(2):
        page.get_by_role("button", name="Gửi ý kiến").click()
        expect(page.get_by_text("Mất mạng nên chưa gửi được")).to_be_visible()
    assert not Petition.objects.exists()
    phone.set_offline(False)
    expect(page.locator(".receipt-code")).to_be_visible()
    assert Petition.objects.count() == 1
    phone.close()


def test_a_receipt_that_was_lost_on_the_way_is_shown_when_the_same_words_are_sent_again(
    open_world: World, telephone: Telephone
) -> None:
    a_collecting_dialogue(open_world)
    phone = telephone()
    page = phone.pages[0]
    to_words(page)
    write(page, text=WORDS)
    page.get_by_role("button", name="Tiếp tục").click()
    expect(page.get_by_text("Mọi người sẽ đọc được phần này")).to_be_visible()
    phone.route(f"**{FORM}", answer_lost)
    page.get_by_role("button", name="Gửi ý kiến").click()
    expect(page.get_by_text("Mất mạng nên chưa gửi được")).to_be_visible()
    phone.close()
    phone = telephone()
    page = phone.pages[0]
    page.goto(FORM)
    for button in ("Viết tiếp", "Tiếp tục", "Gửi ý kiến"):
        page.get_by_role("button", name=button).first.click()
        page.wait_for_timeout(200)
    expect(page.locator(".receipt-code")).to_have_text(Petition.objects.get().code)
    phone.close()


def test_a_shared_machine_keeps_nothing_and_a_kept_draft_can_be_deleted(
    open_world: World, telephone: Telephone
) -> None:
    a_collecting_dialogue(open_world)
    phone = telephone()
    page = phone.pages[0]
    page.on("dialog", lambda dialog: dialog.accept())
    to_words(page)
    write(page, text=WORDS)
    page.get_by_role("button", name="Xóa bản nháp trên máy này").click()
    expect(page.get_by_label("Góp ý, đề nghị")).to_be_visible()
    expect(page.get_by_role("button", name="Viết tiếp")).to_be_hidden()
    to_words(page)
    write(page, text=WORDS)
    page.get_by_label("Máy nhiều người dùng").check()
    page.fill("[name=text]", f"{WORDS} Gấp.")
    page.wait_for_timeout(400)
    assert "Đèn" not in page.evaluate("JSON.stringify(localStorage)")
    phone.close()


def test_a_head_of_a_group_who_loses_the_signal_hands_in_once(
    open_world: World, telephone: Telephone, live_server: Any
) -> None:
    a_collecting_dialogue(open_world)
    head = Membership.objects.get(person=open_world.people["group_head"])
    token = give_link(open_world.caller("secretary"), membership_id=head.pk)
    page_path = f"/to-truong/{token}/an-binh-2026-1/y-kien/"
    phone = telephone()
    phone.pages[0].goto(page_path)
    write(phone.pages[0], text=WORDS, name="Ông Tám")
    phone.close()
    phone = telephone()
    page = phone.pages[0]
    page.goto(page_path)
    expect(page.locator("[name=text]")).to_have_value(WORDS)
    phone.set_offline(True)
    page.get_by_role("button", name="Gửi ý kiến").click()
    expect(page.get_by_text("Mất mạng nên chưa gửi được")).to_be_visible()
    phone.set_offline(False)
    expect(page.get_by_text("Đã gửi. Mã:")).to_be_visible()
    expect(page.locator("[name=text]")).to_have_value("")
    assert Petition.objects.get().contact.name == "Ông Tám"
    phone.close()
