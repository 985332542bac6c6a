"""Take a petition off the public list; the moderation reason is kept."""

from django.db import transaction

from doithoai.apps.petitions.models import Petition
from doithoai.apps.petitions.reach import locked_petition
from doithoai.apps.petitions.trail import record_petition
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.petitions.routing import require_reason
from doithoai.core.refusal import NotPossibleNow


@transaction.atomic
def hide_petition(caller: Caller, *, petition_id: int, reason: str) -> Petition:
    """Hide it. Raises NotPossibleNow when it is not shown, ReasonMissing."""
    petition = locked_petition(caller, Permission.PETITION_TRIAGE, petition_id)
    if not petition.is_public:
        raise NotPossibleNow()
    petition.is_public = False
    petition.save(update_fields=["is_public"])
    record_petition(caller, EventName.PETITION_HIDDEN, petition, reason=require_reason(reason))
    return petition
