from typing import Any

import pytest
from django.test import Client

from doithoai.apps.papers.models import Paper
from doithoai.apps.papers.queries import parts_of
from doithoai.core.papers.paper import Bullets, Clause, PaperKind, Table
from doithoai.faces.desk.papers.editor import blocks_of_paper
from tests.apps.papers.drafts import a_draft
from tests.apps.papers.registers import began_at
from tests.world import World


@pytest.fixture
def draft(world: World) -> Paper:
    return a_draft(world)


def address(row: Paper, rest: str = "") -> str:
    return f"/ban-lam-viec/van-ban/{row.pk}/{rest}"


def typed(row: Paper, **more: Any) -> dict[str, Any]:
    """The editor's form as the browser would send it back untouched."""
    paper = parts_of(row)
    data: dict[str, Any] = {"subject": paper.subject, "recipients": "\r\n".join(paper.recipients), "block": []}
    for place, block in enumerate(blocks_of_paper(paper)):
        name = f"b{place}"
        data["block"].append(name)
        data |= {f"{name}-kind": f"{block.kind}:{block.style}", f"{name}-mark": block.mark, f"{name}-text": block.text}
        data[f"{name}-column"] = list(block.columns)
        data[f"{name}-cell"] = [cell for row in block.rows for cell in row]
        data[f"{name}-widths"] = " ".join(str(width) for width in block.widths)
    return data | {"seen_version": row.version} | more


def save(client: Client, row: Paper, **more: Any) -> Any:
    return client.post(address(row, "sua/"), typed(row, **more))


def test_the_list_shows_drafts_first_and_filters(world: World, draft: Paper) -> None:
    page = world.client("clerk").get("/ban-lam-viec/van-ban/").content.decode()
    assert draft.title in page
    assert "chưa có số" in page

    other = world.client("clerk").get("/ban-lam-viec/van-ban/?loai=minutes").content.decode()
    assert draft.title not in other
    assert "Không có văn bản nào như vậy" in other


def test_a_paper_looks_like_a_paper(world: World, draft: Paper) -> None:
    page = world.client("chair").get(address(draft)).content.decode()

    for words in ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "TM. ỦY BAN NHÂN DÂN", "Nơi nhận:", "Số:      /TB-UBND"):
        assert words in page


@pytest.mark.parametrize(("form", "head"), [("pdf", b"%PDF"), ("docx", b"PK")])
def test_a_draft_is_downloaded_with_a_blank_number(world: World, draft: Paper, form: str, head: bytes) -> None:
    answer = world.client("secretary").get(address(draft, f"tep/{form}/"))

    assert answer.content.startswith(head)
    assert "attachment" in answer.headers["Content-Disposition"]


def test_saving_what_nobody_changed_makes_no_version(world: World) -> None:
    draft = a_draft(world, PaperKind.CONCLUSION)

    assert save(world.client("secretary"), draft).status_code == 302
    draft.refresh_from_db()
    assert draft.version == 1


def test_what_is_typed_becomes_a_new_version(world: World, draft: Paper) -> None:
    more = {"b0-kind": "clause:b", "b0-mark": "1.", "b0-text": "Thời gian\r\nchín giờ", "b2-kind": "bullets:"}
    save(world.client("secretary"), draft, **more, **{"b2-text": "Một\r\nHai"})

    draft.refresh_from_db()
    blocks = parts_of(draft).blocks
    assert blocks[0] == Clause("1.", "Thời gian\nchín giờ", bold=True)
    assert blocks[2] == Bullets(("Một", "Hai"))


def test_cells_of_a_table_are_edited_and_rows_removed(world: World) -> None:
    draft = a_draft(world, PaperKind.CONCLUSION)
    place = next(at for at, block in enumerate(parts_of(draft).blocks) if isinstance(block, Table))
    cells = ["1", "Sửa cầu", "Phòng Kinh tế", "", "20/3"]

    save(world.client("secretary"), draft, **{f"b{place}-cell": cells})

    draft.refresh_from_db()
    table = parts_of(draft).blocks[place]
    assert isinstance(table, Table)
    assert table.rows == (tuple(cells),)


def test_adding_a_block_saves_nothing_and_keeps_what_was_typed(world: World, draft: Paper) -> None:
    answer = save(world.client("secretary"), draft, **{"b0-text": "Chữ đang gõ dở", "act": "add:bullets:1"})

    page = answer.content.decode()
    assert "Chữ đang gõ dở" in page
    assert page.count('name="block"') == len(parts_of(draft).blocks) + 1
    draft.refresh_from_db()
    assert draft.version == 1


def test_who_saves_second_is_told_keeps_the_words_and_may_save_again(world: World, draft: Paper) -> None:
    second = typed(draft, **{"b0-text": "Lời của văn thư"})
    save(world.client("secretary"), draft, **{"b0-text": "Lời của thư ký"})

    answer = world.client("clerk").post(address(draft, "sua/"), second)

    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Lê Thị Hoa đã sửa văn bản này" in page
    assert "Lời của văn thư" in page
    assert 'name="seen_version" value="2"' in page


def test_a_paper_emptied_of_words_is_refused_in_words(world: World, draft: Paper) -> None:
    answer = save(world.client("secretary"), draft, block=[])

    assert answer.status_code == 422
    assert "Văn bản phải có nội dung" in answer.content.decode()


def test_an_issued_paper_is_read_by_everybody_at_its_address(world: World, draft: Paper) -> None:
    began_at(world, 7)
    data = {"number": "7", "issued_on": "2026-03-02", "public": "on", "seen_version": "1"}
    assert world.client("clerk").post(address(draft, "ban-hanh/"), data).status_code == 302

    draft.refresh_from_db()
    public = f"/van-ban/{draft.pdf.public_token if draft.pdf else ''}/"
    assert "Số: 07/TB-UBND" in world.client().get(public).content.decode()
    assert b"".join(world.client().get(f"{public}pdf/")).startswith(b"%PDF")
    assert world.client("secretary").get(address(draft, "sua/")).status_code == 302


def test_a_paper_that_was_not_published_has_no_public_address(world: World, draft: Paper) -> None:
    data = {"number": "", "issued_on": "2026-03-02", "seen_version": "1"}
    world.client("clerk").post(address(draft, "ban-hanh/"), data)
    draft.refresh_from_db()

    assert world.client().get(f"/van-ban/{draft.pdf.public_token if draft.pdf else ''}/").status_code == 404


def test_a_number_that_is_taken_is_said_at_once(world: World, draft: Paper) -> None:
    began_at(world, 7)
    data = {"number": "7", "issued_on": "2026-03-02", "seen_version": "1"}
    world.client("clerk").post(address(draft, "ban-hanh/"), data)
    other = a_draft(world)

    answer = world.client("clerk").post(address(other, "ban-hanh/"), data)

    assert answer.status_code == 422
    assert "Số 7 đã dùng" in answer.content.decode()


@pytest.mark.parametrize("rest", ["", "sua/", "ban-hanh/", "tep/pdf/"])
def test_a_stranger_finds_no_such_paper(world: World, draft: Paper, rest: str) -> None:
    assert world.client("stranger").get(address(draft, rest)).status_code == 404
