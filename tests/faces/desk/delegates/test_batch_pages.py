from io import BytesIO
from zipfile import ZipFile

import pytest
from django.urls import reverse
from pypdf import PdfReader

from doithoai.apps.delegates.models import InvitationBatch, InvitationLetter
from doithoai.apps.dialogues.models import Dialogue
from tests.hall_world import approved, issued_dialogue, run_jobs
from tests.world import World

CODE = "xa-an-binh-2026-1"


@pytest.fixture
def batch(world: World) -> InvitationBatch:
    """Three invitations on their way."""
    dialogue = issued_dialogue(world)
    for group, name in enumerate(("Lê Thị Bưởi", "Trần Văn Cam", "Vũ A/Đào")):
        approved(world, dialogue, name, group)
    answer = world.client("secretary").post(reverse("desk:invite_delegates", args=[CODE]))
    made = InvitationBatch.objects.get()
    assert answer["Location"] == reverse("desk:invitation_batch", args=[CODE, made.pk])
    return made


def page(world: World, name: str, *arguments: object, who: str = "secretary") -> bytes:
    answer = world.client(who).get(reverse(f"desk:{name}", args=[CODE, *arguments]))
    return bytes(answer.content) if answer.status_code == 200 else str(answer.status_code).encode()


def test_the_page_looks_again_while_letters_wait_and_then_offers_the_files(
    world: World, batch: InvitationBatch
) -> None:
    waiting = page(world, "invitation_batch", batch.pk).decode()
    assert 'max="3" value="0"' in waiting
    assert "js/batch.js" in waiting
    assert "Số 1 đến 3" in waiting
    assert "giấy mời" in page(world, "delegates").decode()
    run_jobs(world)
    done = page(world, "invitation_batch", batch.pk).decode()
    assert "data-progress-finished" in done
    assert "Tất cả giấy mời trong một tệp PDF" in done
    assert "js/batch.js" not in done


def test_the_files_are_one_pdf_and_two_zips(world: World, batch: InvitationBatch) -> None:
    assert page(world, "invitation_files", batch.pk, "mot-tep") == b"404"
    run_jobs(world)
    whole = PdfReader(BytesIO(page(world, "invitation_files", batch.pk, "mot-tep")))
    assert len(whole.pages) == 3
    for form in ("pdf", "docx"):
        names = ZipFile(BytesIO(page(world, "invitation_files", batch.pk, form))).namelist()
        assert names == [f"001 Lê Thị Bưởi.{form}", f"002 Trần Văn Cam.{form}", f"003 Vũ A Đào.{form}"]
    assert page(world, "invitation_files", batch.pk, "exe") == b"404"
    assert page(world, "invitation_files", batch.pk, "pdf", who="stranger") == b"404"


def test_failed_letters_are_named_and_made_again(world: World, batch: InvitationBatch) -> None:
    run_jobs(world)
    InvitationLetter.objects.filter(delegate__full_name="Trần Văn Cam").update(state="failed", reason="Hết giấy.")
    shown = page(world, "invitation_batch", batch.pk).decode()
    assert "1 giấy mời bị lỗi" in shown
    assert "Hết giấy." in shown
    world.client("secretary").post(reverse("desk:retry_invitations", args=[CODE, batch.pk]))
    run_jobs(world)
    assert "bị lỗi" not in page(world, "invitation_batch", batch.pk).decode().replace("giấy mời bị lỗi.", "")


def test_a_dialogue_of_others_shows_no_batch(world: World, batch: InvitationBatch) -> None:
    assert page(world, "invitation_batch", batch.pk, who="stranger") == b"404"
    assert Dialogue.objects.count() == 1
