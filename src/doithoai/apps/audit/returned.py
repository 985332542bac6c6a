"""Events that were written elsewhere, on the laptop of a hall, and are appended here with their own times."""

from datetime import datetime

from doithoai.apps.audit.models import Event
from doithoai.apps.audit.record import append
from doithoai.apps.jobs.enqueue import enqueue, reactions
from doithoai.core.events import EventName


def append_returned(event: Event, *, now: datetime) -> Event:
    """Add the unsaved event to its authority's chain and queue what follows from it, in the caller's transaction."""
    append(event, chain_key=event.authority_id or 0)
    for name in reactions().get(EventName(event.name), ()):
        enqueue(name, now=now, event_id=event.pk)
    return event
