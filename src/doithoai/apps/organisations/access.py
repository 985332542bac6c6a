"""Which authorities a caller reaches: the fetch is the permission check."""

from datetime import date

from django.db.models import Q, QuerySet

from doithoai.apps.organisations.models import Authority, CalendarEntry, Deputisation, Group, Membership, Person, Unit
from doithoai.core.access.matrix import Reach, reach_of
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller, Role
from doithoai.core.organisations import CalendarOfSuperior


def real_authorities() -> QuerySet[Authority]:
    """Without the practice twins, in which rehearsals run."""
    return Authority.objects.filter(practice_of__isnull=True)


def authorities_for(caller: Caller, permission: Permission) -> QuerySet[Authority]:
    """The caller's own authority; for a superior those directly below it."""
    reach = reach_of(caller.role, permission)
    if reach is None:
        return Authority.objects.none()
    if reach == Reach.BELOW:
        return Authority.objects.filter(parent_id=caller.authority_id)
    return Authority.objects.filter(pk=caller.authority_id)


def managed_authorities(caller: Caller) -> QuerySet[Authority]:
    """What an administrator may manage: the own authority and those directly below it."""
    if reach_of(caller.role, Permission.ORGANISATION_MANAGE) is None:
        return Authority.objects.none()
    own = Authority.objects.filter(pk=caller.authority_id)
    return own | Authority.objects.filter(parent_id=caller.authority_id)


def units_for(caller: Caller) -> QuerySet[Unit]:
    """Units of the caller's own authority."""
    return Unit.objects.filter(authority_id=caller.authority_id)


def units_in_force(caller: Caller, on: date) -> QuerySet[Unit]:
    """Units of the caller's own authority that exist on the day `on`."""
    rows = units_for(caller).filter(Q(valid_from__isnull=True) | Q(valid_from__lte=on))
    return rows.filter(Q(valid_to__isnull=True) | Q(valid_to__gte=on))


def groups_for(caller: Caller) -> QuerySet[Group]:
    """Residential groups of the caller's own authority."""
    return Group.objects.filter(authority_id=caller.authority_id)


def managed_units(caller: Caller) -> QuerySet[Unit]:
    """Units of the authorities that the caller manages."""
    return Unit.objects.filter(authority__in=managed_authorities(caller))


def managed_groups(caller: Caller) -> QuerySet[Group]:
    """Residential groups of the authorities that the caller manages."""
    return Group.objects.filter(authority__in=managed_authorities(caller))


def managed_people(caller: Caller) -> QuerySet[Person]:
    """People with a role in an authority that the caller manages."""
    return Person.objects.filter(memberships__authority__in=managed_authorities(caller)).distinct()


def people_of_others(caller: Caller) -> QuerySet[Person]:
    """People who also act in an authority that the caller does not manage: their password is not the caller's."""
    elsewhere = Membership.objects.in_force(caller.today).exclude(authority__in=managed_authorities(caller))
    elsewhere = elsewhere.filter(authority__practice_of__isnull=True)
    return Person.objects.filter(pk__in=elsewhere.values("person"))


def managed_memberships(caller: Caller) -> QuerySet[Membership]:
    return Membership.objects.filter(authority__in=managed_authorities(caller))


def group_heads_for(caller: Caller) -> QuerySet[Membership]:
    """Heads of residential groups in office today, for those who hand out their personal links."""
    if reach_of(caller.role, Permission.LINK_GIVE) is None:
        return Membership.objects.none()
    heads = Membership.objects.in_force(caller.today).filter(role=Role.GROUP_HEAD)
    return heads.filter(authority_id=caller.authority_id)


def deputisations_for(caller: Caller, permission: Permission) -> QuerySet[Deputisation]:
    """Authorisations of deputies in the caller's own authority."""
    return Deputisation.objects.filter(authority__in=authorities_for(caller, permission))


def calendar_entries_for(caller: Caller) -> QuerySet[CalendarEntry]:
    """The days set by hand: one calendar for the installation. Raises CalendarOfSuperior below the top authority."""
    own = authorities_for(caller, Permission.CALENDAR_MANAGE).get()
    if own.parent_id is not None:
        raise CalendarOfSuperior
    return CalendarEntry.objects.all()
