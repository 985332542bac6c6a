"""A hall that was on a laptop, came back, and left one thing for a person to look at."""

from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.onsite.models import Loan, ReturnConflict, ReturnedRow
from tests.world import World


def a_conflict(world: World, dialogue: Dialogue) -> ReturnConflict:
    now = world.clock.now
    loan = Loan.objects.create(
        dialogue=dialogue, key="1" * 32, secret="2" * 40, laptop="Máy số 2", lent_at=now, lent_by_name="Thư ký",
        returned_at=now, returned_by_name="Thư ký",
    )  # fmt: skip
    ReturnedRow.objects.create(loan=loan, table="dialogues.Dialogue", laptop_key=dialogue.pk, server_key=dialogue.pk)
    return ReturnConflict.objects.create(
        loan=loan, table="dialogues.Dialogue", row_key=dialogue.pk, row_name=dialogue.title, column="venue",
        hall="Nhà văn hóa", here="Hội trường xã", found_at=now,
    )  # fmt: skip
