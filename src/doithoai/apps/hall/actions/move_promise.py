"""A promise gets a new date: the reason is public and the first date stays visible."""

from datetime import date

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.hall.access import promises_for
from doithoai.apps.hall.models import Promise
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.hall.promises import move


@transaction.atomic
def move_promise(caller: Caller, *, promise_id: int, due_on: date, reason: str) -> Promise:
    """Move it to a later day. Raises PromiseSettled, NewDateNotLater or MoveReasonMissing."""
    promise = (
        promises_for(caller, Permission.PROMISE_TRACK).select_for_update(of=("self",), no_key=True).get(pk=promise_id)
    )
    words = move(due_on=promise.due_on, kept_on=promise.kept_on, wanted=due_on, reason=reason, today=caller.today)
    old = promise.due_on
    promise.first_due_on = promise.first_due_on or old
    promise.due_on, promise.moved_reason = due_on, words[:400]
    promise.save(update_fields=["first_due_on", "due_on", "moved_reason"])
    record(
        caller,
        EventName.PROMISE_MOVED,
        promise,
        authority_id=promise.dialogue.authority_id,
        dialogue_id=promise.dialogue_id,
        petition_id=promise.petition_id,
        old_due_on=old,
        new_due_on=due_on,
        reason=promise.moved_reason,
    )
    return promise
