"""A seat becomes free again: visibly, with a reason."""

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.delegates.access import delegates_for
from doithoai.apps.delegates.models import Delegate
from doithoai.apps.delegates.refusals import ListClosed, WithdrawnReasonMissing
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.refusal import NotPossibleNow
from doithoai.core.text.normalise import tidy


@transaction.atomic
def withdraw_delegate(caller: Caller, *, delegate_id: int, reason: str) -> Delegate:
    """Take a name off the list. Raises `WithdrawnReasonMissing`, `ListClosed` or `NotPossibleNow`."""
    delegate = (
        delegates_for(caller, Permission.DELEGATE_NOMINATE)
        .select_for_update(of=("self",), no_key=True)
        .get(pk=delegate_id)
    )
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
        authority_id=delegate.dialogue.authority_id,
        dialogue_id=delegate.dialogue_id,
        name=delegate.full_name,
        reason=words,
    )
    return delegate
