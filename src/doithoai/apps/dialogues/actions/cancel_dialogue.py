"""Cancel a dialogue that has not been held; the public reads the reason."""

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.dialogues.locking import locked_dialogue
from doithoai.apps.dialogues.models import Dialogue
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.dialogues.lifecycle import (
    DIALOGUE_TRANSITIONS,
    OWED_DUTY_STATES,
    DialogueAct,
    DialogueState,
    DutyState,
)
from doithoai.core.dialogues.planning import reasoned
from doithoai.core.events import EventName
from doithoai.core.lifecycle import follow


@transaction.atomic
def cancel_dialogue(caller: Caller, *, dialogue_id: int, reason: str) -> Dialogue:
    """Nothing of its plan is owed any more. Raises ReasonMissing, NotPossibleNow."""
    dialogue = locked_dialogue(caller, Permission.DIALOGUE_CLOSE, dialogue_id)
    dialogue.state = follow(DIALOGUE_TRANSITIONS, DialogueState(dialogue.state), DialogueAct.CANCEL).value
    dialogue.cancelled_reason, dialogue.cancelled_at = reasoned(reason), caller.now
    if dialogue.collecting_from is not None and dialogue.collecting_ended_at is None:
        dialogue.collecting_ended_at = caller.now
    dialogue.save(update_fields=["state", "cancelled_reason", "cancelled_at", "collecting_ended_at"])
    dialogue.duties.filter(state__in=OWED_DUTY_STATES).update(state=DutyState.DROPPED.value)
    record(
        caller, EventName.DIALOGUE_CANCELLED, dialogue, authority_id=dialogue.authority_id, dialogue_id=dialogue.pk,
        reason=dialogue.cancelled_reason,
    )  # fmt: skip
    return dialogue
