"""Go back to the standard look."""

from django.db import transaction

from doithoai.apps.audit.record import hold_chain, record
from doithoai.apps.papers.access import registers_for
from doithoai.apps.papers.models import PaperTemplate
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.refusal import NotPossibleNow


@transaction.atomic
def deactivate_template(caller: Caller, *, template_id: int) -> PaperTemplate:
    """Papers of the kind have the standard look again. Raises NotPossibleNow where the version is not in use."""
    authority_id = registers_for(caller, Permission.TEMPLATE_MANAGE)
    hold_chain(authority_id)
    row = PaperTemplate.objects.get(pk=template_id, authority_id=authority_id)
    if not row.is_active:
        raise NotPossibleNow
    row.is_active = False
    row.save(update_fields=["is_active"])
    record(caller, EventName.TEMPLATE_DEACTIVATED, row, authority_id=authority_id, kind=row.kind, version=row.version)
    return row
