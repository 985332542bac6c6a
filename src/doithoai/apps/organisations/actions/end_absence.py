"""Back before the last day."""

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.organisations.absences import absences_for
from doithoai.apps.organisations.models import Absence
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.refusal import NotPossibleNow


@transaction.atomic
def end_absence(caller: Caller, *, absence_id: int) -> Absence:
    """From this moment nobody stands in. Raises NotPossibleNow when it is over already."""
    row = absences_for(caller).select_for_update(of=("self",), no_key=True).get(pk=absence_id)
    if row.ended_at is not None or row.valid_to < caller.today:
        raise NotPossibleNow
    row.ended_at = caller.now
    row.save(update_fields=["ended_at"])
    membership = row.membership
    record(
        caller,
        EventName.ABSENCE_ENDED,
        row,
        authority_id=membership.authority_id,
        person=membership.person.full_name,
        stand_in=row.stand_in.full_name,
    )
    return row
