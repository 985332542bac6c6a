"""Number the separate requests in a petition."""

from collections.abc import Iterable

from django.db import transaction

from doithoai.apps.petitions.models import Petition, Point
from doithoai.apps.petitions.reach import locked_petition
from doithoai.apps.petitions.trail import record_petition
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.petitions.lifecycle import OPEN_STATES
from doithoai.core.petitions.points import PointText, divide
from doithoai.core.refusal import NotPossibleNow


@transaction.atomic
def divide_petition(caller: Caller, *, petition_id: int, texts: Iterable[str]) -> Petition:
    """Store the points in this order. Raises NotPossibleNow once closed, PointAlreadyAnswered, TooManyPoints."""
    petition = locked_petition(caller, Permission.PETITION_TRIAGE, petition_id)
    if petition.state not in OPEN_STATES:
        raise NotPossibleNow()
    points = divide(points_of(petition), texts)
    petition.points.filter(answered_on__isnull=True).delete()
    kept = set(petition.points.values_list("order", flat=True))
    Point.objects.bulk_create(
        Point(petition=petition, order=point.order, text=point.text) for point in points if point.order not in kept
    )
    record_petition(caller, EventName.PETITION_DIVIDED, petition, points=len(points))
    return petition


def points_of(petition: Petition) -> list[PointText]:
    """The points as core sees them, in order."""
    return [PointText(point.order, point.text, point.answered_on) for point in petition.points.order_by("order")]
