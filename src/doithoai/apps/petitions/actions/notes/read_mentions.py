"""The person who was called has read the notes of a petition."""

from django.db import transaction

from doithoai.apps.petitions.colleagues import notable_petition
from doithoai.apps.petitions.models import Mention, Petition
from doithoai.core.caller import Caller


@transaction.atomic
def read_mentions(caller: Caller, *, petition_id: int) -> Petition:
    """Only the caller's own mentions. No event: that somebody read is not a change of the petition."""
    petition = notable_petition(caller, petition_id)
    mark_read(caller, petition)
    return petition


def mark_read(caller: Caller, petition: Petition) -> None:
    """What calls the caller in this petition is read at this moment; the petition is locked."""
    mine = Mention.objects.filter(note__petition=petition, person_id=caller.person_id or 0, read_at__isnull=True)
    mine.update(read_at=caller.now)
