"""Guide a complaint out of the dialogue, to its own procedure."""

from django.db import transaction

from doithoai.apps.petitions.actions.assignments.withdraw_assignment import withdraw_all
from doithoai.apps.petitions.models import Petition
from doithoai.apps.petitions.reach import locked_petition, move
from doithoai.apps.petitions.trail import record_petition
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.petitions.legal_type import LegalType
from doithoai.core.petitions.lifecycle import PetitionAct
from doithoai.core.petitions.routing import require_reason


@transaction.atomic
def divert_petition(caller: Caller, *, petition_id: int, reason: str) -> Petition:
    """Close it as a complaint with the guidance the citizen reads. Raises NotPossibleNow unless open, ReasonMissing."""
    petition = locked_petition(caller, Permission.PETITION_TRIAGE, petition_id)
    move(petition, PetitionAct.DIVERT)
    withdraw_all(caller, petition)
    petition.legal_type, petition.is_public = LegalType.KHIEU_NAI.value, False
    petition.state_reason = require_reason(reason)[:400]
    petition.save(update_fields=["state", "legal_type", "is_public", "state_reason"])
    record_petition(caller, EventName.PETITION_DIVERTED, petition, reason=petition.state_reason)
    return petition
