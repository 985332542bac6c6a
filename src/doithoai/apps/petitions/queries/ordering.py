"""Pages of a list in every order, found by the key of the last row, so that the last page costs what the first does."""

from dataclasses import dataclass

from django.db.models import Case, DateField, F, Q, QuerySet, Value, When
from django.db.models.expressions import Combinable

from doithoai.apps.petitions.models import Petition
from doithoai.apps.petitions.queues import OPEN
from doithoai.core.petitions.ordering import Order, Place

_NOTHING = Value(None, DateField())
KEYS: dict[Order, Combinable] = {
    Order.NEWEST: _NOTHING,
    Order.WAITING: Case(When(OPEN, then=F("received_on")), output_field=DateField()),
    Order.DUE: Case(When(OPEN, then=F("due_on")), output_field=DateField()),
    Order.VOICES: F("voices"),
}
"""What the list is ordered by; rows without it stand last."""
FALLING = (Order.NEWEST, Order.VOICES)
"""Orders that run from high to low."""


@dataclass(frozen=True)
class Page:
    """The places of the rows of one page, and the keys of its neighbours."""

    places: list[Place]
    newer: Place | None = None
    older: Place | None = None

    @property
    def ids(self) -> list[int]:
        """The petitions of the page, in order."""
        return [place.petition_id for place in self.places]


def places_of(petitions: QuerySet[Petition], order: Order, most: int, *, backward: bool = False) -> list[Place]:
    """The first so many of the list, from its end when `backward`."""
    falling = (order in FALLING) != backward
    tie = "-pk" if falling else "pk"
    if order == Order.NEWEST:
        return [Place(None, pk) for pk in petitions.order_by(tie).values_list("pk", flat=True)[:most]]
    key = F("listed_by")
    by = key.desc(nulls_last=not backward or None, nulls_first=backward or None) if falling else None
    by = by or key.asc(nulls_last=not backward or None, nulls_first=backward or None)
    rows = petitions.annotate(listed_by=KEYS[order]).order_by(by, tie).values_list("listed_by", "pk")
    return [Place(value, pk) for value, pk in rows[:most]]


def page_at(
    petitions: QuerySet[Petition], order: Order, size: int, *, before: Place | None = None, after: Place | None = None
) -> Page:
    """The page that follows the place `before`, or that stands above the place `after`."""
    if after is not None:
        found = places_of(_beyond(petitions, order, after, backward=True), order, size + 1, backward=True)
        shown = found[:size][::-1]
        return Page(shown, shown[0] if len(found) > size else None, shown[-1] if shown else None)
    rest = _beyond(petitions, order, before, backward=False) if before is not None else petitions
    found = places_of(rest, order, size + 1)
    shown = found[:size]
    newer = shown[0] if before is not None and shown else None
    return Page(shown, newer, shown[-1] if len(found) > size else None)


def _beyond(petitions: QuerySet[Petition], order: Order, place: Place, *, backward: bool) -> QuerySet[Petition]:
    """The rows after the place in the order, or before it when `backward`."""
    side = "lt" if (order in FALLING) != backward else "gt"
    next_ids = Q(**{f"pk__{side}": place.petition_id})
    if order == Order.NEWEST:
        return petitions.filter(next_ids)
    rows = petitions.annotate(listed_by=KEYS[order])
    if place.value is None:
        alike = Q(listed_by__isnull=True) & next_ids
        return rows.filter(alike | Q(listed_by__isnull=False) if backward else alike)
    further = Q(**{f"listed_by__{side}": place.value}) | (Q(listed_by=place.value) & next_ids)
    return rows.filter(further if backward else further | Q(listed_by__isnull=True))
