"""Put a petition under one more field: what a list does to many at once."""

from django.db import transaction

from doithoai.apps.petitions.actions.triage.classify_petition import CLOSED_TO_SORTING, usable_fields
from doithoai.apps.petitions.models import Petition
from doithoai.apps.petitions.reach import locked_petition
from doithoai.apps.petitions.trail import record_petition
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.refusal import NotPossibleNow


@transaction.atomic
def add_field(caller: Caller, *, petition_id: int, field_id: int) -> Petition:
    """Add the field; nothing changes where the petition has it. Raises NotPossibleNow when sealed or diverted."""
    petition = locked_petition(caller, Permission.PETITION_TRIAGE, petition_id)
    if petition.state in CLOSED_TO_SORTING:
        raise NotPossibleNow()
    field = usable_fields(petition.authority_id).get(pk=field_id)
    if not petition.fields.filter(pk=field.pk).exists():
        petition.fields.add(field)
        record_petition(caller, EventName.PETITION_CLASSIFIED, petition, added=field.code)
    return petition
