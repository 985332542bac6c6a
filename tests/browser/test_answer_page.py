"""Writing an answer in a real browser: killed, without network, on a phone, by keyboard alone."""

from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page, expect

from doithoai.apps.petitions.actions.answer_templates.keep_answer_template import keep_answer_template
from doithoai.apps.petitions.models import Answer, Mention, Petition, WorkingCopy
from doithoai.core.petitions.answer_templates import TemplateKind
from doithoai.core.petitions.lifecycle import AnswerStage
from tests.voices import answer_at, assigned
from tests.world import World

KEPT = "Đã tự giữ chữ chưa lưu"


def signed_in(browser: Browser, live_server: Any, world: World, name: str, **more: Any) -> BrowserContext:
    context = browser.new_context(base_url=live_server.url, **more)
    session = world.client(name).cookies["sessionid"].value
    context.add_cookies([{"name": "sessionid", "value": session, "url": live_server.url}])
    return context


def open_answer(context: BrowserContext, petition: Petition) -> Page:
    page = context.new_page()
    page.goto(f"/ban-lam-viec/y-kien/{petition.code}/tra-loi/")
    return page


def test_a_killed_browser_loses_nothing(open_world: World, browser: Browser, live_server: Any) -> None:
    petition = assigned(open_world)
    first = signed_in(browser, live_server, open_world, "road_officer")
    page = open_answer(first, petition)
    page.locator("#id_text").press_sequentially("Đã khảo sát, sẽ thay ống sớm.")
    expect(page.get_by_text(KEPT)).to_be_visible()
    expect(page.get_by_text("Có lời hứa mà chưa có ngày")).to_be_visible()
    first.close()

    again = open_answer(signed_in(browser, live_server, open_world, "road_officer"), petition)

    expect(again.locator("#id_text")).to_have_value("Đã khảo sát, sẽ thay ống sớm.")
    assert not Answer.objects.exists()
    again.get_by_role("button", name="Lưu bản nháp").click()
    expect(again.get_by_text("Bản 1 đã lưu, không có chữ nào chưa lưu")).to_be_visible()
    assert Answer.objects.get().text == "Đã khảo sát, sẽ thay ống sớm."


def test_without_network_the_words_stay_in_the_machine_and_go_up_later(
    open_world: World, browser: Browser, live_server: Any
) -> None:
    petition = assigned(open_world)
    context = signed_in(browser, live_server, open_world, "road_officer")
    page = open_answer(context, petition)
    expect(page.get_by_text("Chưa có bản nào")).to_be_visible()
    context.set_offline(True)
    page.locator("#id_text").press_sequentially("Gõ lúc mất mạng")
    expect(page.get_by_text("Chữ đã được giữ trong máy này và sẽ tự gửi khi có mạng")).to_be_visible()
    page.close()
    context.set_offline(False)

    page = open_answer(context, petition)

    expect(page.locator("#id_text")).to_have_value("Gõ lúc mất mạng")
    expect(page.get_by_text(KEPT)).to_be_visible()
    assert WorkingCopy.objects.get(kept_at__isnull=False).text == "Gõ lúc mất mạng"


def test_two_people_see_each_other_and_both_wordings(open_world: World, browser: Browser, live_server: Any) -> None:
    petition = answer_at(open_world, AnswerStage.DRAFTING).petition
    officer = open_answer(signed_in(browser, live_server, open_world, "road_officer"), petition)
    expect(officer.get_by_text("Bản 1 đã lưu")).to_be_visible()
    head = open_answer(signed_in(browser, live_server, open_world, "road_head"), petition)
    expect(head.get_by_text("Đang cùng mở trang này: Vũ Thu Trang")).to_be_visible()
    head.fill("#id_text", "Ngày 12/3 bắt đầu nạo vét.")
    head.get_by_role("button", name="Lưu bản nháp").click()
    expect(head.get_by_text("Bản 2 đã lưu")).to_be_visible()

    officer.locator("#id_text").press("End")
    officer.locator("#id_text").press_sequentially(" Xong trước 20/3.")
    expect(officer.get_by_text("Người khác vừa lưu một bản mới hơn")).to_be_visible()
    officer.get_by_role("button", name="Lưu bản nháp").click()

    expect(officer.get_by_role("heading", name="Phạm Đức Thắng vừa lưu bản 2")).to_be_visible()
    expect(officer.locator("#id_text")).to_have_value("Ngày 12/3 bắt đầu nạo vét. Xong trước 20/3.")


def test_a_template_goes_in_at_the_caret_by_keyboard_on_a_phone(
    open_world: World, browser: Browser, live_server: Any
) -> None:
    words = "{ten_don_vi} xin trả lời: "
    keep_answer_template(open_world.caller("secretary"), title="Mở đầu", text=words, kind=TemplateKind.ANSWER)
    petition = assigned(open_world)
    phone: Any = {"width": 360, "height": 740}
    page = open_answer(signed_in(browser, live_server, open_world, "road_officer", viewport=phone), petition)
    page.fill("#id_text", "Ngày 10/3 làm.")
    page.locator("#id_text").press("ControlOrMeta+Home")
    page.get_by_text("Mẫu câu trả lời", exact=False).locator("visible=true").last.press("Enter")
    page.get_by_role("button", name="Chèn vào chỗ con trỏ").first.press("Enter")

    expect(page.locator("#id_text")).to_have_value("Phòng Kinh tế xin trả lời:Ngày 10/3 làm.")
    page.keyboard.press("ControlOrMeta+z")
    expect(page.locator("#id_text")).to_have_value("Ngày 10/3 làm.")
    assert page.evaluate("document.documentElement.scrollWidth") == phone["width"]


def test_a_colleague_is_called_by_keyboard(open_world: World, browser: Browser, live_server: Any) -> None:
    petition = assigned(open_world)
    page = signed_in(browser, live_server, open_world, "secretary").new_page()
    page.goto(f"/ban-lam-viec/y-kien/{petition.code}/trao-doi/")
    page.locator("#id_text").press_sequentially("Nhờ @tran")
    page.keyboard.press("Enter")
    page.keyboard.type("xem lại ngày")
    page.get_by_role("button", name="Gửi đồng nghiệp").press("Enter")

    expect(page.get_by_text("Người được nhắc sẽ được báo")).to_be_visible()
    assert Mention.objects.get().person_name == "Trần Văn Minh"
