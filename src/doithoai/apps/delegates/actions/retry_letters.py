"""Try the failed invitations of a batch again; those that are done stay as they are."""

from django.db import transaction
from django.db.models import prefetch_related_objects

from doithoai.apps.delegates.access import batches_for
from doithoai.apps.delegates.letters import number_letters
from doithoai.apps.delegates.models import InvitationBatch
from doithoai.apps.delegates.refusals import NothingToRetry
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller


@transaction.atomic
def retry_letters(caller: Caller, *, batch_id: int) -> int:
    """How many go again; a letter keeps the number it has. Raises `NothingToRetry`."""
    batch: InvitationBatch = (
        batches_for(caller, Permission.PAPER_ISSUE)
        .select_for_update(of=("self",), no_key=True)
        .select_related("dialogue__authority", "dialogue__chair")
        .get(pk=batch_id)
    )
    failed = list(batch.letters.filter(state="failed").select_related("delegate__group"))
    if not failed:
        raise NothingToRetry()
    prefetch_related_objects([batch.dialogue], "agenda")
    number_letters(caller, batch.dialogue, failed)
    return len(failed)
