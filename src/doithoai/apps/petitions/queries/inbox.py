"""The inbox: one page of petitions, however deep, ordered and filtered, and the counts of the queues."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Count, IntegerField, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce, Left

from doithoai.apps.petitions.access import petitions_for
from doithoai.apps.petitions.models import Assignment, Petition, Point
from doithoai.apps.petitions.queries.inbox_view import InboxView, Search, found_otherwise, narrowed
from doithoai.apps.petitions.queries.ordering import Page, page_at, places_of
from doithoai.apps.petitions.queues import CONDITIONS, OPEN
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.petitions.lifecycle import AssignmentState
from doithoai.core.petitions.ordering import Place
from doithoai.core.petitions.place_names import Place as NamedPlace
from doithoai.core.petitions.queues import Queue, queues_of
from doithoai.core.text.short_forms import Phrase

PAGE = 25
MOST_COUNTED = 1000
BATCH = 500


@dataclass(frozen=True)
class InboxPage:
    """One page. `count` stops at 1,000, then `more` is True; `newer` and `older` are keys of the neighbour pages."""

    rows: Sequence[Petition]
    count: int
    more: bool
    newer: Place | None
    older: Place | None
    search: Search


def inbox(
    caller: Caller,
    view: InboxView,
    *,
    before: Place | None = None,
    after: Place | None = None,
    size: int = PAGE,
    places: Mapping[Phrase, NamedPlace] | None = None,
) -> InboxPage:
    """The page after the place `before` (further down) or above the place `after`; the first without both."""

    def read(petitions: QuerySet[Petition]) -> tuple[Page, int]:
        if before is None and after is None:
            found = places_of(petitions, view.order, MOST_COUNTED + 1)
            return Page(found[:size], None, found[size - 1] if len(found) > size else None), len(found)
        page = page_at(petitions, view.order, size, before=before, after=after)
        return page, petitions.order_by()[: MOST_COUNTED + 1].count() if page.places else 0

    (page, count), search = _found(caller, view, places, read)
    left_out = ("folded", "public_folded", "public_text", *(() if view.text else ("text",)))
    rows = _rows(page.ids, left_out)
    return InboxPage(rows, min(count, MOST_COUNTED), count > MOST_COUNTED, page.newer, page.older, search)


def exported(
    caller: Caller, view: InboxView, most: int, places: Mapping[Phrase, NamedPlace] | None = None
) -> list[Petition]:
    """The rows of exactly this view in its order, at most so many."""

    def read(petitions: QuerySet[Petition]) -> tuple[Page, int]:
        return Page(places_of(petitions, view.order, most)), 0

    return rows_of(_found(caller, view, places, read)[0][0].ids)


def _found(
    caller: Caller,
    view: InboxView,
    places: Mapping[Phrase, NamedPlace] | None,
    read: Callable[[QuerySet[Petition]], tuple[Page, int]],
) -> tuple[tuple[Page, int], Search]:
    """What is read by the words as typed; where that is nothing, by those that may have been meant."""
    shown = narrowed(caller, view, places)
    page = read(shown.petitions)
    other = None if page[0].places else found_otherwise(caller, view, shown.search)
    return (page, shown.search) if other is None else (read(other.petitions), other.search)


def chosen(caller: Caller, ids: Sequence[int]) -> list[Petition]:
    """These petitions, as far as they are within reach, in the given order."""
    reached = set(petitions_for(caller, Permission.PETITION_VIEW).filter(pk__in=ids).values_list("pk", flat=True))
    return rows_of([pk for pk in dict.fromkeys(ids) if pk in reached])


def rows_of(ids: Sequence[int]) -> list[Petition]:
    """Whole rows, in the order of their ids."""
    return [row for at in range(0, len(ids), BATCH) for row in _rows(ids[at : at + BATCH], ("folded", "public_folded"))]


def queue_counts(caller: Caller) -> dict[Queue, int]:
    """How many petitions each queue of the caller's role holds: one query over what is open."""
    queues = queues_of(caller.role)
    if not queues:
        return {}
    open_ = petitions_for(caller, Permission.PETITION_VIEW).filter(OPEN)
    counted = open_.aggregate(**{queue.value: Count("pk", filter=CONDITIONS[queue](caller)) for queue in queues})
    return {queue: counted[queue.value] for queue in queues}


def _rows(ids: Sequence[int], left_out: Sequence[str]) -> list[Petition]:
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
    at = {pk: place for place, pk in enumerate(ids)}
    return sorted(rows, key=lambda row: at[row.pk])


def _count(parts: "QuerySet[Point] | QuerySet[Assignment]") -> Coalesce:
    counted = parts.order_by().values("petition").annotate(n=Count("pk")).values("n")
    return Coalesce(Subquery(counted, output_field=IntegerField()), 0)
