"""Somebody tried it in the hall."""

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.dialogues.access import dialogues_for
from doithoai.apps.rehearsals.models import ReadinessTick
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.hall.readiness import TICKED, Item
from doithoai.core.refusal import NotPossibleNow


@transaction.atomic
def tick_readiness(caller: Caller, *, dialogue_id: int, item: str, ticked: bool = True) -> None:
    """Tick one line with name and time, or take the tick back. Twice is once; a computed line: NotPossibleNow."""
    reached = dialogues_for(caller, Permission.SITTING_RUN)
    dialogue = reached.select_for_update(of=("self",), no_key=True).get(pk=dialogue_id)
    if item not in {known.value for known in TICKED}:
        raise NotPossibleNow()
    rows = ReadinessTick.objects.filter(dialogue=dialogue, item=Item(item).value)
    if rows.exists() == ticked:
        return
    if ticked:
        ReadinessTick.objects.create(
            dialogue=dialogue, item=item, ticked_at=caller.now, ticked_by_name=caller.name[:200]
        )
    else:
        rows.delete()
    name = EventName.READINESS_TICKED if ticked else EventName.READINESS_TICK_TAKEN_BACK
    record(caller, name, dialogue, authority_id=dialogue.authority_id, dialogue_id=dialogue.pk, item=item)
