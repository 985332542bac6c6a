"""The chair approves the plan."""

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.dialogues.locking import locked_dialogue
from doithoai.apps.dialogues.models import Dialogue
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.dialogues.lifecycle import DIALOGUE_TRANSITIONS, DialogueAct, DialogueState
from doithoai.core.events import EventName
from doithoai.core.lifecycle import follow


@transaction.atomic
def approve_dialogue(caller: Caller, *, dialogue_id: int) -> Dialogue:
    """From draft to approved; the words stay as they are until it is returned or issued. Raises NotPossibleNow."""
    dialogue = locked_dialogue(caller, Permission.DIALOGUE_APPROVE, dialogue_id)
    dialogue.state = follow(DIALOGUE_TRANSITIONS, DialogueState(dialogue.state), DialogueAct.APPROVE).value
    dialogue.approved_at, dialogue.approved_by_id = caller.now, caller.person_id
    dialogue.save(update_fields=["state", "approved_at", "approved_by"])
    record(caller, EventName.DIALOGUE_APPROVED, dialogue, authority_id=dialogue.authority_id, dialogue_id=dialogue.pk)
    return dialogue
