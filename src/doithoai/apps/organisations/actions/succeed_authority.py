"""An authority ends; another one takes over what is still open."""

from datetime import date

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.organisations.access import managed_authorities
from doithoai.apps.organisations.models import Authority
from doithoai.apps.organisations.succession import hand_over
from doithoai.core.caller import Caller
from doithoai.core.events import EventName


@transaction.atomic
def succeed_authority(caller: Caller, *, authority_id: int, successor_id: int, last_on: date) -> Authority:
    """`last_on` is the last day of the old one. Raises SucceededAlready, SuccessorUnfit, NotInOrder."""
    rows = managed_authorities(caller).select_for_update(of=("self",), no_key=True)
    row = rows.get(pk=authority_id)
    successor = rows.get(pk=successor_id)
    hand_over(row, successor, last_on=last_on)
    record(
        caller,
        EventName.AUTHORITY_SUCCEEDED,
        row,
        authority_id=row.pk,
        title=row.name,
        successor=successor.name,
        last_on=last_on,
    )
    return row
