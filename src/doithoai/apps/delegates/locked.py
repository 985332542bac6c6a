"""Reach and lock a dialogue whose seats change: every step on seats waits for the one before."""

from collections.abc import Collection

from doithoai.apps.delegates.refusals import ListClosed
from doithoai.apps.dialogues.access import dialogues_for
from doithoai.apps.dialogues.lending import refuse_lent
from doithoai.apps.dialogues.models import Dialogue
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.dialogues.lifecycle import DialogueState

NAMING_STATES = [DialogueState.APPROVED, DialogueState.ISSUED]
"""Between the approval of the plan and the day itself."""


def dialogue_of_seats(
    caller: Caller, permission: Permission, dialogue_id: int, *, states: Collection[DialogueState] = NAMING_STATES
) -> Dialogue:
    """The dialogue, locked. Raises `ListClosed` in another state, `DialogueLent` while a laptop has the hall."""
    reached = dialogues_for(caller, permission).select_related("authority")
    dialogue = reached.select_for_update(of=("self",), no_key=True).get(pk=dialogue_id)
    refuse_lent(dialogue_id)
    if dialogue.state not in states:
        raise ListClosed()
    return dialogue
