"""The import of a file, some rows at a time, and what is forgotten of files."""

from datetime import datetime, timedelta

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.intake.importing import import_row, reader_of
from doithoai.apps.intake.judging import caller_of_import
from doithoai.apps.intake.models import ImportBatch, ImportRow
from doithoai.apps.jobs.enqueue import enqueue
from doithoai.core.events import EventName

CHUNK = 50
"""Rows imported in one transaction: a fraction of a second, so that other desks do not wait."""
KEPT_FOR = timedelta(days=30)
"""How long the words of rows that were not imported stay, so that somebody can mend them."""


def import_rows(*, now: datetime, batch_id: int) -> None:
    """Import the next rows of a confirmed file and queue the rest. Killed and run again, it goes on where it was.

    The chunk, the marks of its rows and the job for the next chunk are one transaction.
    """
    batch = ImportBatch.objects.select_for_update(of=("self",), no_key=True).get(pk=batch_id)
    if batch.state != "running":
        return
    caller = caller_of_import(batch, now)
    rows = list(ImportRow.objects.waiting(batch)[:CHUNK])
    read = reader_of(caller, batch, rows)
    for row in rows:
        import_row(caller, batch, row, read)
    if ImportRow.objects.waiting(batch).exists():
        # before what the new petitions themselves have queued: somebody looks at the bar
        enqueue("intake.import_rows", now=now, run_at=batch.confirmed_at, batch_id=batch_id)
        return
    batch.state, batch.finished_at = "done", now
    batch.save(update_fields=["state", "finished_at"])
    count = batch.rows.filter(petition__isnull=False).count()
    where = {"authority_id": batch.authority_id, "dialogue_id": batch.dialogue_id}
    record(caller, EventName.IMPORT_FINISHED, batch, **where, file=batch.file_name, count=count)


@transaction.atomic
def forget_rows(*, now: datetime) -> None:
    """Drop the words of rows that nobody imported for a month, and files that nobody confirmed."""
    before = now - KEPT_FOR
    ImportBatch.objects.filter(state="open", created_at__lt=before).delete()
    ImportRow.objects.filter(batch__finished_at__lt=before).exclude(cells=[]).update(cells=[])
