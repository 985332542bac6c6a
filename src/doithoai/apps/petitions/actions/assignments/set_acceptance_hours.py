"""The authority says within how many working hours its units accept or send back, and what silence means."""

from datetime import time

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.organisations.access import authorities_for
from doithoai.apps.petitions.models import AcceptanceHours
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.deadlines.working_hours import OfficeHours, check_hours
from doithoai.core.events import EventName
from doithoai.core.petitions.acceptance import Lapse


@transaction.atomic
def set_acceptance_hours(
    caller: Caller, *, hours: int, opens_at: time, noon_from: time, noon_to: time, closes_at: time, lapse: Lapse
) -> AcceptanceHours:
    """For what is given from now on. Raises HoursOutOfRange, OfficeHoursCrossed."""
    own = authorities_for(caller, Permission.ORGANISATION_MANAGE)
    authority = own.select_for_update(of=("self",), no_key=True).get(pk=caller.authority_id)
    check_hours(hours)
    OfficeHours(opens_at, noon_from, noon_to, closes_at)
    values = {"hours": hours, "lapse": lapse.value, "opens_at": opens_at, "noon_from": noon_from}
    values |= {"noon_to": noon_to, "closes_at": closes_at}
    row, _fresh = AcceptanceHours.objects.update_or_create(authority=authority, defaults=values)
    told = f"{opens_at:%H:%M}–{noon_from:%H:%M}, {noon_to:%H:%M}–{closes_at:%H:%M}"
    event = EventName.ACCEPTANCE_HOURS_SET
    record(caller, event, row, authority_id=authority.pk, hours=hours, office=told, lapse=lapse.value)
    return row
