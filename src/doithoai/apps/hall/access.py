"""Which sittings, turns and promises a caller reaches: the fetch is the permission check."""

from django.db.models import QuerySet

from doithoai.apps.hall.models import Promise, Sitting, Turn
from doithoai.core.access.matrix import Reach, reach_of
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller


def sittings_for(caller: Caller, permission: Permission) -> QuerySet[Sitting]:
    """Sittings of the authority's own dialogues."""
    if reach_of(caller.role, permission) is None:
        return Sitting.objects.none()
    return Sitting.objects.filter(**caller.own(authority="dialogue__authority_id", dialogue="dialogue_id"))


def turns_for(caller: Caller, permission: Permission) -> QuerySet[Turn]:
    """Turns in the sittings of the authority."""
    if reach_of(caller.role, permission) is None:
        return Turn.objects.none()
    mine = caller.own(authority="sitting__dialogue__authority_id", dialogue="sitting__dialogue_id")
    return Turn.objects.filter(**mine)


def promises_for(caller: Caller, permission: Permission) -> QuerySet[Promise]:
    """Promises of the authority, or only those of the caller's unit."""
    reach = reach_of(caller.role, permission)
    promises = Promise.objects.filter(**caller.own(authority="dialogue__authority_id", dialogue="dialogue_id"))
    if reach == Reach.AUTHORITY:
        return promises
    if reach == Reach.UNIT and caller.unit_id is not None:
        return promises.filter(unit_id=caller.unit_id)
    return promises.none()
