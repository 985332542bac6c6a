"""The inbox: one page of petitions, newest first, however deep and however filtered."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count, IntegerField, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce, Left

from doithoai.apps.petitions.access import petitions_for
from doithoai.apps.petitions.models import Assignment, Petition, Point
from doithoai.apps.petitions.search import found
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.petitions.lifecycle import OPEN_STATES, AssignmentState, PetitionState
from doithoai.core.petitions.public_status import PublicStatus

PAGE = 25
MOST_COUNTED = 1000
BATCH = 500
SOON = timedelta(days=3)
NOT_LISTED = (PetitionState.SEALED, PetitionState.MERGED)
"""Left out of the list unless their state is asked for."""


@dataclass(frozen=True, kw_only=True)
class InboxView:
    """What the list shows; every empty value lets all pass. `due` is late, soon or none."""

    text: str = ""
    dialogue: int | None = None
    state: str = ""
    status: str = ""
    field: int | None = None
    group: int | None = None
    unit: int | None = None
    level: str = ""
    channel: str = ""
    due: str = ""
    legal_type: str = ""
    points: bool = False
    unassigned: bool = False
    hall: bool = False


@dataclass(frozen=True)
class InboxPage:
    """One page. `count` stops at 1,000, then `more` is True; `newer` and `older` are keys of the neighbour pages."""

    rows: Sequence[Petition]
    count: int
    more: bool
    newer: int | None
    older: int | None


def inbox(
    caller: Caller, view: InboxView, *, before: int | None = None, after: int | None = None, size: int = PAGE
) -> InboxPage:
    """The page after the petition `before` (older ones) or before `after` (newer ones); the first without both."""
    petitions = narrowed(caller, view)
    if before is None and after is None:
        found_ids = list(petitions.order_by("-pk").values_list("pk", flat=True)[: MOST_COUNTED + 1])
        ids, count = found_ids[:size], len(found_ids)
        newer, older = None, ids[-1] if count > size else None
    else:
        ids, newer, older = _page_ids(petitions, before, after, size)
        count = petitions.order_by()[: MOST_COUNTED + 1].count()
    return InboxPage(_rows(ids), min(count, MOST_COUNTED), count > MOST_COUNTED, newer, older)


def exported(caller: Caller, view: InboxView, most: int) -> list[Petition]:
    """The rows of exactly this view, newest first, at most so many."""
    ids = list(narrowed(caller, view).order_by("-id").values_list("pk", flat=True)[:most])
    return [row for at in range(0, len(ids), BATCH) for row in _rows(ids[at : at + BATCH], left_out=("folded",))]


def narrowed(caller: Caller, view: InboxView) -> QuerySet[Petition]:
    """Everything within reach that the view lets pass."""
    petitions = petitions_for(caller, Permission.PETITION_VIEW)
    if not view.state and view.status != PublicStatus.TRANSFERRED:
        petitions = petitions.exclude(state__in=NOT_LISTED)
    for name, condition in CONDITIONS.items():
        value = getattr(view, name)
        if value not in ("", None, False):
            petitions = petitions.filter(condition(value, caller.today))
    return found(petitions, view.text) if view.text else petitions


CONDITIONS: dict[str, Callable[..., Q]] = {
    "dialogue": lambda value, today: Q(dialogue_id=value),
    "state": lambda value, today: Q(state=value),
    "status": lambda value, today: STATUS[PublicStatus(value)],
    "field": lambda value, today: Q(pk__in=Petition.fields.through.objects.filter(field_id=value).values("petition")),
    "group": lambda value, today: Q(group_id=value),
    "unit": lambda value, today: Q(lead_unit_id=value),
    "level": lambda value, today: Q(level=value),
    "channel": lambda value, today: Q(channel=value),
    "legal_type": lambda value, today: Q(legal_type=value),
    "due": lambda value, today: due_condition(value, today),
    "points": lambda value, today: Q(pk__in=Point.objects.filter(order=2).values("petition")),
    "unassigned": lambda value, today: Q(state=PetitionState.RECEIVED.value),
    "hall": lambda value, today: Q(for_hall=True),
}

_OPEN = Q(state__in=sorted(OPEN_STATES))
STATUS: dict[PublicStatus, Q] = {
    PublicStatus.RECEIVED: Q(state=PetitionState.RECEIVED.value, is_extended=False, for_hall=False),
    PublicStatus.IN_PROGRESS: Q(state=PetitionState.ASSIGNED.value, is_extended=False, for_hall=False),
    PublicStatus.EXTENDED: _OPEN & Q(is_extended=True),
    PublicStatus.FOR_HALL: _OPEN & Q(for_hall=True, is_extended=False),
    PublicStatus.ANSWERED: Q(state=PetitionState.ANSWERED.value),
    PublicStatus.SOLVED: Q(state=PetitionState.SOLVED.value),
    PublicStatus.TRANSFERRED: Q(state__in=[PetitionState.TRANSFERRED.value, PetitionState.DIVERTED.value]),
}


def due_condition(due: str, today: date) -> Q:
    """Open petitions that are late, due within three days, or without a date."""
    conditions = {
        "late": Q(due_on__lt=today),
        "soon": Q(due_on__gte=today, due_on__lte=today + SOON),
        "none": Q(due_on__isnull=True),
    }
    return _OPEN & conditions[due]


def _page_ids(
    petitions: QuerySet[Petition], before: int | None, after: int | None, size: int
) -> tuple[list[int], int | None, int | None]:
    if after is not None:
        ids = list(petitions.filter(pk__gt=after).order_by("pk").values_list("pk", flat=True)[: size + 1])
        shown = ids[:size][::-1]
        return shown, shown[0] if len(ids) > size else None, shown[-1] if shown else None
    older = petitions.filter(pk__lt=before) if before is not None else petitions
    ids = list(older.order_by("-pk").values_list("pk", flat=True)[: size + 1])
    shown = ids[:size]
    return shown, shown[0] if before is not None and shown else None, shown[-1] if len(ids) > size else None


def _rows(ids: Sequence[int], left_out: Sequence[str] = ("text", "folded", "public_text")) -> list[Petition]:
    rows = (
        Petition.objects.filter(pk__in=ids)
        .annotate(
            opening=Left("text", 220),
            point_count=_count(Point.objects.filter(petition=OuterRef("pk"))),
            bounces=_count(Assignment.objects.filter(petition=OuterRef("pk"), state=AssignmentState.SENT_BACK.value)),
        )
        .defer(*left_out)
        .select_related("lead_unit", "group")
        .prefetch_related("fields")
    )
    return sorted(rows, key=lambda row: -row.pk)


def _count(parts: "QuerySet[Point] | QuerySet[Assignment]") -> Coalesce:
    counted = parts.order_by().values("petition").annotate(n=Count("pk")).values("n")
    return Coalesce(Subquery(counted, output_field=IntegerField()), 0)
