"""Takes the pictures of the README from a running demonstration: `python docs/pictures/take.py http://127.0.0.1:8000`.

It looks, sends one invented opinion and gives the floor to one speaker; it serves nothing. Needs playwright, Pillow,
chromium of Debian and poppler-utils. Names after the address take only those pictures.
"""

import io
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urljoin

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

HERE = Path(__file__).parent
PLAN = HERE.parents[1] / "tests" / "core" / "reading" / "corpus" / "tuned" / "ubnd_xa_dong_van.txt"
CHROMIUM = "/usr/bin/chromium"
LARGEST = 150 * 1024
"""Bytes of one picture."""
DESK, PHONE, TABLET, HALL = (1280, 800), (360, 740), (1180, 820), (1280, 720)
COLLECTING, IN_HALL, FOLLOWING_UP = "phuong-vinh-hoang", "phuong-bang-trach", "xa-cam-nghi"
"""The authorities of the demonstration that stand at these stages: the beginning of their dialogues' codes."""
OPINION = (
    "Đoạn đường từ trường tiểu học ra chợ đã ba tháng không có đèn. Buổi tối học sinh và người già đi lại rất khó. "
    "Xin cho biết bao giờ thay đèn."
)


Go = Callable[[Page, str], "bytes | None"]
"""Brings the page to where the picture is taken; or makes the picture itself."""


@dataclass(frozen=True)
class Picture:
    """Who looks (a person of the demonstration, or nobody), through which window, and how one gets there."""

    name: str
    go: Go
    person: str = ""
    size: tuple[int, int] = DESK
    scheme: str = "light"


def to(path: str) -> Go:
    """Straight to an address."""
    return lambda page, base: open_page(page, base, path)


def open_page(page: Page, base: str, path: str) -> None:
    """Open an address and wait until its type has arrived."""
    page.goto(urljoin(base, path), wait_until="load")
    page.evaluate("document.fonts.ready")


def dialogue(town: str, path: str) -> Go:
    """A page of the dialogue of one authority: `{code}` in the path is its code."""

    def go(page: Page, base: str) -> None:
        open_page(page, base, path.format(code=code_of(page, base, town)))

    return go


def code_of(page: Page, base: str, town: str) -> str:
    """The code of the newest public dialogue of an authority: it carries the year."""
    open_page(page, base, "/doi-thoai/")
    link = page.locator(f'a[href^="/doi-thoai/{town}-"]').first.get_attribute("href") or ""
    return link.strip("/").split("/")[-1]


def form(page: Page, base: str) -> None:
    """The second step of the three-step form, filled in."""
    open_page(page, base, f"/gui-y-kien/{code_of(page, base, COLLECTING)}/")
    page.locator("label.choice").first.click()
    page.get_by_role("button", name="Tiếp tục").click()
    page.locator("textarea").first.fill(OPINION)


def receipt(page: Page, base: str) -> None:
    """What a citizen keeps after sending."""
    form(page, base)
    page.get_by_role("button", name="Tiếp tục").click()
    page.get_by_role("button", name="Gửi ý kiến", exact=True).click()
    page.wait_for_load_state()


def tracking(page: Page, base: str) -> None:
    """A petition that was answered, followed by its code: the end of the answer and the steps on the thread."""
    open_page(page, base, f"/ket-qua/?doi_thoai={code_of(page, base, FOLLOWING_UP)}")
    page.locator('main a[href^="/tra-cuu/"]').first.click()
    page.wait_for_load_state()
    page.get_by_role("heading", name="Đã qua những bước nào").evaluate("each => each.scrollIntoView({block: 'center'})")


def case(page: Page, base: str) -> None:
    """The case of a petition with its answer, opened from the inbox."""
    open_page(page, base, "/ban-lam-viec/hop-thu/?tinh_trang=answered&kenh=web")
    link = page.locator('main a[href*="/y-kien/"]').first.get_attribute("href") or ""
    open_page(page, base, link)


def review(page: Page, base: str) -> None:
    """What was read from a plan, beside its text: the part on deadlines with what the law has against it."""
    open_page(page, base, "/ban-lam-viec/doi-thoai/doc-tep/")
    page.locator('input[type="file"]').set_input_files(PLAN)
    page.get_by_role("button", name="Đọc kế hoạch").click()
    page.wait_for_load_state()
    page.locator('[name^="v.deadlines.1"]').first.focus()
    page.locator("#thoi-han").evaluate("each => each.scrollIntoView({block: 'start'})")


def console(page: Page, base: str) -> None:
    """The chair's console with somebody on the floor."""
    open_page(page, base, f"/truc-tiep/{code_of(page, base, IN_HALL)}/chu-tri/")
    invite = page.get_by_role("button", name="Mời phát biểu")
    if invite.count():
        invite.click()
        page.wait_for_timeout(11_000)  # until the offer to undo has gone


def figures(page: Page, base: str) -> None:
    """Figures of the year with their charts."""
    open_page(page, base, "/ban-lam-viec/so-lieu/")
    page.evaluate("window.scrollTo(0, 420)")


def parts(page: Page, base: str) -> None:
    """The page of components from its top: its form with errors draws the eye further down."""
    open_page(page, base, "/thanh-phan/")
    page.evaluate("window.scrollTo(0, 0)")


def sign_in(page: Page, base: str, person: str) -> None:
    """One click on the page of the demonstration."""
    open_page(page, base, "/dang-nhap/")
    page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")
    page.locator(f'button[name="person"][value="{person}"]').first.click()
    page.wait_for_load_state()


def conclusion(page: Page, base: str) -> bytes:
    """The first page of the published conclusion notice, from its PDF file."""
    open_page(page, base, f"/doi-thoai/{code_of(page, base, FOLLOWING_UP)}/")
    page.get_by_role("link", name="Kết luận của").first.click()
    address = page.get_by_role("link", name="Bản in").first.get_attribute("href") or ""
    file = page.context.request.get(urljoin(base, address)).body()
    draw = ["pdftoppm", "-r", "80", "-f", "1", "-l", "1", "-png"]
    return subprocess.run(draw, input=file, capture_output=True, check=True).stdout


PICTURES = (
    Picture("portal", to("/")),
    Picture("form", form, size=PHONE),
    Picture("receipt", receipt, size=PHONE),
    Picture("tracking", tracking, size=PHONE),
    Picture("dialogue", dialogue(COLLECTING, "/ban-lam-viec/doi-thoai/{code}/"), "khanh.tb"),
    Picture("inbox", to("/ban-lam-viec/hop-thu/"), "khanh.tb"),
    Picture("review", review, "chau.vm", (1440, 900)),
    Picture("case", case, "dat.htp"),
    Picture("console", console, "thuan.lk", TABLET),
    Picture("projector", dialogue(IN_HALL, "/truc-tiep/{code}/man-hinh/"), size=HALL),
    Picture("figures", figures, "tran.pd"),
    Picture("rollup", to("/ban-lam-viec/cac-dia-phuong/"), "thien.nd"),
    Picture("dark", to("/ban-lam-viec/"), "chau.vm", scheme="dark"),
    Picture("components", parts),
    Picture("conclusion", conclusion),
)


def take(browser: Browser, base: str, picture: Picture) -> bytes:
    """One picture as the browser shows it."""
    width, height = picture.size
    context = browser.new_context(
        viewport={"width": width, "height": height},
        color_scheme="dark" if picture.scheme == "dark" else "light",
        locale="vi-VN",
        timezone_id="Asia/Ho_Chi_Minh",
    )
    page = context.new_page()
    if picture.person:
        sign_in(page, base, picture.person)
    shot = picture.go(page, base)
    if shot is None:
        page.wait_for_timeout(600)
        shot = page.screenshot()
    context.close()
    return shot


def keep(name: str, shot: bytes) -> int:
    """Write the picture with as many colours as fit; returns its bytes."""
    image = Image.open(io.BytesIO(shot)).convert("RGB")
    for colours in (256, 128, 64, 32):
        out = io.BytesIO()
        image.quantize(colours, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE).save(
            out, "PNG", optimize=True
        )
        if out.tell() <= LARGEST:
            break
    (HERE / f"{name}.png").write_bytes(out.getvalue())
    return out.tell()


def main(base: str, names: list[str]) -> None:
    """Take every picture, or the named ones."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        for picture in PICTURES:
            if not names or picture.name in names:
                print(f"{picture.name:<12}{keep(picture.name, take(browser, base, picture)):>8}")
        browser.close()


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2:])
