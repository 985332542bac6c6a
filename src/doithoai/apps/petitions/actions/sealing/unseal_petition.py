"""It was no denunciation after all: the petition comes back to the inbox."""

from django.db import transaction

from doithoai.apps.petitions.models import Petition
from doithoai.apps.petitions.reach import locked_petition, move
from doithoai.apps.petitions.sealing import open_envelope
from doithoai.apps.petitions.trail import record_petition
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.petitions.legal_type import LegalType
from doithoai.core.petitions.lifecycle import PetitionAct
from doithoai.core.petitions.routing import require_reason


@transaction.atomic
def unseal_petition(caller: Caller, *, petition_id: int, reason: str) -> Petition:
    """Open it again as received. Raises NotPossibleNow unless it is sealed, ReasonMissing, EnvelopeUnreadable."""
    petition = locked_petition(caller, Permission.PETITION_SEAL, petition_id)
    move(petition, PetitionAct.UNSEAL)
    petition.legal_type = LegalType.PHAN_ANH.value
    petition.save(update_fields=["state", "legal_type"])
    open_envelope(caller, petition)
    record_petition(caller, EventName.PETITION_UNSEALED, petition, reason=require_reason(reason))
    return petition
