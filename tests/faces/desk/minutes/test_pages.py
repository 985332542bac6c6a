from dataclasses import replace
from datetime import date

import pytest

from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.papers.actions.edit_paper import edit_paper
from doithoai.apps.papers.models import Paper
from doithoai.apps.papers.queries import parts_of
from doithoai.core.papers.paper import Paragraph
from tests.concluding_world import held_dialogue, owed
from tests.hall_world import issued_dialogue
from tests.world import World

ISSUE = {"number": "", "issued_on": "2026-03-02", "seen_version": "1"}


@pytest.fixture
def dialogue(world: World) -> Dialogue:
    return held_dialogue(world)


def at(dialogue: Dialogue, rest: str = "") -> str:
    return f"/ban-lam-viec/doi-thoai/{dialogue.code}/ket-luan/{rest}"


def read(world: World, dialogue: Dialogue, name: str = "secretary") -> str:
    return world.client(name).get(at(dialogue)).content.decode()


def test_the_page_says_what_is_done_and_what_is_next(world: World, dialogue: Dialogue) -> None:
    words = read(world, dialogue)

    assert "3 lượt phát biểu, 1 cam kết." in words
    assert "Soạn biên bản" in words
    assert "Theo luật" in words


def test_one_flow_from_the_record_to_the_clocks(world: World, dialogue: Dialogue) -> None:
    owed(world, dialogue)
    secretary = world.client("secretary")
    for rest in ("soan-bien-ban/", "soan-ket-luan/"):
        assert secretary.post(at(dialogue, rest)).status_code == 302
    assert secretary.post(at(dialogue, "bien-ban/"), ISSUE).status_code == 302
    assert secretary.post(at(dialogue, "ban-hanh/"), ISSUE).status_code == 302

    words = read(world, dialogue)
    assert "Số 01/BB-UBND, ngày 02/03/2026." in words
    assert "Số 02/TB-UBND, ngày 02/03/2026." in words
    assert "Chưa xác nhận đã nhận: Phòng Kinh tế, Phòng Văn hóa - Xã hội." in words


def test_a_unit_confirms_and_the_secretary_sees_it(world: World, dialogue: Dialogue) -> None:
    secretary = world.client("secretary")
    secretary.post(at(dialogue, "soan-ket-luan/"))
    secretary.post(at(dialogue, "ban-hanh/"), ISSUE)

    assert "Xác nhận đã nhận" in read(world, dialogue, "road_officer")
    assert world.client("road_officer").post(at(dialogue, "da-nhan/")).status_code == 302

    assert "Mọi đơn vị đã xác nhận; mỗi câu hỏi đã giao đơn vị đều có ngày." in read(world, dialogue)
    assert "Xác nhận đã nhận" not in read(world, dialogue, "road_officer")
    assert world.client("road_head").post(at(dialogue, "da-nhan/")).status_code == 422


def test_the_second_who_presses_comes_to_the_finished_page(world: World, dialogue: Dialogue) -> None:
    world.client("secretary").post(at(dialogue, "soan-ket-luan/"))
    world.client("secretary").post(at(dialogue, "ban-hanh/"), ISSUE)

    answer = world.client("clerk").post(at(dialogue, "ban-hanh/"), ISSUE)

    assert (answer.status_code, answer.headers["Location"]) == (302, at(dialogue))
    assert Paper.objects.filter(kind="conclusion").count() == 1


def test_a_wrong_day_keeps_what_was_typed_and_issues_nothing(world: World, dialogue: Dialogue) -> None:
    world.client("secretary").post(at(dialogue, "soan-ket-luan/"))

    answer = world.client("clerk").post(at(dialogue, "ban-hanh/"), ISSUE | {"issued_on": "2026-03-01", "number": "41"})

    assert answer.status_code == 422
    assert "không được trước ngày tổ chức đối thoại (02/03/2026)" in answer.content.decode()
    assert 'value="41"' in answer.content.decode()
    assert Paper.objects.get(kind="conclusion").state == "draft"


def test_drafting_again_asks_first(world: World, dialogue: Dialogue) -> None:
    secretary = world.client("secretary")
    secretary.post(at(dialogue, "soan-bien-ban/"))

    assert "vẫn được giữ ở các bản trước" in secretary.get(at(dialogue, "soan-bien-ban/")).content.decode()
    assert secretary.post(at(dialogue, "soan-bien-ban/"), {"over_edits": "1"}).status_code == 302


def test_a_late_issue_is_said_but_not_forbidden(world: World, dialogue: Dialogue) -> None:
    world.client("secretary").post(at(dialogue, "soan-ket-luan/"))
    world.clock.advance(days=20)

    page = world.client("clerk").get(at(dialogue, "ban-hanh/")).content.decode()

    assert "Đã quá hạn công khai kết quả" in page
    assert world.client("clerk").post(at(dialogue, "ban-hanh/"), ISSUE | {"issued_on": "2026-03-20"}).status_code == 302


def test_before_the_hall_the_page_says_so(world: World) -> None:
    dialogue = issued_dialogue(world, kind="people", held_on=None)

    assert "Hội nghị chưa khai mạc." in read(world, dialogue)
    assert world.client("secretary").post(at(dialogue, "soan-bien-ban/")).status_code == 422


def test_the_notice_of_the_dialogue_is_drafted_from_its_plan(world: World) -> None:
    dialogue = issued_dialogue(world, kind="people", topics=["Đường thôn", "Nước sạch"])

    listed = world.client("secretary").get(f"/ban-lam-viec/van-ban/?doi-thoai={dialogue.code}").content.decode()
    papers = f"/ban-lam-viec/doi-thoai/{dialogue.code}/van-ban/"
    assert papers in listed
    assert f"{papers}notice/" in world.client("secretary").get(papers).content.decode()
    answer = world.client("secretary").post(f"/ban-lam-viec/doi-thoai/{dialogue.code}/soan-thong-bao/", follow=True)

    words = answer.content.decode()
    assert "Tổ chức đối thoại với Nhân dân xã An Bình năm 2026" in words
    assert "Nước sạch" in words
    assert Paper.objects.get(kind="notice").issued_on is None
    assert date(2026, 3, 2) == dialogue.starts_on


def test_minutes_are_held_against_the_log_and_what_was_written_by_hand_is_listed(
    world: World, dialogue: Dialogue
) -> None:
    secretary = world.client("secretary")
    assert "Chưa có biên bản để đối chiếu" in secretary.get(at(dialogue, "doi-chieu/")).content.decode()
    secretary.post(at(dialogue, "soan-bien-ban/"))
    assert "đều có trong diễn biến đã ghi" in secretary.get(at(dialogue, "doi-chieu/")).content.decode()

    row = Paper.objects.get(kind="minutes")
    own = replace(parts_of(row), blocks=(*parts_of(row).blocks, Paragraph("Mọi người đều hài lòng.")))
    edit_paper(world.caller("clerk"), paper_id=row.pk, paper=own, seen_version=1)

    for page in (at(dialogue, "doi-chieu/"), f"/ban-lam-viec/van-ban/{row.pk}/sua/"):
        words = secretary.get(page).content.decode()
        assert "Mọi người đều hài lòng" in words
        assert "Diễn biến không có câu này." in words
    assert "Nhật ký từng việc, theo giờ" in words
    asked = secretary.get(at(dialogue, "soan-bien-ban/")).content.decode()
    assert "Những câu đã sửa tay, sẽ không còn trong bản mới:" in asked
    assert secretary.post(at(dialogue, "soan-bien-ban/")).status_code == 422
