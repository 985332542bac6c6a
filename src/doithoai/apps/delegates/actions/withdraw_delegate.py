"""A seat becomes free again: visibly, with a reason."""

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.delegates.access import delegates_for
from doithoai.apps.delegates.locked import dialogue_of_seats
from doithoai.apps.delegates.models import Delegate, Registration
from doithoai.apps.delegates.refusals import ListClosed, WithdrawnReasonMissing
from doithoai.apps.delegates.waiting_list import fill_open_seats
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.refusal import NotPossibleNow
from doithoai.core.text.normalise import tidy


@transaction.atomic
def withdraw_delegate(caller: Caller, *, delegate_id: int, reason: str) -> Delegate:
    """Take a name off the list. Raises `WithdrawnReasonMissing`, `ListClosed` or `NotPossibleNow`."""
    reached = delegates_for(caller, Permission.DELEGATE_NOMINATE)
    dialogue = dialogue_of_seats(caller, Permission.DELEGATE_NOMINATE, reached.get(pk=delegate_id).dialogue_id)
    delegate = reached.select_for_update(of=("self",), no_key=True).get(pk=delegate_id)
    if delegate.state == "withdrawn":
        raise NotPossibleNow(state=delegate.state, act="withdraw")
    if delegate.checked_in_at is not None:
        raise ListClosed()
    words = tidy(reason)[:300]
    if not words:
        raise WithdrawnReasonMissing()
    delegate.state, delegate.note = "withdrawn", words
    delegate.save(update_fields=["state", "note"])
    record(
        caller,
        EventName.DELEGATE_WITHDRAWN,
        delegate,
        authority_id=dialogue.authority_id,
        dialogue_id=dialogue.pk,
        name=delegate.full_name,
        reason=words,
    )
    if delegate.kind == "citizen":
        Registration.objects.filter(delegate=delegate).update(state="cancelled", ended_at=caller.now)
        fill_open_seats(caller, dialogue)
    return delegate
