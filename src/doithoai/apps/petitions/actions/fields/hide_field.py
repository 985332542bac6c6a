"""Hide an authority's own field from new petitions, or show it again; old petitions keep it."""

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.petitions.models import Field
from doithoai.apps.petitions.own_fields import own_fields_for
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.refusal import NotPossibleNow


@transaction.atomic
def hide_field(caller: Caller, *, field_id: int, hidden: bool = True) -> Field:
    """Raises NotPossibleNow when it is so already."""
    field = own_fields_for(caller).select_for_update(of=("self",), no_key=True).get(pk=field_id)
    if field.hidden == hidden:
        raise NotPossibleNow
    field.hidden = hidden
    field.save(update_fields=["hidden"])
    name = EventName.FIELD_HIDDEN if hidden else EventName.FIELD_SHOWN
    record(caller, name, field, authority_id=field.authority_id, title=field.name)
    return field
