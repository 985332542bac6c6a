"""A unit ends; another one of the same authority takes over."""

from datetime import date

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.organisations.access import managed_units
from doithoai.apps.organisations.models import Unit
from doithoai.apps.organisations.succession import hand_over
from doithoai.core.caller import Caller
from doithoai.core.events import EventName


@transaction.atomic
def succeed_unit(caller: Caller, *, unit_id: int, successor_id: int, last_on: date) -> Unit:
    """`last_on` is the last day of the old one. Raises SucceededAlready, SuccessorUnfit, NotInOrder."""
    rows = managed_units(caller).select_for_update(of=("self",), no_key=True)
    row = rows.get(pk=unit_id)
    successor = rows.get(pk=successor_id, authority_id=row.authority_id)
    hand_over(row, successor, last_on=last_on)
    record(
        caller,
        EventName.UNIT_SUCCEEDED,
        row,
        authority_id=row.authority_id,
        title=row.name,
        successor=successor.name,
        last_on=last_on,
    )
    return row
