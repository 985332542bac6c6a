"""Add a residential group to an authority."""

from datetime import date

from django.db import transaction
from django.db.models import Max

from doithoai.apps.audit.record import record
from doithoai.apps.organisations.access import managed_authorities
from doithoai.apps.organisations.models import Group
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.organisations import NameMissing, NameTaken
from doithoai.core.text.normalise import tidy


@transaction.atomic
def register_group(
    caller: Caller,
    *,
    authority_id: int,
    kind: str,
    name: str,
    households: int | None = None,
    valid_from: date | None = None,
) -> Group:
    """The new group; `kind` is «tổ dân phố», «thôn», «ấp» … Raises NameMissing, NameTaken."""
    authority = managed_authorities(caller).select_for_update(of=("self",), no_key=True).get(pk=authority_id)
    name = tidy(name)
    if not name:
        raise NameMissing
    siblings = Group.objects.filter(authority=authority)
    if siblings.filter(name=name).exists():
        raise NameTaken(name=name)
    group = Group.objects.create(
        authority=authority,
        kind=tidy(kind),
        name=name,
        order=(siblings.aggregate(last=Max("order"))["last"] or 0) + 1,
        households=households,
        valid_from=valid_from,
    )
    record(caller, EventName.GROUP_REGISTERED, group, authority_id=authority.pk, title=name)
    return group
