"""The organisation as its administrator sees it: the tree, and all that belongs to one authority."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from doithoai.apps.organisations.access import authorities_for, deputisations_for, managed_authorities
from doithoai.apps.organisations.models import Authority, Deputisation, Group, Membership, Person, Unit
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller, Role

Row = TypeVar("Row", Unit, Group, Membership)
ROLE_ORDER = [role.value for role in Role]
"""The chair first, the administrator last."""


@dataclass(frozen=True, kw_only=True)
class Directory:
    """One authority with its places and people: five queries however many there are."""

    authority: Authority
    units: tuple[Unit, ...]
    past_units: tuple[Unit, ...]
    groups: tuple[Group, ...]
    past_groups: tuple[Group, ...]
    memberships: tuple[Membership, ...]
    past_memberships: tuple[Membership, ...]


def managed_tree(caller: Caller) -> list[Authority]:
    """The authorities that the caller manages, the own one first."""
    rows = managed_authorities(caller).select_related("successor").order_by("name")
    return sorted(rows, key=lambda row: row.pk != caller.authority_id)


def directory_of(caller: Caller, slug: str = "") -> Directory:
    """Everything of one managed authority (the own one without a slug). Raises Authority.DoesNotExist."""
    managed = managed_authorities(caller)
    authority = managed.get(slug=slug) if slug else managed.get(pk=caller.authority_id)
    units, past_units = _split(authority.units.select_related("successor"), caller.today)
    groups, past_groups = _split(authority.groups.select_related("successor"), caller.today)
    found = authority.memberships.select_related("person", "unit", "group").order_by("person__full_name")
    rows = sorted(found, key=lambda row: ROLE_ORDER.index(row.role))
    memberships, past_memberships = _split(rows, caller.today)
    return Directory(
        authority=authority,
        units=units,
        past_units=past_units,
        groups=groups,
        past_groups=past_groups,
        memberships=memberships,
        past_memberships=past_memberships,
    )


def _split(rows: Iterable[Row], today: date) -> tuple[tuple[Row, ...], tuple[Row, ...]]:
    now_and_later: list[Row] = []
    past: list[Row] = []
    for row in rows:
        (past if row.valid_to is not None and row.valid_to < today else now_and_later).append(row)
    return tuple(now_and_later), tuple(past)


def deputisations(caller: Caller) -> list[Deputisation]:
    """The authorisations of the caller's own authority, newest first."""
    rows = deputisations_for(caller, Permission.DEPUTY_AUTHORISE).select_related("chair", "deputy")
    return list(rows.order_by("-valid_from", "-id")[:100])


def possible_deputies(caller: Caller) -> list[Person]:
    """People with a role in the own authority today, without its chairs."""
    held = Membership.objects.in_force(caller.today).filter(authority_id=caller.authority_id)
    chairs = held.filter(role="chair").values("person")
    return list(Person.objects.filter(pk__in=held.values("person")).exclude(pk__in=chairs).order_by("full_name", "id"))


def may_set_calendar(caller: Caller) -> bool:
    """The calendar is one for the installation: the administrator of a top authority sets it."""
    own = authorities_for(caller, Permission.CALENDAR_MANAGE)
    return own.filter(parent__isnull=True).exists()
