"""Forgets what never became part of anything, scans what waits, makes the small copies that are missing."""

from datetime import datetime, timedelta

from doithoai.apps.files.forgetting import delete_infected, forget_unused_before
from doithoai.apps.files.models import StoredFile
from doithoai.apps.files.quarantine import scan_quarantined
from doithoai.apps.files.small import make_small_copy
from doithoai.apps.jobs.enqueue import enqueue
from doithoai.core.caller import HANOI
from doithoai.core.files import PICTURES, FileState

KEPT_FOR = timedelta(days=4)
"""Twice as long as a form may lie open in a browser between two of its steps."""
A_NIGHT = 500
"""Small copies of old pictures made in one night."""


def forget_unused(*, now: datetime) -> None:
    """Delete the files to which nothing points."""
    forget_unused_before(now - KEPT_FOR)


def scan_file(*, now: datetime, file_id: int, attempt: int = 1, again: bool = True) -> None:
    """Look again at a file that waits for the scanner."""
    scan_quarantined(file_id, now=now, attempt=attempt, again=again)


def scan_waiting(*, now: datetime) -> None:
    """Every night one look at each file that still waits, also where its own job was lost."""
    day = now.astimezone(HANOI).date()
    for file_id in StoredFile.objects.filter(state=FileState.QUARANTINED).order_by("pk").values_list("pk", flat=True):
        enqueue("files.scan_file", now=now, key=f"scan:{file_id}:{day}", file_id=file_id, again=False)


def delete_refused(*, now: datetime, file_id: int) -> None:
    """The bytes in which the scanner found something go, for every row that names them."""
    delete_infected(file_id)


def make_small(*, now: datetime) -> None:
    """Pictures kept before there were small copies get theirs, some every night."""
    missing = StoredFile.objects.filter(content_type__in=PICTURES, small_key="", state=FileState.READY)
    for file_id in missing.order_by("-pk").values_list("pk", flat=True)[:A_NIGHT]:
        enqueue("files.make_one_small", now=now, key=f"small:{file_id}", file_id=file_id)


def make_one_small(*, now: datetime, file_id: int) -> None:
    """One of them."""
    missing = StoredFile.objects.select_for_update(of=("self",), no_key=True).filter(pk=file_id, small_key="")
    if (file := missing.first()) is not None:
        make_small_copy(file)
