"""Rename an authority's own field; petitions keep it."""

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.petitions.models import Field
from doithoai.apps.petitions.own_fields import own_fields_for
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.text.normalise import tidy
from doithoai.core.triage.own_fields import FieldNameMissing, FieldNameTaken


@transaction.atomic
def rename_field(caller: Caller, *, field_id: int, name: str) -> Field:
    """A shipped field cannot be renamed. Raises FieldNameMissing, FieldNameTaken."""
    field = own_fields_for(caller).select_for_update(of=("self",), no_key=True).get(pk=field_id)
    name, old = tidy(name), field.name
    if not name:
        raise FieldNameMissing
    if own_fields_for(caller).filter(name=name).exclude(pk=field.pk).exists():
        raise FieldNameTaken(name=name)
    field.name = name
    field.save(update_fields=["name"])
    record(caller, EventName.FIELD_RENAMED, field, authority_id=field.authority_id, title=name, old_name=old)
    return field
