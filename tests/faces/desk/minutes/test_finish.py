"""The finish flow: one next button at a time, from the log to the clocks."""

import re
from datetime import date
from typing import Any

import pytest

from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.hall.models import MinutesCorrection, MinutesSignature, Posting
from doithoai.apps.notices.models import Notice
from doithoai.apps.papers.models import Paper
from tests.concluding_world import held_dialogue, owed
from tests.hall_world import run_jobs
from tests.world import World

ISSUE = {"number": "", "issued_on": "2026-03-02", "seen_version": "1"}


@pytest.fixture
def dialogue(world: World) -> Dialogue:
    return held_dialogue(world)


def at(dialogue: Dialogue, rest: str = "") -> str:
    return f"/ban-lam-viec/doi-thoai/{dialogue.code}/ket-luan/{rest}"


def primary(world: World, dialogue: Dialogue, name: str = "secretary") -> list[str]:
    """The words of every primary button on the thread."""
    page = world.client(name).get(at(dialogue)).content.decode()
    thread = page.split('<ol class="thread timeline">')[1].split("</ol>")[0]
    return [
        " ".join(re.sub("<[^>]+>", " ", one).split())
        for one in re.findall(r"class=\"[^\"]*primary[^\"]*\"[^>]*>(.*?)</", thread, re.S)
    ]


def post(world: World, path: str, **data: Any) -> None:
    answer = world.client("secretary").post(path, data)
    assert answer.status_code == 302, answer.content.decode()[-3000:]


def test_one_button_after_the_other_leads_to_the_clocks(world: World, dialogue: Dialogue) -> None:
    seen = primary(world, dialogue)
    post(world, at(dialogue, "soan-bien-ban/"))
    seen += primary(world, dialogue)
    post(world, at(dialogue, "doc-bien-ban/"), at="2026-03-02T08:30", by="bà Lê Thị Hoa")
    seen += primary(world, dialogue)
    post(world, at(dialogue, "bien-ban/"), **ISSUE | {"seen_version": "2"})
    for part in ("secretary", "chair"):
        seen += primary(world, dialogue)
        sign = f"/ban-lam-viec/doi-thoai/ket-luan/chu-ky/{Paper.objects.get(kind='minutes').pk}/"
        post(world, sign, part=part, signed_on="2026-03-02")
    seen += primary(world, dialogue)
    post(world, at(dialogue, "soan-ket-luan/"))
    seen += primary(world, dialogue)
    post(world, at(dialogue, "ban-hanh/"), **ISSUE)
    seen += primary(world, dialogue)
    post(world, at(dialogue, "niem-yet/"), place="Nhà văn hóa thôn Đông", posted_at="2026-03-02T08:30")
    seen += primary(world, dialogue)

    assert seen == [
        "Soạn biên bản", "Ghi đã đọc biên bản", "Ban hành biên bản", "Ghi chữ ký của thư ký", "Ghi chữ ký của chủ trì",
        "Soạn thông báo kết luận", "Ban hành và công bố", "Ghi đã niêm yết", "Nhắc các đơn vị chưa xác nhận",
    ]  # fmt: skip
    assert (MinutesSignature.objects.count(), Posting.objects.get().posted_by_name) == (2, "Lê Thị Hoa")


def test_at_the_end_every_question_has_an_owner_and_what_has_none_stands_first(
    world: World, dialogue: Dialogue
) -> None:
    page = world.client("secretary").get(at(dialogue)).content.decode()
    owners = page.split("Mỗi câu hỏi: ai làm, bao giờ xong</h2>")[1]

    assert (
        owners.index("Đề nghị nâng cấp đường tỉnh")
        < owners.index("Đèn đường thôn Đông")
        < owners.index("Thay năm bóng")
    )
    assert "1 nội dung chưa có người làm hoặc chưa có ngày" in owners
    assert "0912345678" not in page


def test_units_that_have_not_confirmed_are_reminded_once_a_day(world: World, dialogue: Dialogue) -> None:
    owed(world, dialogue)
    post(world, at(dialogue, "soan-ket-luan/"))
    post(world, at(dialogue, "ban-hanh/"), **ISSUE)
    post(world, at(dialogue, "nhac-xac-nhan/"))

    again = world.client("secretary").post(at(dialogue, "nhac-xac-nhan/"))

    told = Notice.objects.filter(key__startswith="receipt:")
    assert {row.person_id for row in told} == {world.people["road_head"].pk, world.people["school_head"].pk}
    assert again.status_code == 422
    assert "Hôm nay đã nhắc" in again.content.decode()
    assert world.client("road_head").post(at(dialogue, "nhac-xac-nhan/")).status_code == 404


def test_the_secretary_opens_corrections_and_answers_one(world: World, dialogue: Dialogue) -> None:
    post(world, at(dialogue, "soan-bien-ban/"))
    post(world, at(dialogue, "gop-y/"), until="2026-03-04")
    came = dialogue.delegates.get(checked_in_at__isnull=False)
    asked = world.client().post(f"/bien-ban/{dialogue.code}/{came.badge}/", {"words": "Tôi nói ba tháng.", "key": "a"})
    run_jobs(world)
    row = MinutesCorrection.objects.get()
    assert (asked.status_code, primary(world, dialogue)) == (302, ["Trả lời góp ý"])
    assert Notice.objects.get(key=f"correction:{row.pk}:{world.people['secretary'].pk}").text.count("Tôi nói") == 0

    answer = world.client("secretary").post(at(dialogue, f"gop-y/{row.pk}/"), {"outcome": "declined", "reason": ""})
    assert answer.status_code == 422
    post(world, at(dialogue, f"gop-y/{row.pk}/"), outcome="accepted", reason="")

    assert "Đã sửa vào biên bản" in world.client("secretary").get(at(dialogue, "gop-y/")).content.decode()


def test_group_heads_get_one_page_to_read_aloud_that_everybody_may_print(world: World, dialogue: Dialogue) -> None:
    assert "Chưa có kết luận" in world.client().get(f"/doi-thoai/{dialogue.code}/tom-tat/").content.decode()
    post(world, at(dialogue, "soan-ket-luan/"))
    post(world, at(dialogue, "ban-hanh/"), **ISSUE)
    run_jobs(world)

    told = Notice.objects.get(person_id=world.people["group_head"].pk, key__startswith="conclusion:").text
    assert f"/doi-thoai/{dialogue.code}/tom-tat/" in told
    assert "Phòng Kinh tế: Thay năm bóng đèn, xong trước ngày 01/04/2026." in told
    page = world.client().get(f"/doi-thoai/{dialogue.code}/tom-tat/").content.decode()
    assert "xong trước ngày mùng một tháng tư" in page
    file = world.client().get(f"/doi-thoai/{dialogue.code}/tom-tat.pdf")
    assert file.content.startswith(b"%PDF")


def test_the_page_asks_as_often_however_much_there_is(
    world: World, dialogue: Dialogue, django_assert_max_num_queries: Any
) -> None:
    for number in range(5):
        owed(world, dialogue, code=f"AAAA-222{number}")
        Posting.objects.create(
            paper=Paper.objects.create(authority_id=world.commune.pk, kind="notice", format="state", title="x",
                                       symbol="TB", created_at=world.clock.now),
            dialogue=dialogue, place="Đình", posted_at=world.clock.now, posted_by_name="a", logged_at=world.clock.now,
            logged_by_name="a",
        )  # fmt: skip
    client = world.client("secretary")

    with django_assert_max_num_queries(46):
        assert client.get(at(dialogue)).status_code == 200
    assert date(2026, 3, 2) == dialogue.held_on
