"""Open the collection of opinions, or open it again."""

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.dialogues.locking import locked_dialogue
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.dialogues.thread import collecting_of
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.dialogues.collecting import COLLECTING_STATES
from doithoai.core.dialogues.stages import Collecting
from doithoai.core.events import EventName
from doithoai.core.refusal import NotPossibleNow


@transaction.atomic
def open_collecting(caller: Caller, *, dialogue_id: int) -> Dialogue:
    """From now on the public may send opinions. Raises NotPossibleNow before issue, after closing, or when open."""
    dialogue = locked_dialogue(caller, Permission.DIALOGUE_PLAN, dialogue_id, states=COLLECTING_STATES)
    if collecting_of(dialogue, caller.now) is Collecting.OPEN:
        raise NotPossibleNow
    dialogue.collecting_from, dialogue.collecting_ended_at = dialogue.collecting_from or caller.now, None
    dialogue.save(update_fields=["collecting_from", "collecting_ended_at"])
    record(caller, EventName.COLLECTING_OPENED, dialogue, authority_id=dialogue.authority_id, dialogue_id=dialogue.pk)
    return dialogue
