"""Who leads, or the secretary, hands the lead to another who may preside."""

from django.db import transaction

from doithoai.apps.hall.floor import give_lead, locked_sitting, raise_version, record_hall
from doithoai.apps.hall.models import Sitting
from doithoai.apps.organisations.queries import presiding_people
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.hall.leading import NoCoChair


@transaction.atomic
def hand_over_lead(caller: Caller, *, sitting_id: int, person_id: int) -> Sitting:
    """Somebody else leads from now on. Raises `NoCoChair`, `AnotherLeads` or `SittingClosed`."""
    sitting = locked_sitting(caller, Permission.SITTING_RUN, sitting_id)
    people = presiding_people(sitting.dialogue.authority_id, dialogue_id=sitting.dialogue_id, on=caller.today)
    if person_id not in people:
        raise NoCoChair()
    before = sitting.led_by_name
    give_lead(sitting, caller, person_id=person_id, name=people[person_id])
    raise_version(sitting)
    record_hall(caller, EventName.LEAD_HANDED_OVER, sitting, sitting=sitting, before=before, name=people[person_id])
    return sitting
