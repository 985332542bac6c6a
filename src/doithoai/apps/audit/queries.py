"""Reads of the trail: timelines and the check of the chain. The caller of these has already reached the subject."""

from collections.abc import Iterator

from django.db import models
from django.db.models import QuerySet

from doithoai.apps.audit.models import Chain, Event
from doithoai.apps.audit.record import facts_of
from doithoai.core.events import EventName
from doithoai.core.trail import Break, Link, find_break


def events_of_petition(petition_id: int) -> QuerySet[Event]:
    """The petition's whole timeline, oldest first."""
    return Event.objects.filter(petition_id=petition_id).order_by("id")


def newest_event_of(subject: models.Model, *names: EventName) -> Event | None:
    """The last time one of these happened to this row."""
    rows = Event.objects.filter(subject_type=subject._meta.label_lower, subject_id=subject.pk)
    return rows.filter(name__in=[name.value for name in names]).order_by("-id").first()


def events_of_dialogue(dialogue_id: int) -> QuerySet[Event]:
    """What happened to the dialogue itself (not to each of its petitions), newest first."""
    return Event.objects.filter(dialogue_id=dialogue_id, petition_id__isnull=True).order_by("-id")


def links(chain_key: int) -> Iterator[Link]:
    """The stored links of one chain in order, read in batches."""
    for event in Event.objects.filter(chain_key=chain_key).order_by("number").iterator(chunk_size=2000):
        yield Link(number=event.number, facts=facts_of(event), previous=event.previous_hash, hash=event.hash)


def broken_chains() -> dict[int, Break]:
    """Chain key -> the first place where it does not hold; a chain shortened at its end counts as a gap."""
    broken = {}
    for chain in Chain.objects.order_by("key"):
        found = find_break(links(chain.key)) or _shortened(chain)
        if found:
            broken[chain.key] = found
    return broken


def _shortened(chain: Chain) -> Break | None:
    last = Event.objects.filter(chain_key=chain.key).order_by("-number").first()
    number, last_hash = (last.number, last.hash) if last else (0, "")
    whole = number == chain.last_number and last_hash == chain.last_hash
    return None if whole else Break(number + 1, "gap")
