"""Which authorities a caller reaches: the fetch is the permission check."""

from django.db.models import QuerySet

from doithoai.apps.organisations.models import Authority, Deputisation, Group, Membership, Person, Unit
from doithoai.core.access.matrix import Reach, reach_of
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller, Role


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


def groups_for(caller: Caller) -> QuerySet[Group]:
    """Residential groups of the caller's own authority."""
    return Group.objects.filter(authority_id=caller.authority_id)


def managed_people(caller: Caller) -> QuerySet[Person]:
    """People with a role in an authority that the caller manages."""
    return Person.objects.filter(memberships__authority__in=managed_authorities(caller)).distinct()


def managed_memberships(caller: Caller) -> QuerySet[Membership]:
    return Membership.objects.filter(authority__in=managed_authorities(caller))


def managed_deputisations(caller: Caller) -> QuerySet[Deputisation]:
    return Deputisation.objects.filter(authority__in=managed_authorities(caller))


def group_heads_for(caller: Caller) -> QuerySet[Membership]:
    """Heads of residential groups in office today, for those who hand out their personal links."""
    if reach_of(caller.role, Permission.LINK_GIVE) is None:
        return Membership.objects.none()
    heads = Membership.objects.in_force(caller.today).filter(role=Role.GROUP_HEAD)
    return heads.filter(authority_id=caller.authority_id)
