"""Runs queued jobs: each is leased, run in a transaction of its own, retried with growing pauses, buried at last."""

import logging
from collections.abc import Callable
from datetime import datetime
from importlib import import_module

from django.db import transaction
from django.db.models import Q

from doithoai.apps.jobs.models import Job
from doithoai.core.jobs import LEASE, MAX_ATTEMPTS, wait_before

log = logging.getLogger(__name__)


def run_ready(*, clock: Callable[[], datetime], worker: str, most: int = 100) -> int:
    """Run up to `most` jobs that are due; how many were run (well or not)."""
    done = 0
    while done < most and (job := lease_next(now=clock(), worker=worker)):
        run(job, clock=clock)
        done += 1
    return done


@transaction.atomic
def lease_next(*, now: datetime, worker: str) -> Job | None:
    """The next due job, held for this worker; None where nothing is due. Two workers never get the same one."""
    free = Q(leased_until__isnull=True) | Q(leased_until__lt=now)
    due = Job.objects.filter(free, state="ready", run_at__lte=now).order_by("run_at", "id")
    job = due.select_for_update(skip_locked=_can_skip()).first()
    if job is None:
        return None
    job.leased_until, job.leased_by, job.attempts = now + LEASE, worker, job.attempts + 1
    job.save(update_fields=["leased_until", "leased_by", "attempts"])
    return job


def _can_skip() -> bool:
    return bool(transaction.get_connection().features.has_select_for_update_skip_locked)


def run(job: Job, *, clock: Callable[[], datetime]) -> None:
    """Call the job's function `function(now=…, **arguments)`; its changes and the mark "done" are one transaction."""
    try:
        with transaction.atomic():
            if not _still_mine(job):
                return
            function(job.name)(now=clock(), **job.arguments)
            _finish(job, now=clock())
    except Exception as error:
        log.exception("job %s failed", job)
        _fail(job, error, now=clock())


def function(name: str) -> Callable[..., None]:
    """The function behind `app.function`: it stands in doithoai/apps/<app>/jobs.py."""
    app, _, verb = name.partition(".")
    found: Callable[..., None] = getattr(import_module(f"doithoai.apps.{app}.jobs"), verb)
    return found


def _still_mine(job: Job) -> bool:
    mine = Job.objects.filter(pk=job.pk, state="ready", leased_by=job.leased_by, attempts=job.attempts)
    return mine.select_for_update(no_key=True).exists()


def _finish(job: Job, *, now: datetime) -> None:
    Job.objects.filter(pk=job.pk).update(state="done", finished_at=now, leased_until=None, key=None)


def _fail(job: Job, error: Exception, *, now: datetime) -> None:
    dead = job.attempts >= MAX_ATTEMPTS
    Job.objects.filter(pk=job.pk, attempts=job.attempts).update(
        state="dead" if dead else "ready",
        run_at=now + wait_before(job.attempts + 1),
        leased_until=None,
        last_error=f"{type(error).__name__}: {error}"[:2000],
    )
