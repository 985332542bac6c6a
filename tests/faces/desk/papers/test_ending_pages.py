from dataclasses import replace
from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from doithoai.apps.files.storage import storage
from doithoai.apps.papers.actions.edit_paper import edit_paper
from doithoai.apps.papers.actions.issue_paper import issue_paper
from doithoai.apps.papers.actions.withdraw_paper import withdraw_paper
from doithoai.apps.papers.models import Paper
from doithoai.apps.papers.queries import parts_of
from tests.apps.papers.drafts import a_draft
from tests.world import World

TODAY = date(2026, 3, 2)


def address(row: Paper, rest: str = "") -> str:
    return f"/ban-lam-viec/van-ban/{row.pk}/{rest}"


@pytest.fixture
def issued(world: World) -> Paper:
    return issue_paper(world.caller("clerk"), paper_id=a_draft(world).pk, issued_on=TODAY, public=True)


def token(row: Paper) -> str:
    return row.pdf.public_token if row.pdf else ""


def test_a_withdrawn_paper_is_marked_on_the_desk_and_in_public(world: World, issued: Paper) -> None:
    client = world.client("clerk")
    assert "Thu hồi" in client.get(address(issued)).content.decode()
    assert client.post(address(issued, "thu-hoi/"), {"reason": " "}).status_code == 422
    assert client.post(address(issued, "thu-hoi/"), {"reason": "Ghi sai giờ họp"}).status_code == 302

    desk = client.get(address(issued)).content.decode()
    assert "Đã thu hồi ngày 02/03/2026" in desk
    assert "Ghi sai giờ họp" in desk
    public = world.client().get(f"/van-ban/{token(issued)}/").content.decode()
    assert "Văn bản này đã được thu hồi ngày 02/03/2026" in public
    assert "Ghi sai giờ họp" not in public


def test_a_replaced_paper_leads_to_its_successor_and_back(world: World, issued: Paper) -> None:
    client = world.client("clerk")
    answer = client.post(address(issued, "thay-the/"), {"reason": "Ghi sai giờ họp"})
    draft = Paper.objects.get(replaces=issued)
    assert answer.headers["Location"] == address(draft, "sua/")
    assert "Mở dự thảo bản thay thế" in client.get(address(issued)).content.decode()
    assert client.get(address(issued, "thay-the/")).headers["Location"] == address(draft)

    data = {"number": "", "issued_on": "2026-03-02", "public": "on", "seen_version": "1"}
    assert client.post(address(draft, "ban-hanh/"), data).status_code == 302
    draft.refresh_from_db()
    old, new = (world.client().get(f"/van-ban/{token(row)}/").content.decode() for row in (issued, draft))
    assert "đã được thay thế ngày 02/03/2026" in old
    assert f"/van-ban/{token(draft)}/" in old
    assert f"/van-ban/{token(issued)}/" in new
    assert f'href="{address(draft)}"' in client.get(address(issued)).content.decode()


def test_a_successor_that_is_not_public_is_not_linked_in_public(world: World, issued: Paper) -> None:
    client = world.client("clerk")
    client.post(address(issued, "thay-the/"), {"reason": "Ghi sai giờ họp"})
    draft = Paper.objects.get(replaces=issued)
    issue_paper(world.caller("clerk"), paper_id=draft.pk, issued_on=TODAY)
    page = world.client().get(f"/van-ban/{token(issued)}/").content.decode()
    assert "đã được thay thế" in page
    assert "Xem văn bản thay thế" not in page


def test_who_checks_a_file_is_told_that_the_paper_no_longer_holds(world: World, issued: Paper) -> None:
    withdraw_paper(world.caller("clerk"), paper_id=issued.pk, reason="Ghi sai giờ họp")
    assert issued.pdf is not None
    with storage().open(issued.pdf.key) as data:
        sent = SimpleUploadedFile("thong-bao.pdf", data.read())
    page = world.client().post(reverse("portal:check_paper"), {"file": sent}).content.decode()
    assert "đúng từng chữ" in page
    assert "không còn hiệu lực" in page


def test_the_chair_sees_no_button_and_no_page(world: World, issued: Paper) -> None:
    assert "thu-hoi" not in world.client("chair").get(address(issued)).content.decode()
    assert world.client("chair").get(address(issued, "thu-hoi/")).status_code == 404
    assert world.client("stranger").get(address(issued, "thay-the/")).status_code == 404


def test_the_differences_between_two_wordings_are_shown_part_by_part(world: World) -> None:
    draft = a_draft(world)
    words = replace(parts_of(draft), subject="Về việc dời ngày đối thoại")
    edit_paper(world.caller("secretary"), paper_id=draft.pk, paper=words, seen_version=1)
    page = world.client("clerk").get(address(draft, "so-sanh/")).content.decode()
    assert "1 chỗ khác nhau" in page
    assert "Tên loại, trích yếu" in page
    assert "<ins>" in page
    same = world.client("clerk").get(address(draft, "so-sanh/?cu=2&moi=2")).content.decode()
    assert "Hai bản này giống nhau" in same


@pytest.mark.parametrize("query", ["cu=0", "cu=9", "moi=x", "cu=99999999999"])
def test_a_wording_that_never_was_is_not_found(world: World, query: str) -> None:
    draft = a_draft(world)
    assert world.client("clerk").get(address(draft, f"so-sanh/?{query}")).status_code == 404
