"""An officer decided: the suggestions of the petition are settled, and the authority's own counts learn from it."""

from django.db import transaction

from doithoai.apps.petitions.models import Petition
from doithoai.apps.suggestions.lessons import relearn
from doithoai.apps.suggestions.settling import settle
from doithoai.core.caller import Caller


@transaction.atomic
def learn_from_petition(caller: Caller, *, petition_id: int) -> None:
    """Read how the petition stands now; twice changes nothing. No event: what happened was recorded already.

    Raises Petition.DoesNotExist out of the caller's authority.
    """
    within = Petition.objects.filter(authority_id=caller.authority_id)
    petition = within.select_for_update(of=("self",), no_key=True).get(pk=petition_id)
    settle(caller, petition)
    relearn(caller, petition)
