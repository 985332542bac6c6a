"""A personal link stops working: lost telephone, change of office."""

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.organisations.access import group_heads_for
from doithoai.apps.organisations.models import PersonalLink
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.refusal import NotPossibleNow


@transaction.atomic
def end_link(caller: Caller, *, membership_id: int) -> None:
    """End the open link of this group head. Raises `NotPossibleNow` where there is none."""
    membership = group_heads_for(caller).select_for_update(of=("self",), no_key=True).get(pk=membership_id)
    link = PersonalLink.objects.filter(membership=membership, ended_at__isnull=True).first()
    if link is None:
        raise NotPossibleNow()
    link.ended_at = caller.now
    link.save(update_fields=["ended_at"])
    record(caller, EventName.LINK_ENDED, link, authority_id=membership.authority_id, person_id=membership.person_id)
