"""Files that wait for the scanner: looked at again until it answers, then released or refused."""

import logging
from datetime import datetime

from doithoai.adapters.antivirus import ScannerUnavailable, ScanState, Verdict
from doithoai.apps.files.models import StoredFile
from doithoai.apps.files.scanning import verdict_on
from doithoai.apps.files.storage import storage
from doithoai.apps.jobs.enqueue import enqueue
from doithoai.core.files import FileState
from doithoai.core.jobs import MAX_ATTEMPTS, wait_before

log = logging.getLogger(__name__)

JOB_PATIENCE = 10
"""Seconds of silence after which a job leaves the file for later: half of what a writer waits for SQLite."""
LONGEST_FINDING = 100


def queue_scan(file_id: int, *, now: datetime, attempt: int = 1) -> None:
    """Look at the file after the queue's pause before try number `attempt`; belongs into a transaction."""
    # the pause has reached its hour by then, and a number that grows without end would not fit one day
    attempt = min(attempt, MAX_ATTEMPTS + 2)
    enqueue("files.scan_file", now=now, run_at=now + wait_before(attempt + 1), file_id=file_id, attempt=attempt)


def scan_quarantined(file_id: int, *, now: datetime, attempt: int, again: bool) -> None:
    """One more look. The row is locked, so a second scanner finds the file settled; `again`: later, if nobody answers.

    A file whose scanner is never reached is asked for every hour, without end: it is neither lost nor let through.
    """
    waiting = StoredFile.objects.filter(pk=file_id, state=FileState.QUARANTINED)
    file = waiting.select_for_update(of=("self",), no_key=True).first()
    if file is None:
        return
    try:
        with storage().open(file.key) as data:
            verdict = verdict_on(data, patience=JOB_PATIENCE)
    except ScannerUnavailable as away:
        log.warning("file %s waits, the scanner is away: %s", file.pk, away)
        if again:
            queue_scan(file.pk, now=now, attempt=attempt + 1)
        return
    except FileNotFoundError:
        _follow_twin(file)
        return
    _settle(file, verdict, now=now)


def _follow_twin(file: StoredFile) -> None:
    """Its bytes went with the same file of somebody else; raises StoredFile.DoesNotExist when they are simply lost."""
    refuse_file(file, StoredFile.objects.filter(key=file.key, state=FileState.REFUSED)[:1].get().found)


def _settle(file: StoredFile, verdict: Verdict, *, now: datetime) -> None:
    if verdict.state is ScanState.CLEAN:
        file.state = FileState.READY.value
        file.save(update_fields=["state"])
        return
    refuse_file(file, verdict.found)
    # the bytes go after this transaction is safe: were they deleted first, a crash would leave a file without words
    enqueue("files.delete_refused", now=now, key=f"refused:{file.pk}", file_id=file.pk)


def refuse_file(file: StoredFile, found: str) -> None:
    """Mark the locked row: nobody opens it any more, and its pages say why."""
    file.state, file.found = FileState.REFUSED.value, found[:LONGEST_FINDING]
    file.save(update_fields=["state", "found"])
    log.warning("file %s is infected: %s", file.pk, file.found)
