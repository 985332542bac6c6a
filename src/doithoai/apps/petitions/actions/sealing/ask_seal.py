"""The first of two people: this text looks like a denunciation."""

from django.db import IntegrityError, transaction

from doithoai.apps.petitions.models import Petition, SealRequest
from doithoai.apps.petitions.reach import locked_petition
from doithoai.apps.petitions.trail import record_petition
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.petitions.lifecycle import OPEN_STATES
from doithoai.core.petitions.sealing import AlreadyAsked, SecondPersonNeeded
from doithoai.core.refusal import NotPossibleNow


@transaction.atomic
def ask_seal(caller: Caller, *, petition_id: int) -> SealRequest:
    """Ask a second person to confirm. Raises NotPossibleNow unless it is open, AlreadyAsked."""
    petition: Petition = locked_petition(caller, Permission.PETITION_SEAL, petition_id)
    if petition.state not in OPEN_STATES:
        raise NotPossibleNow()
    if caller.person_id is None:
        raise SecondPersonNeeded()
    try:
        with transaction.atomic():
            request = SealRequest.objects.create(petition=petition, asked_by_id=caller.person_id, asked_at=caller.now)
    except IntegrityError:
        raise AlreadyAsked() from None
    record_petition(caller, EventName.PETITION_SEAL_ASKED, petition)
    return request
