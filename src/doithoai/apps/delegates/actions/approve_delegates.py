"""The chair or the secretary approves the list."""

from collections.abc import Collection

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.delegates.access import delegates_for
from doithoai.apps.delegates.refusals import ListClosed, NothingToApprove
from doithoai.apps.dialogues.access import dialogues_for
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.dialogues.lifecycle import DialogueState
from doithoai.core.events import EventName

APPROVING_STATES = [DialogueState.APPROVED, DialogueState.ISSUED]


@transaction.atomic
def approve_delegates(caller: Caller, *, dialogue_id: int, delegate_ids: Collection[int] | None = None) -> int:
    """Approve the named delegates, or all that wait; how many. Raises `ListClosed` or `NothingToApprove`."""
    dialogue = (
        dialogues_for(caller, Permission.DELEGATE_APPROVE)
        .select_for_update(of=("self",), no_key=True)
        .get(pk=dialogue_id)
    )
    if dialogue.state not in APPROVING_STATES:
        raise ListClosed()
    waiting = delegates_for(caller, Permission.DELEGATE_APPROVE).filter(dialogue=dialogue, state="nominated")
    if delegate_ids is not None:
        waiting = waiting.filter(pk__in=delegate_ids)
    count = waiting.update(state="approved", approved_at=caller.now)
    if not count:
        raise NothingToApprove()
    record(
        caller,
        EventName.DELEGATE_LIST_APPROVED,
        dialogue,
        authority_id=dialogue.authority_id,
        dialogue_id=dialogue.pk,
        count=count,
    )
    return count
