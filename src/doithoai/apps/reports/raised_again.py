"""Open petitions that came back, or about which a promised date has passed: those raised most stand first."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet

from doithoai.apps.audit.models import Event
from doithoai.apps.hall.models import Promise
from doithoai.apps.petitions.access import petitions_for
from doithoai.apps.petitions.models import Petition
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import HANOI, Caller
from doithoai.core.events import EventName
from doithoai.core.petitions.lifecycle import OPEN_STATES
from doithoai.core.petitions.raised_again import Raised, score

CAME_BACK = (EventName.PETITION_CARRIED_OVER.value, EventName.PETITION_REOPENED.value)
MOST = 500
VIEW = Permission.ASSIGNMENT_GIVE
"""Who decides what comes first: the office and the chair."""


@dataclass(frozen=True)
class RaisedAgain:
    """One petition, what is known of it, and how far to the front it stands."""

    petition: Petition
    raised: Raised
    score: int


def count_raised_again(caller: Caller) -> int:
    """How many there are: one query."""
    return _found(caller).count()


def raised_again(caller: Caller) -> list[RaisedAgain]:
    """Those within reach, the highest score first: three queries."""
    rows = list(
        _found(caller)
        .select_related("group", "lead_unit", "dialogue")
        .defer("folded", "public_folded")
        .order_by("id")[:MOST]
    )
    ids = [row.pk for row in rows]
    carried, years = _came_back(ids)
    promised = _promised(ids, caller.today)
    found = [_one(row, carried.get(row.pk, 0), years.get(row.pk, set()), promised.get(row.pk)) for row in rows]
    return sorted(found, key=lambda one: (-one.score, one.petition.received_on, one.petition.pk))


def _found(caller: Caller) -> QuerySet[Petition]:
    carried = Event.objects.filter(petition_id=OuterRef("pk"), name=EventName.PETITION_CARRIED_OVER.value)
    broken = Promise.objects.filter(petition=OuterRef("pk"), kept_on=None, due_on__lt=caller.today)
    came_back = Q(times_reopened__gt=0) | Q(carried_from__isnull=False) | Exists(carried) | Exists(broken)
    return petitions_for(caller, VIEW).filter(came_back, state__in=OPEN_STATES)


def _came_back(ids: Collection[int]) -> tuple[dict[int, int], dict[int, set[int]]]:
    """How often each was carried over, and the years in which it came back."""
    carried: dict[int, int] = {}
    years: dict[int, set[int]] = {}
    rows = Event.objects.filter(petition_id__in=ids, name__in=CAME_BACK).values_list("petition_id", "name", "at")
    for pk, name, at in rows:
        if pk is not None:
            carried[pk] = carried.get(pk, 0) + (name == EventName.PETITION_CARRIED_OVER)
            years.setdefault(pk, set()).add(at.astimezone(HANOI).year)
    return carried, years


def _promised(ids: Sequence[int], today: date) -> dict[int, date]:
    rows = Promise.objects.filter(petition_id__in=ids, kept_on=None, due_on__lt=today).order_by("-due_on")
    return {pk: due_on for pk, due_on in rows.values_list("petition_id", "due_on") if pk is not None}


def _one(petition: Petition, carried: int, years: set[int], promised: date | None) -> RaisedAgain:
    raised = Raised(
        carried_over=carried + (petition.carried_from_id is not None),
        reopened=petition.times_reopened,
        years=frozenset({petition.received_on.year, *years}),
        voices=petition.voices,
        promised_on=promised,
    )
    return RaisedAgain(petition, raised, score(raised))
