"""Add an authority's own second-level field under a shipped one."""

from django.db import transaction
from django.db.models import Max

from doithoai.apps.audit.record import record
from doithoai.apps.organisations.access import authorities_for
from doithoai.apps.petitions.models import Field
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.text.normalise import tidy
from doithoai.core.triage.own_fields import FieldNameMissing, FieldNameTaken, code_under


@transaction.atomic
def register_field(caller: Caller, *, parent_id: int, name: str) -> Field:
    """`parent_id` names a shipped field. Raises FieldNameMissing, FieldNameTaken."""
    authority = (
        authorities_for(caller, Permission.ORGANISATION_MANAGE).select_for_update(of=("self",), no_key=True).get()
    )
    parent = Field.objects.get(pk=parent_id, authority__isnull=True)
    name = tidy(name)
    if not name:
        raise FieldNameMissing
    own = Field.objects.filter(authority=authority)
    if own.filter(name=name).exists():
        raise FieldNameTaken(name=name)
    field = Field.objects.create(
        authority=authority,
        parent=parent,
        code=code_under(parent.code, frozenset(own.values_list("code", flat=True))),
        name=name,
        order=(own.filter(parent=parent).aggregate(last=Max("order"))["last"] or parent.order) + 1,
    )
    record(caller, EventName.FIELD_REGISTERED, field, authority_id=authority.pk, title=name)
    return field
