"""A person is away from a day to a day, and another works in that place; it comes back by itself afterwards."""

from datetime import date

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.organisations.absences import absentable_memberships, others_away
from doithoai.apps.organisations.models import Absence, Membership, Person
from doithoai.core.caller import Caller, Role
from doithoai.core.events import EventName
from doithoai.core.organisations import check_period
from doithoai.core.standing_in import StandInUnfit, check_beside, check_role, check_span, check_stand_in
from doithoai.core.text.normalise import tidy


@transaction.atomic
def record_absence(
    caller: Caller, *, membership_id: int, stand_in_id: int, valid_from: date, valid_to: date, reason: str = ""
) -> Absence:
    """For the own role, or as administrator for anybody. Raises what core/standing_in raises, NotInOrder."""
    membership = absentable_memberships(caller).select_related("person").get(pk=membership_id)
    role = Role(membership.role)
    check_role(role)
    check_period(valid_from, valid_to)
    check_span(valid_from, valid_to, today=caller.today)
    if stand_in_id == membership.person_id:
        raise StandInUnfit
    # both people, in one order: two absences that name each other never wait crosswise nor pass each other by
    pair = [membership.person_id, stand_in_id]
    people = Person.objects.filter(pk__in=pair).select_for_update(of=("self",), no_key=True).order_by("pk").in_bulk()
    held = Membership.objects.in_force(caller.today).filter(authority_id=membership.authority_id, person=stand_in_id)
    check_stand_in(role, [Role(name) for name in held.values_list("role", flat=True)])
    around = others_away(pair)
    check_beside(around, absent_id=pair[0], stand_in_id=pair[1], first=valid_from, last=valid_to)
    row = Absence.objects.create(
        membership=membership,
        stand_in=people[stand_in_id],
        valid_from=valid_from,
        valid_to=valid_to,
        reason=tidy(reason)[:300],
        recorded_by_name=caller.name,
    )
    record(
        caller,
        EventName.ABSENCE_RECORDED,
        row,
        authority_id=membership.authority_id,
        person=membership.person.full_name,
        stand_in=row.stand_in.full_name,
        valid_from=valid_from,
        valid_to=valid_to,
    )
    return row
