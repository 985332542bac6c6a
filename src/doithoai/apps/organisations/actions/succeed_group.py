"""A residential group ends; another one of the same authority takes over."""

from datetime import date

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.organisations.access import managed_groups
from doithoai.apps.organisations.models import Group
from doithoai.apps.organisations.succession import hand_over
from doithoai.core.caller import Caller
from doithoai.core.events import EventName


@transaction.atomic
def succeed_group(caller: Caller, *, group_id: int, successor_id: int, last_on: date) -> Group:
    """`last_on` is the last day of the old one. Raises SucceededAlready, SuccessorUnfit, NotInOrder."""
    rows = managed_groups(caller).select_for_update(of=("self",), no_key=True)
    row = rows.get(pk=group_id)
    successor = rows.get(pk=successor_id, authority_id=row.authority_id)
    hand_over(row, successor, last_on=last_on)
    record(
        caller,
        EventName.GROUP_SUCCEEDED,
        row,
        authority_id=row.authority_id,
        title=row.name,
        successor=successor.name,
        last_on=last_on,
    )
    return row
