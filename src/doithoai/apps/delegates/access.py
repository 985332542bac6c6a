"""Which delegates a caller reaches: the fetch is the permission check."""

from django.db.models import QuerySet

from doithoai.apps.delegates.models import Delegate, DoorStep, InvitationBatch
from doithoai.core.access.matrix import Reach, reach_of
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller


def delegates_for(caller: Caller, permission: Permission) -> QuerySet[Delegate]:
    """Delegates of the authority's dialogues, or only those whom the caller's own group named.

    A neighbour who registered alone, or came to the door, is no business of the head of the group.
    """
    reach = reach_of(caller.role, permission)
    delegates = Delegate.objects.filter(**caller.own(authority="dialogue__authority_id", dialogue="dialogue_id"))
    if reach == Reach.AUTHORITY:
        return delegates
    if reach == Reach.GROUP and caller.group_id is not None:
        return delegates.filter(group_id=caller.group_id, kind="delegate")
    return delegates.none()


def batches_for(caller: Caller, permission: Permission) -> QuerySet[InvitationBatch]:
    """Batches of invitations of the authority's dialogues."""
    if reach_of(caller.role, permission) != Reach.AUTHORITY:
        return InvitationBatch.objects.none()
    return InvitationBatch.objects.filter(**caller.own(authority="dialogue__authority_id", dialogue="dialogue_id"))


def door_steps_for(caller: Caller, permission: Permission) -> QuerySet[DoorStep]:
    """What the doors of the authority's dialogues wrote down."""
    if reach_of(caller.role, permission) != Reach.AUTHORITY:
        return DoorStep.objects.none()
    return DoorStep.objects.filter(**caller.own(authority="dialogue__authority_id", dialogue="dialogue_id"))
