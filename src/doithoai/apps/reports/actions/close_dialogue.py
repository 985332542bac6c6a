"""Close a dialogue whose plan is done: its dossier is complete."""

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.dialogues.locking import locked_dialogue
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.reports.open_matters import open_matters_of
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.dialogues.lifecycle import DIALOGUE_TRANSITIONS, DialogueAct, DialogueState
from doithoai.core.dialogues.planning import DutiesOwed, MattersOpen, reasoned
from doithoai.core.events import EventName
from doithoai.core.lifecycle import follow


@transaction.atomic
def close_dialogue(caller: Caller, *, dialogue_id: int, reason: str = "") -> Dialogue:
    """From concluded to closed; what is left open is left with a recorded reason, never silently.

    Raises DutiesOwed while the plan still owes something, MattersOpen while opinions are unanswered or promises
    unkept and no reason is given, NotPossibleNow.
    """
    dialogue = locked_dialogue(caller, Permission.DIALOGUE_CLOSE, dialogue_id)
    dialogue.state = follow(DIALOGUE_TRANSITIONS, DialogueState(dialogue.state), DialogueAct.CLOSE).value
    matters = open_matters_of(dialogue, today=caller.today)
    if matters.duties:
        raise DutiesOwed(count=matters.duties)
    left = {"unanswered": matters.unanswered, "promises": matters.promises}
    if any(left.values()) and not reason.strip():
        raise MattersOpen(**left)
    dialogue.closed_at = caller.now
    if dialogue.collecting_from is not None and dialogue.collecting_ended_at is None:
        dialogue.collecting_ended_at = caller.now
    dialogue.save(update_fields=["state", "closed_at", "collecting_ended_at"])
    record(
        caller, EventName.DIALOGUE_CLOSED, dialogue, authority_id=dialogue.authority_id, dialogue_id=dialogue.pk,
        reason=reasoned(reason) if any(left.values()) else "", **left,
    )  # fmt: skip
    return dialogue
