"""Use a version of an authority's own template for its kind, or none: then papers have the standard look."""

from django.db import transaction

from doithoai.apps.audit.record import hold_chain, record
from doithoai.apps.papers.access import registers_for
from doithoai.apps.papers.models import PaperTemplate
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName


@transaction.atomic
def activate_template(caller: Caller, *, template_id: int) -> PaperTemplate:
    """Papers of the kind issued from now on have this look; the version used before is put aside."""
    authority_id = registers_for(caller, Permission.TEMPLATE_MANAGE)
    row = PaperTemplate.objects.get(pk=template_id, authority_id=authority_id)
    hold_chain(authority_id)
    others = PaperTemplate.objects.filter(authority_id=authority_id, kind=row.kind, is_active=True)
    others.exclude(pk=row.pk).update(is_active=False)
    row.is_active = True
    row.save(update_fields=["is_active"])
    record(caller, EventName.TEMPLATE_ACTIVATED, row, authority_id=authority_id, kind=row.kind, version=row.version)
    return row
