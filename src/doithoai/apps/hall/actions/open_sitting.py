"""The hall opens."""

from django.db import transaction

from doithoai.apps.dialogues.access import dialogues_for
from doithoai.apps.dialogues.lending import refuse_lent
from doithoai.apps.hall.changes import touch_hall
from doithoai.apps.hall.floor import record_hall
from doithoai.apps.hall.models import Sitting
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import HANOI, Caller
from doithoai.core.dialogues.lifecycle import DIALOGUE_TRANSITIONS, DialogueAct, DialogueState
from doithoai.core.events import EventName
from doithoai.core.hall.queue import SittingAlreadyOpen
from doithoai.core.hall.speaking_time import minutes_in_plan
from doithoai.core.lifecycle import follow


@transaction.atomic
def open_sitting(caller: Caller, *, dialogue_id: int) -> Sitting:
    """Open the first or the next sitting. Raises `SittingAlreadyOpen` (by whom) or `NotPossibleNow`."""
    dialogue = (
        dialogues_for(caller, Permission.SITTING_RUN).select_for_update(of=("self",), no_key=True).get(pk=dialogue_id)
    )
    refuse_lent(dialogue_id)
    running = dialogue.sittings.filter(closed_at__isnull=True).first()
    if running is not None:
        raise SittingAlreadyOpen(name=running.opened_by_name, at=f"{running.opened_at.astimezone(HANOI):%H:%M}")
    dialogue.state = follow(DIALOGUE_TRANSITIONS, DialogueState(dialogue.state), DialogueAct.OPEN_SITTING)
    dialogue.save(update_fields=["state"])
    sitting = Sitting.objects.create(
        dialogue=dialogue,
        number=dialogue.sittings.count() + 1,
        opened_at=caller.now,
        opened_by_name=caller.name,
        item=dialogue.agenda.first(),
        speaking_minutes=minutes_in_plan(dialogue.conduct) or dialogue.authority.speaking_minutes,
    )
    touch_hall(dialogue.pk)
    record_hall(caller, EventName.SITTING_OPENED, sitting, sitting=sitting, number=sitting.number)
    return sitting
