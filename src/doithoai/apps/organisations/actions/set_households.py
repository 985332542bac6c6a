"""How many households each residential group has: shares of delegates are counted from it."""

from collections.abc import Mapping

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.organisations.models import Group
from doithoai.core.access.matrix import Reach, reach_of
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName


@transaction.atomic
def set_households(caller: Caller, *, households: Mapping[int, int | None]) -> list[Group]:
    """Group id -> households; the groups that changed. Groups of other authorities are left alone."""
    if reach_of(caller.role, Permission.DELEGATE_SEAT) != Reach.AUTHORITY:
        raise Group.DoesNotExist
    reached = Group.objects.filter(authority_id=caller.authority_id, pk__in=households)
    changed = [
        group
        for group in reached.select_for_update(of=("self",), no_key=True).order_by("pk")
        if group.households != households[group.pk]
    ]
    for group in changed:
        old, group.households = group.households, households[group.pk]
        group.save(update_fields=["households"])
        record(
            caller, EventName.GROUP_HOUSEHOLDS_SET, group, authority_id=group.authority_id, title=group.name,
            old=old, new=group.households,
        )  # fmt: skip
    return changed
