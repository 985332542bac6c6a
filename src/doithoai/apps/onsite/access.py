"""Who reaches the loans of a dialogue."""

from django.db.models import QuerySet

from doithoai.apps.onsite.models import Loan, ReturnConflict
from doithoai.core.access.matrix import reach_of
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller


def loans_for(caller: Caller, permission: Permission = Permission.DIALOGUE_LEND) -> QuerySet[Loan]:
    """Loans of the authority's own dialogues."""
    if reach_of(caller.role, permission) is None:
        return Loan.objects.none()
    return Loan.objects.filter(**caller.own(authority="dialogue__authority_id", dialogue="dialogue_id"))


def conflicts_for(caller: Caller) -> QuerySet[ReturnConflict]:
    """What came back differently, of the same loans."""
    return ReturnConflict.objects.filter(loan__in=loans_for(caller))
