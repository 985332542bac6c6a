"""End an authorisation before its last day."""

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.organisations.access import deputisations_for
from doithoai.apps.organisations.models import Deputisation
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.refusal import NotPossibleNow


@transaction.atomic
def end_deputy_authorisation(caller: Caller, *, deputisation_id: int) -> Deputisation:
    """From this moment the deputy no longer chairs. Raises NotPossibleNow when it has ended already."""
    rows = deputisations_for(caller, Permission.DEPUTY_AUTHORISE).select_for_update(of=("self",), no_key=True)
    row = rows.get(pk=deputisation_id)
    if row.ended_at is not None or row.valid_to < caller.today:
        raise NotPossibleNow
    row.ended_at = caller.now
    row.save(update_fields=["ended_at"])
    record(
        caller,
        EventName.DEPUTY_AUTHORISATION_ENDED,
        row,
        authority_id=row.authority_id,
        dialogue_id=row.dialogue_id,
        person=row.deputy.full_name,
    )
    return row
