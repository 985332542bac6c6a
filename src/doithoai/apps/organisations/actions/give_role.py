"""Give a person a role in an authority, with its unit or group, for a time."""

from datetime import date

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.organisations.access import managed_authorities, managed_people
from doithoai.apps.organisations.models import Authority, Group, Membership, Person, Unit
from doithoai.core.caller import Caller, Role
from doithoai.core.events import EventName
from doithoai.core.organisations import RoleHeldAlready, check_period, check_place
from doithoai.core.text.normalise import tidy


@transaction.atomic
def give_role(
    caller: Caller,
    *,
    person_id: int,
    authority_id: int,
    role: Role,
    title: str = "",
    unit_id: int | None = None,
    group_id: int | None = None,
    valid_from: date | None = None,
    valid_to: date | None = None,
) -> Membership:
    """The membership. Raises RoleNeedsUnit, RoleNeedsGroup, RoleHeldAlready, NotInOrder."""
    authority = managed_authorities(caller).select_for_update(of=("self",), no_key=True).get(pk=authority_id)
    person = managed_people(caller).get(pk=person_id)
    held = Membership.objects.in_force(valid_from or caller.today).filter(person=person, authority=authority, role=role)
    if any((row.unit_id, row.group_id) == (unit_id, group_id) for row in held):
        raise RoleHeldAlready(person=person.full_name)
    row = Membership(role=role.value, title=tidy(title), valid_from=valid_from, valid_to=valid_to)
    return place_person(caller, person, authority, row, unit_id=unit_id, group_id=group_id)


def place_person(
    caller: Caller, person: Person, authority: Authority, row: Membership, *, unit_id: int | None, group_id: int | None
) -> Membership:
    """Store `row` for the person with a unit and a group of the same authority, and record it."""
    check_place(Role(row.role), unit_id=unit_id, group_id=group_id)
    check_period(row.valid_from, row.valid_to)
    row.person, row.authority = person, authority
    row.unit = Unit.objects.get(pk=unit_id, authority=authority) if unit_id else None
    row.group = Group.objects.get(pk=group_id, authority=authority) if group_id else None
    row.save(force_insert=True)
    record(
        caller,
        EventName.ROLE_GIVEN,
        row,
        authority_id=authority.pk,
        person=person.full_name,
        role=row.role,
        unit=row.unit.name if row.unit else "",
        title=row.title,
    )
    return row
