"""End a person's role: the last day is given, nothing is deleted."""

from datetime import date

from django.db import transaction
from django.db.models import QuerySet

from doithoai.apps.audit.record import record
from doithoai.apps.organisations.access import managed_memberships
from doithoai.apps.organisations.models import Membership, PersonalLink
from doithoai.core.caller import Caller, Role
from doithoai.core.events import EventName
from doithoai.core.organisations import LastAdministrator, check_period
from doithoai.core.refusal import NotPossibleNow


@transaction.atomic
def end_role(caller: Caller, *, membership_id: int, last_on: date) -> Membership:
    """`last_on` is the last day of the role. Raises NotPossibleNow, LastAdministrator, NotInOrder."""
    row = managed_memberships(caller).select_for_update(of=("self",), no_key=True).get(pk=membership_id)
    if row.valid_to is not None and row.valid_to <= last_on:
        raise NotPossibleNow
    check_period(row.valid_from, last_on)
    if row.role == Role.ADMIN.value and not _other_administrators(row).exists():
        raise LastAdministrator
    row.valid_to = last_on
    row.save(update_fields=["valid_to"])
    if last_on < caller.today:
        PersonalLink.objects.filter(membership=row, ended_at__isnull=True).update(ended_at=caller.now)
    record(
        caller,
        EventName.ROLE_ENDED,
        row,
        authority_id=row.authority_id,
        person=row.person.full_name,
        role=row.role,
        title=row.title,
        last_on=last_on,
    )
    return row


def _other_administrators(row: Membership) -> QuerySet[Membership]:
    rows = Membership.objects.filter(authority_id=row.authority_id, role=Role.ADMIN.value, valid_to__isnull=True)
    return rows.exclude(pk=row.pk).exclude(person_id=row.person_id)
