"""One of those who may preside takes the lead over; everybody sees it at once."""

from django.db import transaction

from doithoai.apps.hall.floor import give_lead, open_sitting_of, raise_version, record_hall
from doithoai.apps.hall.models import Sitting
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName


@transaction.atomic
def take_lead(caller: Caller, *, sitting_id: int) -> Sitting:
    """Lead from now on; who led before is told on the same page. Raises `SittingClosed`."""
    sitting = open_sitting_of(caller, Permission.SITTING_DECIDE, sitting_id)
    if caller.person_id is None or caller.person_id == sitting.led_by_id:
        return sitting
    before = sitting.led_by_name
    give_lead(sitting, caller, person_id=caller.person_id, name=caller.name)
    raise_version(sitting)
    record_hall(caller, EventName.LEAD_TAKEN, sitting, sitting=sitting, before=before)
    return sitting
