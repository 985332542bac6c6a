"""The trail goes along as far as the hall shows it, is continued there, and its new links are appended at home."""

from typing import Any

from django.db.models import Q, QuerySet

from doithoai.apps.audit.models import Chain, Event
from doithoai.apps.audit.record import facts_of
from doithoai.apps.audit.returned import append_returned
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.onsite.values import Packed, packed
from doithoai.core.caller import Caller
from doithoai.core.onsite.keys import FIRST, Keys, translated
from doithoai.core.onsite.refusals import ReturnUnreadable
from doithoai.core.trail import link_hash

Links = dict[str, Packed]
"""Key as text -> columns of the event."""


def departing_events(dialogue: Dialogue, petitions: list[int]) -> Links:
    """The history of the dialogue and of the petitions that go along; nothing of those that stay."""
    rows: QuerySet[Event] = Event.objects.filter(
        Q(dialogue_id=dialogue.pk, petition_id__isnull=True) | Q(petition_id__in=petitions)
    )
    return {str(row.pk): packed(row) for row in rows.order_by("pk")}


def last_link(authority_id: int) -> dict[str, Any]:
    """Where the laptop continues."""
    chain = Chain.objects.filter(pk=authority_id).first()
    return {"number": chain.last_number if chain else 0, "hash": chain.last_hash if chain else ""}


def new_events(authority_id: int) -> list[Packed]:
    """What happened on the laptop, in order, with the row's key."""
    made = Event.objects.filter(pk__gte=FIRST, chain_key=authority_id).order_by("number")
    return [packed(row) | {"id": row.pk} for row in made]


def check_links(events: list[Packed], departed: dict[str, Any]) -> None:
    """The laptop's links follow one another from the server's last one. Raises `ReturnUnreadable`."""
    number, previous = departed["number"], departed["hash"]
    for values in events:
        number += 1
        event = _event(values)
        whole = event.number == number and event.previous_hash == previous
        if not whole or event.hash != link_hash(previous, facts_of(event)):
            raise ReturnUnreadable()
        previous = event.hash


def append_events(caller: Caller, events: list[Packed], keys: Keys, *, laptop: str) -> dict[int, int]:
    """Append them in their order, as they happened, with the server's keys and the laptop's name.

    The keys of the laptop -> the keys given here.
    """
    made: dict[int, int] = {}
    for values in events:
        event = _event(values)
        event.pk = None
        event.subject_id, event.petition_id = translated(event.subject_id, keys), translated(event.petition_id, keys)
        event.data = translated(event.data, keys) | {"laptop": laptop, "laptop_number": values["number"]}
        made[values["id"]] = append_returned(event, now=caller.now).pk
    return made


def _event(values: Packed) -> Event:
    fields = {field.attname: field for field in Event._meta.concrete_fields}
    return Event(**{name: fields[name].to_python(value) for name, value in values.items()})
