"""Handing in a plan and reviewing what was read: what is kept, what is refused, who may."""

import re
from io import BytesIO
from typing import Any

import pytest

from doithoai.apps.dialogues.models import Dialogue
from tests.world import World

HAND_IN = "/ban-lam-viec/doi-thoai/doc-tep/"
REVIEW = f"{HAND_IN}xem-lai/"
TEXT = """ỦY BAN NHÂN DÂN XÃ HÒA BÌNH
KẾ HOẠCH
Đối thoại giữa Chủ tịch UBND xã với Nhân dân năm 2025
Ủy ban nhân dân xã xây dựng kế hoạch như sau:
I. THỜI GIAN, ĐỊA ĐIỂM
- Thời gian: 8 giờ 00, ngày 20/10/2025.
- Địa điểm: Hội trường UBND xã.
II. TỔ CHỨC THỰC HIỆN
1. Công an xã: Bảo đảm an ninh.
"""


def sent(world: World, **fields: Any) -> Any:
    values = {"text": TEXT, "file_name": "", "for_year": 2026, "kind": "people", "act": "plan"} | fields
    return world.client("secretary").post(REVIEW, values)


def ticks(world: World) -> dict[str, str]:
    page = world.client("secretary").post(HAND_IN, {"text": TEXT}).content.decode()
    return dict.fromkeys(re.findall(r'name="(ok\.[^"]+)"', page), "1")


def test_pasted_words_are_reviewed_with_their_lines_and_nothing_is_stored(world: World) -> None:
    page = world.client("secretary").post(HAND_IN, {"text": TEXT})
    assert page.status_code == 200
    for words in ("dòng 6", 'value="2025-10-20"', 'id="d6"', "Bảo đảm an ninh"):
        assert words in page.content.decode()
    assert not Dialogue.objects.exists()


def test_a_picture_is_refused_with_what_to_do_instead(world: World) -> None:
    picture = BytesIO(b"\xff\xd8\xff" + bytes(100))
    picture.name = "ke-hoach.jpg"
    page = world.client("secretary").post(HAND_IN, {"file": picture})
    assert page.status_code == 422
    assert "nhận dạng chữ (OCR)" in page.content.decode()


def test_nothing_handed_in_is_asked_for(world: World) -> None:
    page = world.client("secretary").post(HAND_IN, {})
    assert page.status_code == 422
    assert "Xin chọn tệp, hoặc dán chữ" in page.content.decode()


def test_the_confirmed_plan_is_begun_for_the_wanted_year(world: World) -> None:
    assert sent(world, **ticks(world)).status_code == 302
    dialogue = Dialogue.objects.get()
    assert (dialogue.year, dialogue.starts_on.isoformat(), dialogue.tentative) == (2026, "2026-10-20", True)
    assert "năm 2026" in dialogue.title
    assert [duty.text for duty in dialogue.duties.all()] == ["Bảo đảm an ninh"]


def test_what_cannot_be_understood_is_marked_and_the_rest_stays_as_typed(world: World) -> None:
    page = sent(world, **{"v.time.start": "hôm nào đó", "v.venue": "Nhà văn hóa"})
    assert page.status_code == 422
    for words in ("Chưa hiểu “hôm nào đó”", "Nhà văn hóa"):
        assert words in page.content.decode()
    assert not Dialogue.objects.exists()


def test_a_doubtful_place_must_be_looked_at_first(world: World) -> None:
    page = sent(world)
    assert page.status_code == 422
    assert "máy đọc chưa chắc" in page.content.decode()
    assert not Dialogue.objects.exists()


def test_another_kind_of_paper_is_named_as_what_it_is(world: World) -> None:
    notice = TEXT.replace("KẾ HOẠCH", "THÔNG BÁO")
    page = world.client("secretary").post(HAND_IN, {"text": notice}).content.decode()
    assert "có vẻ là thông báo, không phải kế hoạch" in page


@pytest.mark.parametrize("who", ["road_officer", "announcer", "supporter"])
def test_who_plans_nothing_finds_no_such_page(world: World, who: str) -> None:
    assert world.client(who).get(HAND_IN).status_code in (403, 404)


def shown(world: World, **fields: Any) -> str:
    return sent(world, act="check", **fields).content.decode()


def test_a_doubt_stays_to_be_ticked_when_the_plan_is_checked_again(world: World) -> None:
    first = world.client("secretary").post(HAND_IN, {"text": TEXT}).content.decode()
    values = dict(re.findall(r'<input class="input"[^>]*name="(v\.[^"]+)" value="([^"]*)"', first))
    again = shown(world, **values)
    assert re.findall(r'name="ok\.[^"]+"', again) == re.findall(r'name="ok\.[^"]+"', first) != []
    assert 'href="#o-' in again


def test_what_is_taken_out_in_the_middle_moves_nothing_else(world: World) -> None:
    duties = {"v.duties.1.text": "", "v.duties.1.owner": "", "v.duties.2.text": "Dọn vệ sinh"}
    page = shown(world, **duties)
    assert re.search(r'name="v.duties.2.text"[^>]*>Dọn vệ sinh<', page)
    assert re.search(r'name="v.duties.1.text"[^>]*></textarea>', page)
    assert "Bảo đảm an ninh</textarea>" not in page


def test_an_item_that_is_ticked_off_goes_into_no_plan(world: World) -> None:
    assert 'name="no.duties.1" value="1" checked' in shown(world, **{"no.duties.1": "1"})
    sent(world, **ticks(world), **{"no.duties.1": "1"})
    assert not Dialogue.objects.get().duties.exists()


def test_every_wrong_field_is_told_at_once(world: World) -> None:
    page = shown(world, **{"v.time.start": "hôm nào đó", "v.round": "hai", "v.duties.2.owner": "Công an xã"})
    for words in ("Chưa hiểu “hôm nào đó”", "Chưa hiểu “hai”", "còn thiếu ô đây"):
        assert words in page


@pytest.mark.parametrize("year", ["99999", "0", "²", "", "năm sau"])
def test_a_year_that_is_none_is_told_at_its_field(world: World, year: str) -> None:
    page = sent(world, for_year=year)
    assert page.status_code == 422
    assert "field-error" in page.content.decode()


@pytest.mark.parametrize("name", ["v.duties.999999999.text", "v.duties.x", "v.duties.", "v.", "ok.", "no.x", "v.time"])
def test_fields_that_no_page_sends_change_nothing(world: World, name: str) -> None:
    assert sent(world, **ticks(world), **{name: "x"}).status_code == 302


def test_a_text_that_is_no_plan_is_told_as_such(world: World) -> None:
    page = world.client("secretary").post(HAND_IN, {"text": "Xin chào ông/bà."}).content.decode()
    assert "Không thấy phần nào của một kế hoạch" in page


def test_a_day_that_has_gone_is_told(world: World) -> None:
    assert "20/10/2018 đã qua" in shown(world, for_year=2018)
