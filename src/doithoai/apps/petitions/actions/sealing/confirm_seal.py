"""The second person agrees: the words leave every list, search and paper and go into an envelope."""

from django.db import transaction

from doithoai.apps.petitions.actions.assignments.withdraw_assignment import withdraw_all
from doithoai.apps.petitions.models import Petition
from doithoai.apps.petitions.reach import locked_petition, move
from doithoai.apps.petitions.sealing import close_envelope, hold_words
from doithoai.apps.petitions.trail import record_petition
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.petitions.legal_type import LegalType
from doithoai.core.petitions.lifecycle import PetitionAct
from doithoai.core.petitions.sealing import check_second_person


@transaction.atomic
def confirm_seal(caller: Caller, *, petition_id: int) -> Petition:
    """Seal it. Raises SecondPersonNeeded for the one who asked, SealRequest.DoesNotExist where nobody asked."""
    petition = locked_petition(caller, Permission.PETITION_SEAL, petition_id)
    request = petition.seal_requests.select_for_update(no_key=True).get(settled_at__isnull=True)
    check_second_person(request.asked_by_id, caller.person_id)
    hold_words(petition)
    move(petition, PetitionAct.SEAL)
    withdraw_all(caller, petition)
    release_merged(caller, petition)
    petition.legal_type, petition.is_public = LegalType.TO_CAO.value, False
    petition.save(update_fields=["state", "legal_type", "is_public", "voices"])
    close_envelope(caller, petition)
    request.settled_at = caller.now
    request.save(update_fields=["settled_at"])
    record_petition(caller, EventName.PETITION_SEALED, petition, asked_by_id=request.asked_by_id)
    return petition


def release_merged(caller: Caller, petition: Petition) -> None:
    """Voices that were merged into it stand alone again: each of them is looked at by itself."""
    for voice in petition.merged.select_for_update(of=("self",), no_key=True).order_by("pk"):
        move(voice, PetitionAct.UNMERGE)
        voice.merged_into, voice.came_with, voice.voices = None, None, 1
        voice.save(update_fields=["state", "merged_into", "came_with", "voices"])
        record_petition(caller, EventName.PETITION_UNMERGED, voice, out_of_code=petition.code)
    petition.voices = 1
