"""Rows of the ways in that need a stop, for the sweep."""

from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.intake.models import ImportBatch, ImportRow, Slip, SlipSheet
from doithoai.core.petitions.numbering import slip_code
from tests.world import World


def an_import(world: World, dialogue: Dialogue) -> ImportBatch:
    """An open file of one row."""
    batch = ImportBatch.objects.create(
        authority=world.commune,
        dialogue=dialogue,
        channel="group_head",
        received_on=world.clock.now.date(),
        file_name="thon-dong.csv",
        headers=["Nội dung"],
        columns={"text": 0},
        created_at=world.clock.now,
        started_by_id=world.people["secretary"].pk,
        started_by_name="Lê Thị Hoa",
        started_by_role="secretary",
    )
    ImportRow.objects.create(batch=batch, number=2, cells=["Đề nghị sửa cống đầu ngõ"], fingerprint="a" * 64)
    return batch


def a_slip(world: World, dialogue: Dialogue) -> Slip:
    """A printed slip that has not come back."""
    sheet = SlipSheet.objects.create(
        dialogue=dialogue, per_page=2, first_number=1, count=1, printed_at=world.clock.now, printed_by_name="Lê Thị Hoa"
    )
    return Slip.objects.create(sheet=sheet, number=1, code=slip_code(2345))
