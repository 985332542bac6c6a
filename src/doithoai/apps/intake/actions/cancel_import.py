"""Somebody gives a file up, before its import or in the middle of it: nothing of it stays."""

from django.db import transaction
from django.db.models import Exists, OuterRef, ProtectedError

from doithoai.apps.audit.models import Event
from doithoai.apps.audit.record import record
from doithoai.apps.intake.access import locked_batch
from doithoai.apps.intake.models import ImportBatch
from doithoai.apps.petitions.models import Petition
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.intake.refusals import AlreadyWorkedOn
from doithoai.core.refusal import NotPossibleNow


@transaction.atomic
def cancel_import(caller: Caller, *, batch_id: int) -> ImportBatch:
    """Take back what was imported so far, with the rows. Codes are handed out only by a finished file.

    Raises `AlreadyWorkedOn` where somebody has touched an opinion of it, NotPossibleNow for a finished file.
    """
    batch = locked_batch(caller, batch_id)
    if batch.state not in ("open", "running"):
        raise NotPossibleNow()
    taken_back = _take_back(batch)
    batch.rows.all().delete()
    batch.state, batch.finished_at = "cancelled", caller.now
    batch.save(update_fields=["state", "finished_at"])
    where = {"authority_id": batch.authority_id, "dialogue_id": batch.dialogue_id}
    record(caller, EventName.IMPORT_CANCELLED, batch, **where, file=batch.file_name, taken_back=taken_back)
    return batch


def _take_back(batch: ImportBatch) -> int:
    ids = list(batch.rows.filter(petition__isnull=False).values_list("petition_id", flat=True))
    petitions = Petition.objects.select_for_update(of=("self",), no_key=True).filter(pk__in=ids).order_by("pk")
    later = Event.objects.filter(petition_id=OuterRef("pk")).exclude(name=EventName.PETITION_RECEIVED)
    if petitions.filter(Exists(later)).exists():
        raise AlreadyWorkedOn()
    batch.rows.update(petition=None, state="ready")
    try:
        Petition.objects.filter(pk__in=ids).delete()
    except ProtectedError as touched:
        raise AlreadyWorkedOn() from touched
    return len(ids)
