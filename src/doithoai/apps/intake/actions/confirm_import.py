"""Somebody has looked at the rows of a file and lets those that are right become petitions."""

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.intake.access import locked_batch
from doithoai.apps.intake.models import ImportBatch, ImportRow
from doithoai.apps.jobs.enqueue import enqueue
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.intake.columns import Column, NoTextColumn
from doithoai.core.intake.refusals import NothingToImport
from doithoai.core.refusal import NotPossibleNow


@transaction.atomic
def confirm_import(caller: Caller, *, batch_id: int, with_repeats: bool = False) -> ImportBatch:
    """Queue the import in the name of the caller. Raises `NothingToImport`, or NotPossibleNow the second time."""
    batch = locked_batch(caller, batch_id)
    if batch.state != "open":
        raise NotPossibleNow()
    if Column.TEXT.value not in batch.columns:
        raise NoTextColumn()
    batch.with_repeats = with_repeats
    count = ImportRow.objects.waiting(batch).count()
    if not count:
        raise NothingToImport()
    batch.state, batch.confirmed_at = "running", caller.now
    batch.started_by_id, batch.started_by_name, batch.started_by_role = caller.person_id, caller.name, caller.role.value
    who = ["started_by_id", "started_by_name", "started_by_role"]
    batch.save(update_fields=["state", "confirmed_at", "with_repeats", *who])
    enqueue("intake.import_rows", now=caller.now, batch_id=batch.pk)
    where = {"authority_id": batch.authority_id, "dialogue_id": batch.dialogue_id}
    record(caller, EventName.IMPORT_CONFIRMED, batch, **where, file=batch.file_name, count=count)
    return batch
