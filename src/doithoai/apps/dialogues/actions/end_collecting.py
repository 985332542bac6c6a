"""End the collection of opinions."""

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.dialogues.locking import locked_dialogue
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.dialogues.thread import collecting_of
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.dialogues.stages import Collecting
from doithoai.core.events import EventName
from doithoai.core.refusal import NotPossibleNow


@transaction.atomic
def end_collecting(caller: Caller, *, dialogue_id: int) -> Dialogue:
    """No more opinions for this dialogue; it can be opened again. Raises NotPossibleNow when it is not open."""
    dialogue = locked_dialogue(caller, Permission.DIALOGUE_PLAN, dialogue_id)
    if collecting_of(dialogue, caller.now) is not Collecting.OPEN:
        raise NotPossibleNow
    dialogue.collecting_ended_at = caller.now
    dialogue.save(update_fields=["collecting_ended_at"])
    record(caller, EventName.COLLECTING_ENDED, dialogue, authority_id=dialogue.authority_id, dialogue_id=dialogue.pk)
    return dialogue
