"""Which papers a caller reaches: the fetch is the permission check."""

from django.db.models import QuerySet

from doithoai.apps.papers.models import Paper
from doithoai.core.access.matrix import reach_of
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller


def papers_for(caller: Caller, permission: Permission) -> QuerySet[Paper]:
    """Papers of the caller's own authority."""
    if reach_of(caller.role, permission) is None:
        return Paper.objects.none()
    return Paper.objects.filter(**caller.own(authority="authority_id", dialogue="dialogue_id"))


def public_papers() -> QuerySet[Paper]:
    """Issued papers that were published."""
    return Paper.objects.filter(state="issued", is_public=True)
