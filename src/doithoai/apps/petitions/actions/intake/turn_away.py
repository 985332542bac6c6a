"""Somebody is guided to another door: counted by day and kind, nothing else is kept."""

from django.db import transaction
from django.db.models import F

from doithoai.apps.organisations.models import Authority
from doithoai.apps.petitions.models import GateCount
from doithoai.core.caller import Caller
from doithoai.core.petitions.gate import COUNTED_KINDS


@transaction.atomic
def turn_away(caller: Caller, *, kind: str, times: int = 1) -> None:
    """Add `times` to the day's count of `kind` in the caller's authority. Raises ValueError for an unknown kind.

    No event is recorded on purpose: its moment could lead to the person who wanted to denounce.
    """
    if kind not in COUNTED_KINDS:
        raise ValueError(f"no such kind: {kind}")
    if not times:
        return
    authority = Authority.objects.get(pk=caller.authority_id)
    row, _ = GateCount.objects.get_or_create(authority=authority, on=caller.today, kind=kind)
    GateCount.objects.filter(pk=row.pk).update(count=F("count") + times)
