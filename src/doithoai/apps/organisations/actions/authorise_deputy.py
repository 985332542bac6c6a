"""On the chair's written word a deputy may chair, from a day to a day, perhaps in one dialogue only."""

from datetime import date

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.organisations.access import authorities_for
from doithoai.apps.organisations.models import Deputisation, Membership, Person
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller, Role
from doithoai.core.events import EventName
from doithoai.core.organisations import DeputyUnfit, NoChair, check_deputisation
from doithoai.core.text.normalise import tidy


@transaction.atomic
def authorise_deputy(
    caller: Caller,
    *,
    authority_id: int,
    deputy_id: int,
    valid_from: date,
    valid_to: date,
    reason: str,
    dialogue_id: int | None = None,
    may_sign: bool = False,
) -> Deputisation:
    """`reason` names the written word (number, day). Raises NoChair, DeputyUnfit and what check_deputisation raises."""
    authority = (
        authorities_for(caller, Permission.DEPUTY_AUTHORISE)
        .select_for_update(of=("self",), no_key=True)
        .get(pk=authority_id)
    )
    check_deputisation(valid_from, valid_to, reason)
    there = Membership.objects.in_force(caller.today).filter(authority=authority)
    chair = there.filter(role=Role.CHAIR.value).select_related("person").order_by("id").first()
    if chair is None:
        raise NoChair
    if deputy_id == chair.person_id or not there.filter(person_id=deputy_id).exists():
        raise DeputyUnfit
    row = Deputisation.objects.create(
        authority=authority,
        chair=chair.person,
        deputy=Person.objects.get(pk=deputy_id),
        dialogue_id=dialogue_id,
        valid_from=valid_from,
        valid_to=valid_to,
        reason=tidy(reason)[:300],
        may_sign=may_sign,
    )
    record(
        caller,
        EventName.DEPUTY_AUTHORISED,
        row,
        authority_id=authority.pk,
        dialogue_id=dialogue_id,
        person=row.deputy.full_name,
        chair=row.chair.full_name,
        valid_from=valid_from,
        valid_to=valid_to,
        reason=row.reason,
        may_sign=may_sign,
    )
    return row
