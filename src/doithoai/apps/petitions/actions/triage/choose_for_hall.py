"""Choose a petition to be answered at the conference, or take the choice back."""

from django.db import transaction

from doithoai.apps.petitions.models import Petition
from doithoai.apps.petitions.reach import locked_petition
from doithoai.apps.petitions.trail import record_petition
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.petitions.lifecycle import OPEN_STATES
from doithoai.core.refusal import NotPossibleNow


@transaction.atomic
def choose_for_hall(caller: Caller, *, petition_id: int, chosen: bool = True) -> Petition:
    """Mark the choice. Raises NotPossibleNow when the petition is closed, or has no dialogue still to be held."""
    petition = locked_petition(caller, Permission.PETITION_TRIAGE, petition_id)
    dialogue = petition.dialogue
    if petition.state not in OPEN_STATES or dialogue is None or dialogue.held_on is not None:
        raise NotPossibleNow()
    if petition.for_hall != chosen:
        petition.for_hall = chosen
        petition.save(update_fields=["for_hall"])
        record_petition(caller, EventName.PETITION_CHOSEN_FOR_HALL, petition, chosen=chosen)
    return petition
