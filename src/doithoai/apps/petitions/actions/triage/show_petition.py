"""Let the public read a petition, in words without personal data."""

from django.db import transaction

from doithoai.apps.petitions.models import Petition
from doithoai.apps.petitions.reach import locked_petition
from doithoai.apps.petitions.trail import record_petition
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.petitions.lifecycle import PetitionState
from doithoai.core.petitions.publication import check_may_be_shown, check_no_personal_data
from doithoai.core.petitions.search_text import public_search_text
from doithoai.core.text.normalise import tidy


@transaction.atomic
def show_petition(caller: Caller, *, petition_id: int, public_text: str) -> Petition:
    """Put it on the public list; without `public_text` as the citizen wished it, covered pieces covered.

    Raises NotPossibleNow, NoConsent, PersonalDataLeft.
    """
    petition = locked_petition(caller, Permission.PETITION_TRIAGE, petition_id)
    check_may_be_shown(PetitionState(petition.state), consents=petition.consents_to_publication)
    words = tidy(public_text) or petition.public_words
    check_no_personal_data(words)
    petition.public_text = "" if words == petition.text else words
    petition.is_public, petition.public_folded = True, public_search_text(words)
    petition.save(update_fields=["is_public", "public_text", "public_folded"])
    record_petition(caller, EventName.PETITION_SHOWN, petition, edited=bool(petition.public_text))
    return petition
