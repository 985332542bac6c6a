"""The one door into the queue."""

from datetime import datetime
from importlib import import_module

from django.db import transaction

from doithoai.apps.jobs.models import Job
from doithoai.core.caller import Caller
from doithoai.core.events import EventName


def enqueue(
    name: str, *, now: datetime, run_at: datetime | None = None, key: str | None = None, **arguments: object
) -> None:
    """Queue the job `app.function` inside the running transaction. A second job with the same `key` is not added."""
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError("enqueue() belongs inside the transaction of the change")
    row = Job(name=name, arguments=arguments, key=key, run_at=run_at or now, created_at=now)
    Job.objects.bulk_create([row], ignore_conflicts=key is not None)


def enqueue_reactions(event: EventName, *, event_id: int, caller: Caller) -> None:
    """Queue what `project/reactions.py` names for this event."""
    for name in reactions().get(event, ()):
        enqueue(name, now=caller.now, event_id=event_id)


def reactions() -> dict[EventName, tuple[str, ...]]:
    """The table of reactions, found by name: the wiring lies above the apps and may not be imported from here."""
    table: dict[EventName, tuple[str, ...]] = import_module("doithoai.project.reactions").REACTIONS
    return table
