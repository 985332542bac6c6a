"""The second person does not agree: the petition goes on."""

from django.db import transaction

from doithoai.apps.petitions.models import Petition
from doithoai.apps.petitions.reach import locked_petition
from doithoai.apps.petitions.trail import record_petition
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName


@transaction.atomic
def decline_seal(caller: Caller, *, petition_id: int) -> Petition:
    """Settle the open request without sealing. Raises SealRequest.DoesNotExist where nobody asked."""
    petition = locked_petition(caller, Permission.PETITION_SEAL, petition_id)
    request = petition.seal_requests.select_for_update(no_key=True).get(settled_at__isnull=True)
    request.settled_at = caller.now
    request.save(update_fields=["settled_at"])
    record_petition(caller, EventName.PETITION_SEAL_DECLINED, petition)
    return petition
