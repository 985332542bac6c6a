"""Somebody calls: what was raised from that number before. Each look is recorded, as every look at a contact is."""

from django.db import transaction

from doithoai.apps.petitions.access import petitions_for
from doithoai.apps.petitions.models import Petition
from doithoai.apps.petitions.trail import record_petition
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.petitions.lifecycle import PetitionState
from doithoai.core.petitions.phone import phone_number

MOST = 5


@transaction.atomic
def see_petitions_of_phone(caller: Caller, *, phone: str) -> list[Petition]:
    """The newest petitions of that number, at most `MOST`; none for what is no number. Sealed ones are never among."""
    number = phone_number(phone)
    if number is None:
        return []
    reached = petitions_for(caller, Permission.PETITION_SEE_CONTACT).exclude(state=PetitionState.SEALED)
    of_number = reached.filter(contact__phone=number).select_related("lead_unit", "merged_into")
    found = list(of_number.order_by("-received_at", "-pk")[:MOST])
    for petition in found:
        record_petition(caller, EventName.PETITION_CONTACT_SEEN, petition, by="phone")
    return found
