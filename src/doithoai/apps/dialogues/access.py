"""Which dialogues and duties a caller reaches: the fetch is the permission check."""

from datetime import datetime

from django.db.models import Q, QuerySet

from doithoai.apps.dialogues.models import Dialogue, Duty
from doithoai.core.access.matrix import Reach, reach_of
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.dialogues.collecting import COLLECTING_STATES
from doithoai.core.dialogues.lifecycle import PUBLIC_STATES


def dialogues_for(caller: Caller, permission: Permission) -> QuerySet[Dialogue]:
    """Dialogues of the caller's own authority, where the role has the permission."""
    if reach_of(caller.role, permission) is None:
        return Dialogue.objects.none()
    return Dialogue.objects.filter(**caller.own(authority="authority_id", dialogue="pk"))


def public_dialogues() -> QuerySet[Dialogue]:
    """Dialogues that have a public page: their plan was issued (a draft that was cancelled never becomes public)."""
    return Dialogue.objects.filter(state__in=PUBLIC_STATES, plan_issued_on__isnull=False)


def collecting_dialogues(now: datetime) -> QuerySet[Dialogue]:
    """Dialogues that take in opinions at this moment (core/dialogues/collecting.py says when)."""
    opened = public_dialogues().filter(state__in=COLLECTING_STATES, collecting_from__lte=now)
    return opened.filter(Q(collecting_ended_at__isnull=True) | Q(collecting_ended_at__gt=now))


def duties_for(caller: Caller, permission: Permission) -> QuerySet[Duty]:
    """Duties of the authority, or only those that the caller's unit owns."""
    reach = reach_of(caller.role, permission)
    duties = Duty.objects.filter(**caller.own(authority="dialogue__authority_id", dialogue="dialogue_id"))
    if reach == Reach.AUTHORITY:
        return duties
    if reach == Reach.UNIT and caller.unit_id is not None:
        return duties.filter(owner_unit_id=caller.unit_id)
    return duties.none()
