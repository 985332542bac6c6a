"""Two browsers at once: a phone in the hall and the projector, while the secretary works on the desk."""

from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from doithoai.apps.audience.actions.let_question_through import let_question_through
from doithoai.apps.audience.actions.raise_question import raise_question
from doithoai.apps.audience.actions.take_wish import take_wish
from doithoai.apps.audience.models import PhoneQuestion, Wish
from doithoai.apps.hall.actions.give_floor import give_floor
from doithoai.apps.hall.actions.open_sitting import open_sitting
from doithoai.apps.hall.models import Sitting
from doithoai.apps.screens.actions.empty_screens import empty_screens, resume_screens, set_safe_mode
from doithoai.apps.screens.actions.show_slide import prepare_slide, show_question, show_slide
from doithoai.core.hall.screens import Slide
from tests.crowd import let_through
from tests.hall_world import issued_dialogue, queued
from tests.world import World

PHONE: Any = {"width": 360, "height": 640}
SCREEN: Any = {"width": 1280, "height": 720}
HALL = "/truc-tiep/xa-an-binh-2026-1/"
WORDS = "Bao giờ sửa đoạn đường trước cổng trường, gọi tôi 0912 345 678?"
LONG = " ".join(f"Ý thứ {number}: đường trước cổng trường ngập mỗi khi mưa lớn." for number in range(12))


@pytest.fixture
def sitting(open_world: World) -> Sitting:
    """The hall is open."""
    return open_sitting(open_world.caller("secretary"), dialogue_id=issued_dialogue(open_world).pk)


@pytest.fixture
def context(browser: Browser, live_server: Any) -> BrowserContext:
    """A small telephone."""
    return browser.new_context(viewport=PHONE, base_url=live_server.url)


@pytest.fixture
def projector(browser: Browser, live_server: Any) -> Page:
    """The screen of the hall, in another browser."""
    page = browser.new_context(viewport=SCREEN, base_url=live_server.url).new_page()
    page.goto(f"{HALL}man-hinh/")
    return page


def ask(phone: Page, words: str) -> None:
    phone.goto(f"{HALL}hoi/")
    phone.fill("[name=text]", words)
    phone.get_by_role("button", name="Gửi câu hỏi").click()


def test_a_question_goes_from_the_phone_over_the_moderator_to_all_phones_and_the_screen(
    open_world: World, sitting: Sitting, context: BrowserContext, projector: Page, browser: Browser, live_server: Any
) -> None:
    phone, other = context.new_page(), browser.new_context(viewport=PHONE, base_url=live_server.url).new_page()
    other.goto(HALL)
    ask(phone, WORDS)
    expect(phone.get_by_text("Đang chờ ban tổ chức xem")).to_be_visible()
    expect(other.locator(".asked")).to_have_count(0)

    secretary, question = open_world.caller("secretary"), PhoneQuestion.objects.get()
    let_question_through(secretary, question_id=question.pk)
    expect(other.locator(".asked [data-text]")).to_have_text(WORDS.replace("0912 345 678", "[…]"))
    expect(phone.get_by_text("Đã đưa ra, mọi người đọc được")).to_be_visible()
    other.get_by_role("button", name="Tôi cũng hỏi").click()
    expect(other.get_by_role("button", name="Đã ủng hộ")).to_be_disabled()
    expect(phone.locator("[data-supported]")).to_have_text("1")

    show_question(secretary, dialogue_id=sitting.dialogue_id, question_id=question.pk)
    expect(projector.locator("[data-live=words]")).to_contain_text("Bao giờ sửa đoạn đường")
    expect(projector.locator("body")).not_to_contain_text("0912")
    raise_question(secretary, question_id=question.pk)
    expect(phone.get_by_text("Thứ 1 trong hàng chờ")).to_be_visible()


def test_a_question_written_without_signal_goes_when_it_is_back_and_is_stored_once(
    open_world: World, sitting: Sitting, context: BrowserContext
) -> None:
    phone = context.new_page()
    phone.goto(f"{HALL}hoi/")
    context.set_offline(True)
    phone.fill("[name=text]", WORDS)
    for _ in range(2):
        phone.get_by_role("button", name="Gửi câu hỏi").click()
        expect(phone.get_by_text("Mất mạng nên chưa gửi được")).to_be_visible()
    context.set_offline(False)
    expect(phone.get_by_text("Đang chờ ban tổ chức xem")).to_be_visible()
    assert PhoneQuestion.objects.count() == 1
    phone.wait_for_load_state("load")  # only then has the page let go of the draft
    phone.goto(f"{HALL}hoi/")
    expect(phone.locator("[name=text]")).to_have_value("")


def test_who_registered_sees_the_own_place_move_without_touching_the_phone(
    open_world: World, sitting: Sitting, context: BrowserContext
) -> None:
    phone = context.new_page()
    phone.goto(f"{HALL}phat-bieu/")
    phone.fill("[name=name]", "Lê Thị Bưởi")
    phone.get_by_role("button", name="Đăng ký").click()
    expect(phone.get_by_text("Đang chờ thư ký xếp vào hàng chờ")).to_be_visible()
    before = queued(open_world, sitting, "Ngô Văn Sáu")
    take_wish(open_world.caller("secretary"), wish_id=Wish.objects.get().pk)
    expect(phone.get_by_text("Thứ 2 trong hàng chờ")).to_be_visible()
    give_floor(open_world.caller("chair"), turn_id=before.pk)
    expect(phone.get_by_text("Thứ 1 trong hàng chờ")).to_be_visible()
    phone.get_by_role("button", name="Rút lại").click()
    expect(phone.get_by_text("Ông/bà đã rút")).to_be_visible()


def test_the_screen_shows_what_was_prepared_goes_neutral_at_once_and_hides_names(
    open_world: World, sitting: Sitting, projector: Page
) -> None:
    chair, own = open_world.caller("chair"), {"dialogue_id": sitting.dialogue_id}
    give_floor(chair, turn_id=queued(open_world, sitting, "Lê Thị Bưởi", question="Bao giờ sửa đường?").pk)
    slide, name = projector.locator(".slide"), projector.locator("[data-live=name]")
    expect(name).to_have_text("Lê Thị Bưởi")
    set_safe_mode(chair, is_safe=True, **own)
    expect(name).to_have_text("Người dân Thôn Đông")
    prepare_slide(chair, slide=Slide.AGENDA, **own)
    expect(slide).to_have_attribute("data-slide", "speaker")
    show_slide(chair, **own)
    expect(projector.locator(".slide-lines li")).to_have_count(3)
    empty_screens(chair, **own)
    expect(slide).to_have_attribute("data-slide", "neutral")
    resume_screens(chair, **own)
    expect(slide).to_have_attribute("data-slide", "agenda")


def test_a_long_question_shrinks_to_the_least_size_then_turns_pages(
    open_world: World, sitting: Sitting, projector: Page
) -> None:
    question = let_through(open_world, sitting, LONG[:590])
    show_question(open_world.caller("chair"), dialogue_id=sitting.dialogue_id, question_id=question.pk)
    expect(projector.locator("[data-page]")).to_have_text("1/2")
    size = projector.evaluate("parseFloat(getComputedStyle(document.querySelector('[data-run]')).fontSize)")
    assert size >= SCREEN["height"] / 18
    whole = "e => { const box = e.getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight }"
    assert projector.locator("[data-fit]").evaluate(whole)
