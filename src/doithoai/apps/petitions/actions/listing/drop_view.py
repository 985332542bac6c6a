"""Drop a view of one's own."""

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.petitions.access import kept_views_for
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.petitions.kept_views import ViewGone


@transaction.atomic
def drop_view(caller: Caller, *, view_id: int) -> None:
    """Only one's own. Raises ViewGone."""
    view = kept_views_for(caller).select_for_update(of=("self",), no_key=True).filter(pk=view_id).first()
    if view is None:
        raise ViewGone()
    record(caller, EventName.VIEW_DROPPED, view, authority_id=caller.authority_id, name=view.name)
    view.delete()
