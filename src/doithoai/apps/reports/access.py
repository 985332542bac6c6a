"""Which issued reports a caller reaches: the fetch is the permission check."""

from django.db.models import QuerySet

from doithoai.apps.organisations.access import authorities_for
from doithoai.apps.reports.models import IssuedReport
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller


def reports_for(caller: Caller, permission: Permission) -> QuerySet[IssuedReport]:
    """Reports of the caller's authority; for a superior those of the authorities directly below."""
    return IssuedReport.objects.filter(authority_id__in=authorities_for(caller, permission).values("pk"))
