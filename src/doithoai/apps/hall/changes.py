"""One door through which everything that a live page shows says that it has changed."""

from django.db import transaction
from django.db.models import F

from doithoai.apps.dialogues.lending import refuse_lent
from doithoai.apps.hall.models import HallVersion
from doithoai.apps.hall.nudging import wakeups


def touch_hall(dialogue_id: int) -> None:
    """Raise the version of the dialogue's live pages. Call it last: the row is held until the transaction ends.

    Once it has ended well, the processes that stream are told to look. Every act of the hall comes through here, so
    here it is refused while the hall runs on a laptop. Raises `DialogueLent`.
    """
    raise_number(dialogue_id)
    refuse_lent(dialogue_id)  # read under the lock that lending holds too
    transaction.on_commit(_nudge, robust=True)


def raise_number(dialogue_id: int) -> None:
    """Hold and raise the version alone."""
    if not HallVersion.objects.filter(pk=dialogue_id).update(number=F("number") + 1):
        HallVersion.objects.get_or_create(dialogue_id=dialogue_id)
        HallVersion.objects.filter(pk=dialogue_id).update(number=F("number") + 1)


def _nudge() -> None:
    wakeups().wake()
