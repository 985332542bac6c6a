from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from doithoai.apps.files.models import StoredFile
from doithoai.apps.files.storage import storage
from doithoai.apps.papers.actions.issue_paper import issue_paper
from doithoai.apps.papers.models import Paper
from tests.apps.papers.drafts import a_draft
from tests.world import World

SAME, OTHER = "đúng từng chữ", "không trùng với văn bản nào"


def issued(world: World, *, public: bool) -> Paper:
    return issue_paper(world.caller("clerk"), paper_id=a_draft(world).pk, issued_on=date(2026, 3, 2), public=public)


def checked(world: World, data: bytes) -> str:
    sent = {"file": SimpleUploadedFile("a.pdf", data)}
    return world.client().post(reverse("portal:check_paper"), sent).content.decode()


def bytes_of(file: StoredFile | None) -> bytes:
    assert file
    with storage().open(file.key) as data:
        return data.read()


def test_the_very_file_is_recognised_and_leads_to_its_page(world: World) -> None:
    paper = issued(world, public=True)

    page = checked(world, bytes_of(paper.pdf))
    assert SAME in page
    assert reverse("portal:paper", args=[paper.pdf.public_token]) in page  # type: ignore[union-attr]


def test_one_changed_byte_is_another_file(world: World) -> None:
    assert OTHER in checked(world, bytes_of(issued(world, public=True).pdf) + b" ")


def test_a_paper_that_was_not_published_is_not_betrayed(world: World) -> None:
    assert OTHER in checked(world, bytes_of(issued(world, public=False).pdf))


def test_nothing_or_something_huge_is_not_looked_at(world: World, settings: pytest.FixtureRequest) -> None:
    settings.FILE_LIMIT = 10  # type: ignore[attr-defined]

    assert world.client().post(reverse("portal:check_paper")).status_code == 422
    assert OTHER not in checked(world, b"x" * 30)
