from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from doithoai.apps.files.storage import storage
from doithoai.apps.papers.actions.issue_paper import issue_paper
from doithoai.apps.papers.models import Paper
from tests.apps.papers.drafts import a_draft
from tests.authority_of_certificates import issuer
from tests.world import World


@pytest.fixture
def issued(world: World) -> Paper:
    draft = a_draft(world)
    return issue_paper(world.caller("clerk"), paper_id=draft.pk, issued_on=date(2026, 3, 2), public=True)


@pytest.fixture
def ours(issued: Paper) -> bytes:
    assert issued.pdf
    with storage().open(issued.pdf.key) as data:
        return data.read()


def hand_in(client: Client, paper: Paper, data: bytes, name: str = "da-ky.pdf") -> object:
    url = reverse("desk:import_signed_paper", args=[paper.pk])
    return client.post(url, {"file": SimpleUploadedFile(name, data)}, follow=True)


def test_the_clerk_hands_in_a_signed_copy_and_everybody_reads_who_signed(
    world: World, issued: Paper, ours: bytes
) -> None:
    clerk, signed = world.client("clerk"), issuer().issue("Trần Văn Minh").signs(ours)
    page = clerk.get(reverse("desk:paper", args=[issued.pk])).content.decode()
    assert "Chưa có bản ký số" in page

    page = hand_in(clerk, issued, signed).content.decode()  # type: ignore[attr-defined]
    assert "Trần Văn Minh" in page
    assert "Chưa xác minh được nơi cấp chứng thư" in page
    assert clerk.get(reverse("desk:paper_file", args=[issued.pk, "ban-ky"])).content == signed
    public = world.client().get(reverse("portal:paper", args=[issued.pdf.public_token])).content.decode()  # type: ignore[union-attr]
    assert "Chữ ký số cá nhân" in public
    assert "Nội dung không bị sửa sau khi ký" in public


def test_a_wrong_file_is_told_beside_the_field(world: World, issued: Paper, ours: bytes) -> None:
    answer = hand_in(world.client("clerk"), issued, ours)

    assert answer.status_code == 422  # type: ignore[attr-defined]
    assert "chưa có chữ ký số nào" in answer.content.decode()  # type: ignore[attr-defined]


def test_without_a_file_the_field_says_so(world: World, issued: Paper) -> None:
    answer = world.client("clerk").post(reverse("desk:import_signed_paper", args=[issued.pk]))

    assert answer.status_code == 422


def test_a_draft_has_no_page_to_hand_in_a_signed_copy(world: World) -> None:
    draft = a_draft(world)

    answer = world.client("clerk").get(reverse("desk:import_signed_paper", args=[draft.pk]))
    assert answer.headers["Location"] == reverse("desk:paper", args=[draft.pk])


def test_the_chair_reads_the_signatures_but_hands_nothing_in(world: World, issued: Paper) -> None:
    chair = world.client("chair")

    assert "Nạp bản ký số" not in chair.get(reverse("desk:paper", args=[issued.pk])).content.decode()
    assert hand_in(chair, issued, b"").status_code == 404  # type: ignore[attr-defined]


def test_looking_again_leads_back_to_the_paper(world: World, issued: Paper, ours: bytes) -> None:
    clerk = world.client("clerk")
    hand_in(clerk, issued, issuer().issue("Trần Văn Minh").signs(ours))

    answer = clerk.post(reverse("desk:recheck_signed_paper", args=[issued.pk]), follow=True)
    assert "Đã kiểm tra lại chữ ký" in answer.content.decode()


def test_the_clerk_finds_what_nobody_has_signed_yet(world: World, issued: Paper, ours: bytes) -> None:
    clerk, papers = world.client("clerk"), reverse("desk:papers")
    paper = f'href="{reverse("desk:paper", args=[issued.pk])}"'
    assert paper in clerk.get(papers, {"ky-so": "chua"}).content.decode()

    hand_in(clerk, issued, issuer().issue("Trần Văn Minh").signs(ours))
    assert paper not in clerk.get(papers, {"ky-so": "chua"}).content.decode()
    assert paper in clerk.get(papers, {"ky-so": "person"}).content.decode()
