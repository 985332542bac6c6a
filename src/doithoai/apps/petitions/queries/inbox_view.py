"""What a list of petitions shows: every filter as a condition, and what the search box asks for."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Exists, Q, QuerySet

from doithoai.apps.organisations.models import Authority
from doithoai.apps.petitions.access import petitions_for
from doithoai.apps.petitions.models import Attachment, Petition, Point
from doithoai.apps.petitions.queues import CONDITIONS as QUEUE_CONDITIONS
from doithoai.apps.petitions.queues import OPEN, RECEIVED, REPEATED, late, soon
from doithoai.apps.petitions.search import matching
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.petitions.lifecycle import PetitionState
from doithoai.core.petitions.numbering import read_code
from doithoai.core.petitions.ordering import Order
from doithoai.core.petitions.place_names import Place
from doithoai.core.petitions.public_status import PublicStatus
from doithoai.core.petitions.queues import Queue
from doithoai.core.petitions.search_query import Query, read_query, with_near
from doithoai.core.text.short_forms import Phrase

NOT_LISTED = (PetitionState.SEALED, PetitionState.MERGED)
"""Left out of the list unless their state is asked for."""
GIVEN = ("evidence", "scan")
"""Files that came with the petition; not those of its answer."""


@dataclass(frozen=True, kw_only=True)
class InboxView:
    """What the list shows; every empty value lets all pass, of several values one is enough.

    `due` is late, soon or none. `near` also finds words one letter away, though the typed ones are found.
    """

    text: str = ""
    near: bool = False
    queue: str = ""
    dialogue: int | None = None
    state: tuple[str, ...] = ()
    status: str = ""
    field: tuple[int, ...] = ()
    group: int | None = None
    unit: tuple[int, ...] = ()
    level: str = ""
    channel: str = ""
    due: str = ""
    legal_type: str = ""
    received_from: date | None = None
    received_to: date | None = None
    points: bool = False
    unassigned: bool = False
    hall: bool = False
    files: bool = False
    repeated: bool = False
    order: Order = Order.NEWEST


@dataclass(frozen=True)
class Search:
    """How the text of a view was read. `unseen`: typed words that stand nowhere, for which like ones are looked for."""

    query: Query = ()
    code: str | None = None
    unseen: tuple[str, ...] = ()


@dataclass(frozen=True)
class Narrowed:
    """Everything within reach that a view lets pass."""

    petitions: QuerySet[Petition]
    search: Search = field(default_factory=Search)


def narrowed(caller: Caller, view: InboxView, places: Mapping[Phrase, Place] | None = None) -> Narrowed:
    """The petitions of the view by the words as typed; `places` are the old and new names that a search may mean."""
    return _filtered(caller, view, _read(view, places or {}) if view.text else Search())


def found_otherwise(caller: Caller, view: InboxView, search: Search) -> Narrowed | None:
    """The same when nothing was found: where the words stand nowhere at all, also those one fault away.

    None where that changes nothing: they do stand somewhere within reach, only not in what the filters let pass.
    """
    if not search.query or view.near:
        return None
    whole, *each = _seen(caller, search.query, listed(caller, view))
    if whole:
        return None
    unseen = {at for at, found in enumerate(each) if not found}
    words = tuple(search.query[at].typed for at in sorted(unseen))
    return _filtered(caller, view, Search(with_near(search.query, unseen or None), unseen=words))


def _filtered(caller: Caller, view: InboxView, search: Search) -> Narrowed:
    petitions = listed(caller, view)
    for name, condition in CONDITIONS.items():
        value = getattr(view, name)
        if value not in ("", None, False, ()):
            petitions = petitions.filter(condition(value, caller))
    if search.code is not None:
        petitions = petitions.filter(code=search.code)
    return Narrowed(matching(petitions, search.query), search)


def listed(caller: Caller, view: InboxView) -> QuerySet[Petition]:
    """Within reach, without those that are gone from the list; no words ever find a sealed one."""
    petitions = petitions_for(caller, Permission.PETITION_VIEW)
    if not view.state and view.status != PublicStatus.TRANSFERRED:
        return petitions.exclude(state__in=NOT_LISTED)
    return petitions.exclude(state=PetitionState.SEALED) if view.text else petitions


def _read(view: InboxView, places: Mapping[Phrase, Place]) -> Search:
    code = read_code(view.text)
    if code is not None:
        return Search(code=code)
    query = read_query(view.text, places)
    return Search(with_near(query) if view.near else query)


def _seen(caller: Caller, query: Query, petitions: QuerySet[Petition]) -> list[bool]:
    """Whether the whole query is found, and then each term by itself: one query."""
    asked = {"whole": query, **{f"term_{at}": (term,) for at, term in enumerate(query)}}
    each = {name: Exists(matching(petitions, terms)) for name, terms in asked.items()}
    found: list[bool] = list(Authority.objects.filter(pk=caller.authority_id).annotate(**each).values_list(*each).get())
    return found


def _through(field_ids: tuple[int, ...]) -> QuerySet[Any]:
    return Petition.fields.through.objects.filter(field_id__in=field_ids).values("petition")


CONDITIONS: dict[str, Callable[[Any, Caller], Q]] = {
    "queue": lambda value, caller: QUEUE_CONDITIONS[Queue(value)](caller),
    "dialogue": lambda value, caller: Q(dialogue_id=value),
    "state": lambda value, caller: Q(state__in=value),
    "status": lambda value, caller: STATUS[PublicStatus(value)],
    "field": lambda value, caller: Q(pk__in=_through(value)),
    "group": lambda value, caller: Q(group_id=value),
    "unit": lambda value, caller: Q(lead_unit_id__in=value),
    "level": lambda value, caller: Q(level=value),
    "channel": lambda value, caller: Q(channel=value),
    "legal_type": lambda value, caller: Q(legal_type=value),
    "due": lambda value, caller: DUE[value](caller),
    "received_from": lambda value, caller: Q(received_on__gte=value),
    "received_to": lambda value, caller: Q(received_on__lte=value),
    "points": lambda value, caller: Q(pk__in=Point.objects.filter(order=2).values("petition")),
    "unassigned": lambda value, caller: RECEIVED,
    "hall": lambda value, caller: Q(for_hall=True),
    "files": lambda value, caller: Q(pk__in=Attachment.objects.filter(purpose__in=GIVEN).values("petition")),
    "repeated": lambda value, caller: REPEATED,
}
DUE: dict[str, Callable[[Caller], Q]] = {
    "late": late,
    "soon": soon,
    "none": lambda caller: OPEN & Q(due_on__isnull=True),
}
STATUS: dict[PublicStatus, Q] = {
    PublicStatus.RECEIVED: Q(state=PetitionState.RECEIVED.value, is_extended=False, for_hall=False),
    PublicStatus.IN_PROGRESS: Q(state=PetitionState.ASSIGNED.value, is_extended=False, for_hall=False),
    PublicStatus.EXTENDED: OPEN & Q(is_extended=True),
    PublicStatus.FOR_HALL: OPEN & Q(for_hall=True, is_extended=False),
    PublicStatus.ANSWERED: Q(state=PetitionState.ANSWERED.value),
    PublicStatus.SOLVED: Q(state=PetitionState.SOLVED.value),
    PublicStatus.TRANSFERRED: Q(state__in=[PetitionState.TRANSFERRED.value, PetitionState.DIVERTED.value]),
}
