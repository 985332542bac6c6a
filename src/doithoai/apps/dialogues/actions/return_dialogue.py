"""The chair returns an approved plan to be mended."""

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.dialogues.locking import locked_dialogue
from doithoai.apps.dialogues.models import Dialogue
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.dialogues.lifecycle import DIALOGUE_TRANSITIONS, DialogueAct, DialogueState
from doithoai.core.dialogues.planning import reasoned
from doithoai.core.events import EventName
from doithoai.core.lifecycle import follow


@transaction.atomic
def return_dialogue(caller: Caller, *, dialogue_id: int, reason: str) -> Dialogue:
    """From approved back to draft, with what is to be mended. Raises ReasonMissing, NotPossibleNow."""
    dialogue = locked_dialogue(caller, Permission.DIALOGUE_APPROVE, dialogue_id)
    dialogue.state = follow(DIALOGUE_TRANSITIONS, DialogueState(dialogue.state), DialogueAct.RETURN).value
    why = reasoned(reason)
    dialogue.approved_at = dialogue.approved_by = None
    dialogue.save(update_fields=["state", "approved_at", "approved_by"])
    record(
        caller, EventName.DIALOGUE_RETURNED, dialogue, authority_id=dialogue.authority_id, dialogue_id=dialogue.pk,
        reason=why,
    )  # fmt: skip
    return dialogue
