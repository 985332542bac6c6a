"""Look at who raised a petition: the look itself is recorded."""

from django.db import transaction

from doithoai.apps.petitions.models import PetitionContact
from doithoai.apps.petitions.reach import locked_petition
from doithoai.apps.petitions.trail import record_petition
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.petitions.lifecycle import PetitionState
from doithoai.core.refusal import NotPossibleNow


@transaction.atomic
def see_contact(caller: Caller, *, petition_id: int) -> PetitionContact | None:
    """The contact, None where none was left. Raises NotPossibleNow for a sealed petition."""
    petition = locked_petition(caller, Permission.PETITION_SEE_CONTACT, petition_id)
    if petition.state == PetitionState.SEALED:
        raise NotPossibleNow()
    record_petition(caller, EventName.PETITION_CONTACT_SEEN, petition)
    return PetitionContact.objects.filter(petition=petition).first()
