"""The chair or the secretary approves the list."""

from collections.abc import Collection

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.delegates.access import delegates_for
from doithoai.apps.delegates.ledger import next_number
from doithoai.apps.delegates.locked import dialogue_of_seats
from doithoai.apps.delegates.models import Delegate
from doithoai.apps.delegates.refusals import NothingToApprove
from doithoai.apps.dialogues.models import Dialogue
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.dialogues.lifecycle import DutyState
from doithoai.core.dialogues.programme import Milestone
from doithoai.core.events import EventName


@transaction.atomic
def approve_delegates(caller: Caller, *, dialogue_id: int, delegate_ids: Collection[int] | None = None) -> int:
    """Approve the named delegates, or all that wait; how many. Raises `ListClosed` or `NothingToApprove`.

    Each gets a number in the order of the groups; who is approved later gets the next ones.
    """
    dialogue = dialogue_of_seats(caller, Permission.DELEGATE_APPROVE, dialogue_id)
    waiting = delegates_for(caller, Permission.DELEGATE_APPROVE).filter(dialogue=dialogue, state="nominated")
    if delegate_ids is not None:
        waiting = waiting.filter(pk__in=delegate_ids)
    rows = list(waiting.select_for_update(of=("self",), no_key=True).order_by("group__order", "group_id", "id"))
    if not rows:
        raise NothingToApprove()
    for number, row in enumerate(rows, start=next_number(dialogue)):
        row.state, row.approved_at, row.number = "approved", caller.now, row.number or number
    Delegate.objects.bulk_update(rows, ["state", "approved_at", "number"])
    record(
        caller,
        EventName.DELEGATE_LIST_APPROVED,
        dialogue,
        authority_id=dialogue.authority_id,
        dialogue_id=dialogue.pk,
        count=len(rows),
        late=_is_late(caller, dialogue),
    )
    return len(rows)


def _is_late(caller: Caller, dialogue: Dialogue) -> bool:
    """After the day on which the plan has the list approved."""
    duty = dialogue.duties.exclude(state=DutyState.DROPPED.value).filter(milestone=Milestone.GUEST_LIST.value).first()
    return duty is not None and duty.due_on is not None and caller.today > duty.due_on
