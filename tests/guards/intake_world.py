"""Rows of the ways in that need a stop, for the sweep."""

from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.intake.models import ImportBatch, ImportRow
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
