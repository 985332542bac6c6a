"""The citizen takes back the consent that the name stands on the public page."""

from django.db import transaction

from doithoai.apps.petitions.access import petitions_of_link
from doithoai.apps.petitions.models import PetitionContact
from doithoai.apps.petitions.trail import record_petition
from doithoai.core.caller import Caller
from doithoai.core.events import EventName


@transaction.atomic
def hide_name(caller: Caller) -> None:
    """Take the name off the public page at once; nothing happens where it is not shown."""
    petition = petitions_of_link(caller).select_for_update(of=("self",), no_key=True).get()
    if PetitionContact.objects.filter(petition=petition, show_name=True).update(show_name=False):
        record_petition(caller, EventName.PETITION_NAME_HIDDEN, petition)
