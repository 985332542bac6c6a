"""Two doors, one of them without a connection for a while: everybody is written down once, nothing is lost."""

import base64
from collections.abc import Iterator
from typing import Any

import pytest
import segno
from playwright.sync_api import Browser, BrowserContext, Page, expect

from doithoai.apps.delegates.models import Delegate, DoorStep
from doithoai.apps.dialogues.models import Dialogue
from doithoai.core.delegates.badge import badge_mark
from tests.browser.conftest import PHONE
from tests.hall_world import approved, issued_dialogue, named
from tests.world import World

DOOR = "/truc-tiep/xa-an-binh-2026-1/cua/"


@pytest.fixture
def hall(open_world: World) -> Dialogue:
    dialogue = issued_dialogue(open_world)
    for number, name in enumerate(["Lê Thị Bưởi", "Trần Văn Cam", "Vũ Thị Đào"], start=1):
        delegate = approved(open_world, dialogue, name, group=number - 1)
        Delegate.objects.filter(pk=delegate.pk).update(number=number, identity_number=f"00108501234{number}")
    named(open_world, dialogue, "Hồ Văn Me")
    return dialogue


@pytest.fixture
def doors(open_world: World, hall: Dialogue, browser: Browser, live_server: Any) -> Iterator[list[Page]]:
    """Two telephones, each at a door of its own, with the page kept for the time without a connection."""
    pages = []
    for name in ("Cửa chính", "Cửa sau"):
        context = browser.new_context(viewport=PHONE, base_url=live_server.url, permissions=["camera"])
        context.add_cookies([cookie(open_world, live_server.url)])
        page = context.new_page()
        page.goto(DOOR)
        page.get_by_text("Tên cửa, danh sách trong máy").click()
        page.get_by_label("Tên cửa này").fill(name)
        page.get_by_role("button", name="Đổi tên").click()
        expect(page.get_by_role("heading", name=name)).to_be_visible()
        kept_for_later(page)
        expect(page.locator("[data-door=net]")).to_contain_text("Danh sách nạp lúc")
        pages.append(page)
    yield pages
    for page in pages:
        page.context.close()


def cookie(world: World, url: str) -> Any:
    return {"name": "sessionid", "value": world.client("clerk").cookies["sessionid"].value, "url": url}


def kept_for_later(page: Page) -> None:
    page.wait_for_selector("[data-ready]")
    page.evaluate("navigator.serviceWorker.ready.then(() => null)")


def scan(page: Page, words: str) -> None:
    """As a scanner does: types, then Enter."""
    page.fill("[name=entry]", words)
    page.press("[name=entry]", "Enter")


def walk_in(page: Page, name: str) -> None:
    """One field, then Enter."""
    page.get_by_label("Họ và tên").fill(name)
    page.get_by_label("Họ và tên").press("Enter")
    says(page, name)


def badge(name: str) -> str:
    return Delegate.objects.get(full_name=name).badge


def says(page: Page, words: str) -> None:
    expect(page.locator("[data-door=answers]")).to_contain_text(words)


def sent(page: Page) -> None:
    expect(page.locator("main")).to_have_attribute("data-waiting", "0", timeout=15_000)


def present() -> set[str]:
    return set(Delegate.objects.filter(checked_in_at__isnull=False).values_list("full_name", flat=True))


def test_the_second_door_hears_where_and_when_the_badge_came_in(doors: list[Page]) -> None:
    front, back = doors
    scan(front, f"http://x/giay-moi/xa-an-binh-2026-1/{badge('Lê Thị Bưởi')}/")
    says(front, "Lê Thị Bưởi")
    scan(back, badge("Lê Thị Bưởi"))
    says(back, "Lê Thị Bưởi đã vào ở Cửa chính lúc")
    says(back, "do Ngô Thị Lụa ghi")

    scan(back, "2")
    back.keyboard.press("Enter")
    says(back, "Trần Văn Cam")
    scan(front, "001085012343")
    front.keyboard.press("Enter")
    says(front, "Vũ Thị Đào")
    assert present() == {"Lê Thị Bưởi", "Trần Văn Cam", "Vũ Thị Đào"}
    front.get_by_role("button", name="Ghi nhầm, bỏ").click()
    says(front, "Đã bỏ ghi có mặt của Vũ Thị Đào")
    assert present() == {"Lê Thị Bưởi", "Trần Văn Cam"}


def test_whom_the_list_refuses_comes_in_by_a_persons_word_and_a_walk_in_takes_one_field(doors: list[Page]) -> None:
    front, _ = doors
    scan(front, badge("Hồ Văn Me"))
    says(front, "Hồ Văn Me có tên nhưng chưa được duyệt")
    front.get_by_label("Lý do cho vào").fill("Trưởng thôn đi cùng")
    front.get_by_role("button", name="Vẫn cho vào").click()
    says(front, "Thôn Đông")
    scan(front, "phan man")
    expect(front.get_by_label("Họ và tên")).to_be_focused()
    front.get_by_label("Họ và tên").fill("Phan Thị Mận")
    front.get_by_label("Thôn, tổ dân phố").select_option(label="Thôn Đoài")
    front.get_by_label("Họ và tên").press("Enter")
    says(front, "Phan Thị Mận")

    expect(front.locator("[data-door=counted]")).to_have_text("Có mặt 1 trên 3, khách 1")
    assert present() == {"Hồ Văn Me", "Phan Thị Mận"}


def test_a_door_without_a_connection_goes_on_and_everything_comes_once(doors: list[Page]) -> None:
    front, back = doors
    back.context.set_offline(True)
    back.reload()
    kept_for_later(back)
    for name in ("Lê Thị Bưởi", "Trần Văn Cam"):
        scan(back, badge(name))
        says(back, name)
    scan(back, badge("Trần Văn Cam"))
    says(back, "Trần Văn Cam đã vào ở Cửa sau lúc")
    scan(back, badge("Hồ Văn Me"))
    says(back, "chưa được duyệt")
    scan(back, "khach xa")
    walk_in(back, "Khách Xa")
    expect(back.locator("[data-door=net]")).to_contain_text("3 lượt chờ gửi, từ")
    scan(front, badge("Lê Thị Bưởi"))
    says(front, "Thôn Đông")
    back.reload()
    kept_for_later(back)
    expect(back.locator("[data-door=counted]")).to_have_text("Có mặt 2 trên 3, khách 1")

    back.context.set_offline(False)
    sent(back)
    assert present() == {"Lê Thị Bưởi", "Trần Văn Cam", "Khách Xa"}
    assert Delegate.objects.get(full_name="Lê Thị Bưởi").checked_in_door == "Cửa chính"
    expect(back.get_by_text("Cần người quyết định: 1")).to_be_visible()
    back.get_by_text("Cần người quyết định: 1").click()
    back.get_by_role("button", name="Cùng một người, giữ nguyên").click()
    expect(back.get_by_text("Không có dòng nào")).to_be_visible()
    assert DoorStep.objects.exclude(dispute="").get().decision == "kept"


def lose_answers(context: BrowserContext) -> None:
    """The server takes each step, but its answer never arrives."""

    def lost(route: Any) -> None:
        route.fetch()
        route.abort()

    context.route("**/cua/buoc/", lost)


def test_an_answer_lost_on_the_way_doubles_nobody(doors: list[Page]) -> None:
    front, _ = doors
    lose_answers(front.context)
    scan(front, badge("Lê Thị Bưởi"))
    says(front, "Đã giữ trong máy")
    front.get_by_text("Khách không có trong danh sách").click()
    walk_in(front, "Khách Xa")
    front.wait_for_timeout(6_000)
    front.context.unroute("**/cua/buoc/")
    sent(front)

    assert DoorStep.objects.count() == Delegate.objects.filter(checked_in_at__isnull=False).count() == 2
    assert not DoorStep.objects.exclude(dispute="")


def test_the_list_leaves_the_device_with_the_session(doors: list[Page], hall: Dialogue) -> None:
    front, back = doors
    stored = """async () => (await new Promise((resolve) => {
        const asked = indexedDB.open("doithoai-door");
        asked.onsuccess = () => asked.result.transaction("lists").objectStore("lists").getAll().onsuccess =
            (event) => { asked.result.close(); resolve(JSON.stringify(event.target.result)); };
    }))"""
    front.wait_for_timeout(800)
    words = front.evaluate(stored)
    assert "Lê Thị Bưởi" in words
    assert not [secret for secret in (badge("Lê Thị Bưởi"), "0010850") if secret in words]
    front.get_by_text("Tên cửa, danh sách trong máy").click()
    front.get_by_role("button", name="Xong việc, xóa danh sách").click()
    says(front, "Đã xóa danh sách khỏi máy này")
    assert front.evaluate(stored) == "[]"
    Dialogue.objects.update(state="concluded")
    back.reload()
    back.wait_for_selector("[data-ready]")
    assert back.evaluate(stored) == "[]"
    assert back.evaluate("caches.keys()") == []


def test_the_carried_reader_reads_the_qr_of_an_invitation(doors: list[Page]) -> None:
    address = f"http://x/giay-moi/xa-an-binh-2026-1/{badge('Lê Thị Bưởi')}/"
    picture = base64.b64encode(segno.make(address, error="m").png_data_uri(scale=6).encode()).decode()
    read = doors[0].evaluate(
        """async (packed) => {
            const { default: decode } = await import("/static/vendor/qr/decode.js");
            const image = new Image();
            image.src = atob(packed);
            await image.decode();
            const canvas = new OffscreenCanvas(image.width, image.height);
            canvas.getContext("2d").drawImage(image, 0, 0);
            return decode(canvas.getContext("2d").getImageData(0, 0, image.width, image.height));
        }""",
        picture,
    )
    assert read == address


def test_the_page_knows_the_same_badges_and_marks_as_the_server(doors: list[Page]) -> None:
    one = badge("Lê Thị Bưởi")
    told = doors[0].evaluate(
        """async (badge) => {
            const { badgeMark, readBadge } = await import("/static/js/door/mark.js");
            const wrong = badge.slice(0, -1) + (badge.endsWith("A") ? "B" : "A");
            return [badgeMark("xa-an-binh-2026-1", badge), readBadge(badge.toLowerCase().replace("-", " ")).badge,
                readBadge(wrong), readBadge("phan man")];
        }""",
        one,
    )
    assert told == [badge_mark("xa-an-binh-2026-1", one), one, None, None]
