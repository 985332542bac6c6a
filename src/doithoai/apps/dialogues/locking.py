"""Reach and lock: how every action of planning begins. Nothing read before the lock is trusted."""

from collections.abc import Collection

from doithoai.apps.dialogues.access import dialogues_for, duties_for
from doithoai.apps.dialogues.models import Dialogue, Duty
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.dialogues.lifecycle import DialogueState
from doithoai.core.refusal import NotPossibleNow


def locked_dialogue(
    caller: Caller, permission: Permission, dialogue_id: int, *, states: Collection[DialogueState] = ()
) -> Dialogue:
    """The dialogue, locked. Raises Dialogue.DoesNotExist out of reach, NotPossibleNow in another state."""
    rows = dialogues_for(caller, permission).select_related("authority")
    dialogue = rows.select_for_update(of=("self",), no_key=True).get(pk=dialogue_id)
    if states and DialogueState(dialogue.state) not in states:
        raise NotPossibleNow
    return dialogue


def locked_duty(
    caller: Caller, permission: Permission, duty_id: int, *, states: Collection[DialogueState]
) -> tuple[Duty, Dialogue]:
    """The duty and its dialogue, both locked (the dialogue first, as everywhere). Raises as `locked_dialogue`."""
    reached = duties_for(caller, permission).get(pk=duty_id)
    dialogue = Dialogue.objects.select_for_update(of=("self",), no_key=True).get(pk=reached.dialogue_id)
    if DialogueState(dialogue.state) not in states:
        raise NotPossibleNow
    return duties_for(caller, permission).select_for_update(of=("self",), no_key=True).get(pk=duty_id), dialogue
