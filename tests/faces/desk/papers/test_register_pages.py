from datetime import date
from io import BytesIO

import pytest
from openpyxl import load_workbook

from doithoai.apps.organisations.models import Authority, Deputisation
from doithoai.apps.papers.actions.issue_paper import issue_paper
from doithoai.apps.papers.actions.withdraw_paper import withdraw_paper
from doithoai.apps.papers.models import NumberReservation, Paper, RegisterTerm
from tests.apps.papers.drafts import a_draft
from tests.apps.papers.registers import began_at
from tests.world import World

REGISTER = "/ban-lam-viec/van-ban/so-dang-ky/"
ADMIN = "/ban-lam-viec/so-van-ban/"
TODAY = date(2026, 3, 2)


@pytest.fixture
def issued(world: World) -> Paper:
    began_at(world, 7)
    return issue_paper(world.caller("clerk"), paper_id=a_draft(world).pk, issued_on=TODAY, public=True)


def page_of(world: World, who: str, address: str = REGISTER) -> str:
    return world.client(who).get(address).content.decode()


def test_the_register_shows_every_number_with_its_paper_or_its_reason(world: World, issued: Paper) -> None:
    withdraw_paper(world.caller("clerk"), paper_id=issued.pk, reason="Ghi sai giờ họp")
    page = page_of(world, "chair")
    for words in ("01–06", "Số đã cấp trên sổ giấy", "07", "TB-UBND", "02/03/2026", "Thông báo tổ chức",
                  issued.signer_name, "Đã thu hồi", "Ghi sai giờ họp", "Số kế tiếp"):  # fmt: skip
        assert words in page
    assert "Ghi số đã cấp trên sổ giấy" not in page  # the chair reads, the clerk writes


def test_the_workbook_holds_the_same_lines(world: World, issued: Paper) -> None:
    answer = world.client("clerk").get(f"{REGISTER}bang-tinh/?so=2026")
    rows = list(load_workbook(BytesIO(answer.content)).active.iter_rows(values_only=True))  # type: ignore[union-attr]
    assert rows[0][0] == "Sổ đăng ký văn bản đi – năm 2026"
    assert [row[0] for row in rows[3:]] == ["01–06", 7]
    assert rows[4][1] == "TB-UBND"


def test_an_empty_register_says_what_will_stand_there(world: World) -> None:
    assert "Sổ đăng ký còn trống" in page_of(world, "clerk")
    assert world.client("clerk").get(f"{REGISTER}?so=2019").status_code == 404


def test_numbers_given_on_paper_are_noted_and_what_was_typed_stays(world: World, issued: Paper) -> None:
    address, client = f"{REGISTER}so-giay/?so=2026", world.client("clerk")
    wrong = client.post(address, {"first": "10", "last": "12", "reason": "Văn bản khác"})
    assert wrong.status_code == 422
    assert "phải bắt đầu từ số kế tiếp của sổ là 8" in wrong.content.decode()
    assert 'value="12"' in wrong.content.decode()

    assert client.post(address, {"first": "8", "last": "12", "reason": "Văn bản khác"}).status_code == 302
    assert NumberReservation.objects.filter(first=8, last=12).exists()
    assert world.client("chair").get(address).status_code == 404


def test_a_deputy_for_one_dialogue_sees_its_papers_only(world: World, issued: Paper) -> None:
    Deputisation.objects.create(
        authority=world.commune, chair=world.people["chair"], deputy=world.people["supporter"], dialogue_id=99,
        valid_from=TODAY, valid_to=TODAY, reason="đi công tác",
    )  # fmt: skip
    client = world.client("supporter")
    session = client.session
    session["role"] = f"d{Deputisation.objects.get().pk}"
    session.save()
    page = client.get(REGISTER).content.decode()
    assert "chỉ thấy văn bản của cuộc đối thoại ấy" in page
    assert "01–06" not in page
    assert issued.title not in page


def test_the_administrator_sets_the_first_number(world: World) -> None:
    client = world.client("admin")
    assert "chưa cấp số nào" in client.get(ADMIN).content.decode()
    address = f"{ADMIN}so-bat-dau/?so=2026"
    assert client.post(address, {"first": "1", "reason": "x"}).status_code == 422
    assert client.post(address, {"first": "58", "reason": "Sổ giấy"}).status_code == 302
    assert '<td data-label="Số đã cấp đến">57</td>' in client.get(ADMIN).content.decode()
    assert client.get(f"{ADMIN}so-bat-dau/?so=khong-co").status_code == 302


def test_a_party_committee_opens_its_term(world: World) -> None:
    assert world.client("admin").get(f"{ADMIN}nhiem-ky/").status_code == 302
    Authority.objects.filter(pk=world.commune.pk).update(format="party")
    client = world.client("admin")
    wrong = client.post(f"{ADMIN}nhiem-ky/", {"name": "khóa 20", "starts_on": "2025-08-01"})
    assert "Xin ghi nhiệm kỳ bằng hai năm" in wrong.content.decode()
    assert client.post(f"{ADMIN}nhiem-ky/", {"name": "2025-2030", "starts_on": "2025-08-01"}).status_code == 302
    assert RegisterTerm.objects.get().name == "2025-2030"
    assert "KH, nhiệm kỳ 2025-2030" in client.get(ADMIN).content.decode()
