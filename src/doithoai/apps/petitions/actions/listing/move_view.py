"""Put a view of one's own one place further up; nothing is recorded, it changes nobody's matter."""

from django.db import transaction

from doithoai.apps.petitions.access import kept_views_for
from doithoai.apps.petitions.models import KeptView
from doithoai.core.caller import Caller
from doithoai.core.petitions.kept_views import ViewGone


@transaction.atomic
def move_view(caller: Caller, *, view_id: int) -> None:
    """The first one stays where it is. Raises ViewGone."""
    rows = list(kept_views_for(caller).select_for_update(of=("self",), no_key=True).order_by("order", "pk"))
    at = next((place for place, row in enumerate(rows) if row.pk == view_id), None)
    if at is None:
        raise ViewGone()
    if at:
        rows[at - 1], rows[at] = rows[at], rows[at - 1]
    for place, row in enumerate(rows, start=1):
        row.order = place
    KeptView.objects.bulk_update(rows, ["order"])
