"""How long one turn may take from now on."""

from django.db import transaction

from doithoai.apps.hall.floor import locked_sitting, raise_version, record_hall
from doithoai.apps.hall.models import Sitting
from doithoai.apps.organisations.models import Authority
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.hall.speaking_time import check_minutes


@transaction.atomic
def set_speaking_time(caller: Caller, *, sitting_id: int, minutes: int, for_later: bool = False) -> Sitting:
    """Set the minutes of the turns that follow, with `for_later` those of the authority's later sittings too.

    Who has the floor keeps the time that was given. Raises `MinutesOutOfRange` or `SittingClosed`.
    """
    sitting = locked_sitting(caller, Permission.SITTING_RUN, sitting_id)
    old, sitting.speaking_minutes = sitting.speaking_minutes, check_minutes(minutes)
    if for_later:
        Authority.objects.filter(pk=sitting.dialogue.authority_id).update(speaking_minutes=minutes)
    raise_version(sitting, "speaking_minutes")
    record_hall(
        caller, EventName.SITTING_TIME_SET, sitting, sitting=sitting, old=old, minutes=minutes, for_later=for_later
    )
    return sitting
