"""Somebody else of the chair's office takes over what came back too often."""

from django.db import transaction

from doithoai.apps.petitions.access import escalations_for
from doithoai.apps.petitions.models import Escalation
from doithoai.apps.petitions.reach import locked_petition
from doithoai.apps.petitions.trail import record_petition
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.refusal import NotPossibleNow


@transaction.atomic
def take_escalation(caller: Caller, *, escalation_id: int) -> Escalation:
    """From now on it is this person's. Raises NotPossibleNow when it is settled or the caller's already."""
    petition_id = escalations_for(caller).values_list("petition_id", flat=True).get(pk=escalation_id)
    petition = locked_petition(caller, Permission.ASSIGNMENT_GIVE, petition_id)
    row = Escalation.objects.select_for_update(of=("self",), no_key=True).get(pk=escalation_id)
    if row.settled_at is not None or row.owner_id == caller.person_id:
        raise NotPossibleNow
    row.owner_id = caller.person_id
    row.save(update_fields=["owner"])
    record_petition(caller, EventName.PETITION_ESCALATION_TAKEN, petition, row, owner=caller.name)
    return row
