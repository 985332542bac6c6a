"""Close a dialogue whose plan is done: its dossier is complete."""

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.dialogues.locking import locked_dialogue
from doithoai.apps.dialogues.models import Dialogue
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.dialogues.lifecycle import DIALOGUE_TRANSITIONS, OWED_DUTY_STATES, DialogueAct, DialogueState
from doithoai.core.dialogues.planning import DutiesOwed
from doithoai.core.events import EventName
from doithoai.core.lifecycle import follow


@transaction.atomic
def close_dialogue(caller: Caller, *, dialogue_id: int) -> Dialogue:
    """From concluded to closed. Raises DutiesOwed while the plan still owes something, NotPossibleNow."""
    dialogue = locked_dialogue(caller, Permission.DIALOGUE_CLOSE, dialogue_id)
    dialogue.state = follow(DIALOGUE_TRANSITIONS, DialogueState(dialogue.state), DialogueAct.CLOSE).value
    owed = dialogue.duties.filter(state__in=OWED_DUTY_STATES).count()
    if owed:
        raise DutiesOwed(count=owed)
    dialogue.closed_at = caller.now
    if dialogue.collecting_from is not None and dialogue.collecting_ended_at is None:
        dialogue.collecting_ended_at = caller.now
    dialogue.save(update_fields=["state", "closed_at", "collecting_ended_at"])
    record(caller, EventName.DIALOGUE_CLOSED, dialogue, authority_id=dialogue.authority_id, dialogue_id=dialogue.pk)
    return dialogue
