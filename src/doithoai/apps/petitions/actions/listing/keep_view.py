"""Keep the filters and the order of the inbox under a name."""

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.petitions.access import kept_views_for
from doithoai.apps.petitions.models import KeptView
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.petitions.kept_views import check_view


@transaction.atomic
def keep_view(caller: Caller, *, name: str, query: str, shared: bool = False) -> KeptView:
    """A name one has already is kept anew. Raises ViewUnnamed, ViewTooLong, TooManyViews."""
    mine = {row.name: row for row in kept_views_for(caller).select_for_update(of=("self",), no_key=True)}
    tidy = check_view(name, query, kept=len(mine), known=" ".join(name.split())[:80] in mine)
    last = max((row.order for row in mine.values()), default=0)
    view = mine.get(tidy) or KeptView(
        authority_id=caller.authority_id, person_id=caller.person_id or 0, name=tidy, order=last + 1
    )
    view.query, view.shared = query, shared
    view.save()
    record(caller, EventName.VIEW_KEPT, view, authority_id=caller.authority_id, name=tidy, shared=shared)
    return view
