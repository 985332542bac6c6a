"""Who is away, who stands in, and where a person's stand-in must be told too."""

from collections.abc import Collection, Iterable
from copy import copy
from datetime import date

from django.db.models import Q, QuerySet

from doithoai.apps.organisations.access import managed_memberships
from doithoai.apps.organisations.models import Absence, Membership, Person
from doithoai.core.caller import Caller
from doithoai.core.standing_in import MAY_STAND_IN, STOOD_FOR, Away


def absentable_memberships(caller: Caller) -> QuerySet[Membership]:
    """The caller's own roles in the own authority; for an administrator everybody's who is managed."""
    mine = Q(person_id=caller.person_id or 0, authority_id=caller.authority_id)
    managed = Q(pk__in=managed_memberships(caller).values("pk"))
    return Membership.objects.in_force(caller.today).filter(mine | managed)


def absences_for(caller: Caller) -> QuerySet[Absence]:
    """Absences of those roles, with the people in them."""
    rows = Absence.objects.filter(membership__in=absentable_memberships(caller).values("pk"))
    return rows.select_related("membership__person", "membership__unit", "stand_in")


def others_away(person_ids: Collection[int]) -> list[Away]:
    """Absences not ended before their time that these people are in, on either side."""
    rows = Absence.objects.filter(ended_at__isnull=True).filter(
        Q(membership__person__in=person_ids) | Q(stand_in__in=person_ids)
    )
    return [
        Away(
            absent_id=row.membership.person_id,
            absent=row.membership.person.full_name,
            stand_in_id=row.stand_in_id,
            stand_in=row.stand_in.full_name,
            first=row.valid_from,
            last=row.valid_to,
        )
        for row in rows.select_related("membership__person", "stand_in").order_by("valid_from", "id")
    ]


def possible_stand_ins(caller: Caller) -> list[Person]:
    """People of the own authority who work with petitions today, without the caller."""
    roles = {role.value for some in MAY_STAND_IN.values() for role in some}
    held = Membership.objects.in_force(caller.today).filter(authority_id=caller.authority_id, role__in=roles)
    people = Person.objects.filter(pk__in=held.values("person"), is_active=True).exclude(pk=caller.person_id or 0)
    return list(people.order_by("full_name", "id"))


def own_stood_for(caller: Caller) -> list[Membership]:
    """The memberships for which the caller may record an absence, the own ones first."""
    rows = absentable_memberships(caller).filter(role__in=[role.value for role in STOOD_FOR])
    found = list(rows.select_related("person", "unit").order_by("person__full_name", "id"))
    return sorted(found, key=lambda row: row.person_id != caller.person_id)


def with_stand_ins(rows: Iterable[Membership], on: date) -> list[Membership]:
    """The same people, and behind each who is away that day the stand-in in the same role: one query."""
    found = list(rows)
    away = Absence.objects.in_force(on).filter(membership__in=[row.pk for row in found]).select_related("stand_in")
    by_membership = {row.membership_id: row.stand_in for row in away}
    told: list[Membership] = []
    for row in found:
        told.append(row)
        if row.pk in by_membership:
            other = copy(row)
            other.person = by_membership[row.pk]
            told.append(other)
    return told
