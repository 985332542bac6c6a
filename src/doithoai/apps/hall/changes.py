"""One door through which everything that a live page shows says that it has changed."""

from django.db import transaction
from django.db.models import F

from doithoai.apps.hall.models import HallVersion
from doithoai.apps.hall.nudging import wakeups


def touch_hall(dialogue_id: int) -> None:
    """Raise the version of the dialogue's live pages. Call it last: the row is held until the transaction ends.

    Once it has ended well, the processes that stream are told to look.
    """
    if not HallVersion.objects.filter(pk=dialogue_id).update(number=F("number") + 1):
        HallVersion.objects.get_or_create(dialogue_id=dialogue_id)
        HallVersion.objects.filter(pk=dialogue_id).update(number=F("number") + 1)
    transaction.on_commit(_nudge, robust=True)


def _nudge() -> None:
    wakeups().wake()
