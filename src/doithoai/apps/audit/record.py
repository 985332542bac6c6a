"""The one door into the trail: `record()` inside the transaction of the change."""

import json
from collections.abc import Mapping, Sequence
from datetime import UTC
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models, transaction

from doithoai.apps.audit.models import Chain, Event
from doithoai.apps.jobs.enqueue import enqueue_reactions
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.trail import link_hash


def record(
    caller: Caller,
    name: EventName,
    subject: models.Model,
    /,
    *,
    authority_id: int | None,
    dialogue_id: int | None = None,
    petition_id: int | None = None,
    **data: object,
) -> Event:
    """Add one link to the authority's chain and queue what follows, in the caller's transaction.

    `data` holds what changed (old and new values, reasons); never a phone number, an address or the text of a petition.
    """
    happened = [(name, subject, data)]
    return record_all(caller, happened, authority_id=authority_id, dialogue_id=dialogue_id, petition_id=petition_id)[0]


def record_all(
    caller: Caller,
    happened: Sequence[tuple[EventName, models.Model, Mapping[str, object]]],
    *,
    authority_id: int | None,
    dialogue_id: int | None = None,
    petition_id: int | None = None,
) -> list[Event]:
    """Add several links in their order as `record` adds one, while the chain is held once."""
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError("record() belongs inside the transaction of the change")
    about = {"authority_id": authority_id or None, "dialogue_id": dialogue_id, "petition_id": petition_id}
    events = [_event(caller, name, subject, data, about) for name, subject, data in happened]
    append(*events, chain_key=authority_id or 0)
    for event, (name, _subject, _data) in zip(events, happened, strict=True):
        enqueue_reactions(name, event_id=event.pk, caller=caller)
    return events


def _event(
    caller: Caller,
    name: EventName,
    subject: models.Model,
    data: Mapping[str, object],
    about: Mapping[str, int | None],
) -> Event:
    acting = {"acting_for": caller.acting_for_name} if caller.acting_for_name else {}
    return Event(
        name=name.value,
        at=caller.now.astimezone(UTC).replace(microsecond=0),
        actor_id=caller.person_id,
        actor_name=caller.name[:200],
        actor_role=caller.role.value,
        acting_for_id=caller.acting_for_id,
        door=caller.door.value,
        subject_type=subject._meta.label_lower,
        subject_id=subject.pk,
        data=json.loads(json.dumps({**data, **acting}, cls=DjangoJSONEncoder)),
        **about,
    )


def hold_chain(authority_id: int | None) -> Chain:
    """The authority's chain, locked until the transaction ends. Every other row that is locked was locked before.

    Only what belongs to the chain's authority as a whole and is always taken under it (the register of numbers) may
    be locked after it.
    """
    held = Chain.objects.select_for_update(no_key=True).filter(key=authority_id or 0)
    if (chain := held.first()) is not None:
        return chain
    Chain.objects.get_or_create(key=authority_id or 0)
    return held.get()


def append(*events: Event, chain_key: int) -> None:
    """Give the events their numbers and hashes in the chain and store them. For `record` and for what came back."""
    if not events:
        return
    chain = hold_chain(chain_key)
    for event in events:
        event.chain_key, event.number, event.previous_hash = chain_key, chain.last_number + 1, chain.last_hash
        event.hash = link_hash(event.previous_hash, facts_of(event))
        chain.last_number, chain.last_hash = event.number, event.hash
    Event.objects.bulk_create(events)
    chain.save(update_fields=["last_number", "last_hash"])


def facts_of(event: Event) -> dict[str, Any]:
    """What the hash of an event covers: every column but the hashes and the row id."""
    left_out = {"id", "hash", "previous_hash", "at"}
    facts = {field.attname: getattr(event, field.attname) for field in Event._meta.concrete_fields}
    return {name: value for name, value in facts.items() if name not in left_out} | {
        "at": event.at.astimezone(UTC).isoformat()
    }
