"""Enough practised."""

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.rehearsals.access import rehearsals_for
from doithoai.apps.rehearsals.ending import stop
from doithoai.apps.rehearsals.models import Rehearsal
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.refusal import NotPossibleNow


@transaction.atomic
def end_rehearsal(caller: Caller, *, rehearsal_id: int) -> Rehearsal:
    """Everybody is back in the real authority. Raises NotPossibleNow when it has ended already."""
    held = rehearsals_for(caller, Permission.SITTING_RUN).select_for_update(of=("self",), no_key=True)
    rehearsal = held.select_related("practice__authority").get(pk=rehearsal_id)
    if rehearsal.ended_at is not None:
        raise NotPossibleNow()
    stop(caller, rehearsal)
    record(
        caller,
        EventName.REHEARSAL_ENDED,
        rehearsal,
        authority_id=rehearsal.authority_id,
        dialogue_id=rehearsal.dialogue_id,
    )
    return rehearsal
