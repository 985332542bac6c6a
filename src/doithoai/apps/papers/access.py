"""Which papers a caller reaches: the fetch is the permission check."""

from django.db.models import QuerySet

from doithoai.apps.papers.models import Paper
from doithoai.core.access.matrix import reach_of
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.papers.lifecycle import NUMBERED_STATES


def papers_for(caller: Caller, permission: Permission) -> QuerySet[Paper]:
    """Papers of the caller's own authority."""
    if reach_of(caller.role, permission) is None:
        return Paper.objects.none()
    return Paper.objects.filter(**caller.own(authority="authority_id", dialogue="dialogue_id"))


def registers_for(caller: Caller, permission: Permission) -> int:
    """The authority whose registers the caller reaches: the own one, as a whole. Raises Paper.DoesNotExist."""
    if reach_of(caller.role, permission) is None or caller.only_dialogue_id is not None or not caller.authority_id:
        raise Paper.DoesNotExist
    return caller.authority_id


def public_papers() -> QuerySet[Paper]:
    """Papers that were published; also those withdrawn or replaced since: they stay readable, with a mark."""
    return Paper.objects.filter(state__in=sorted(NUMBERED_STATES), is_public=True)
