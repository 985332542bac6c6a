"""Set up an authority: the first of the installation, or one directly below the administrator's own."""

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.organisations.access import authorities_for
from doithoai.apps.organisations.models import Authority
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller, Role
from doithoai.core.events import EventName
from doithoai.core.organisations import NameMissing, NameTaken, code_of
from doithoai.core.text.normalise import tidy


@transaction.atomic
def register_authority(
    caller: Caller,
    *,
    name: str,
    short_name: str,
    place: str,
    level: str = "commune",
    organ: str = "ubnd",
    format: str = "state",  # noqa: A002  the word of the table
    symbol: str = "UBND",
    superior_heading: str = "",
    address: str = "",
    complaint_desk: str = "",
    slug: str = "",
    parent_id: int | None = None,
    is_demonstration: bool = False,
) -> Authority:
    """The new authority. Only the system, setting up, may make one without a parent. Raises NameMissing, NameTaken."""
    if parent_id is None and caller.role is not Role.SYSTEM:
        raise Authority.DoesNotExist
    parent = None
    if parent_id is not None:
        parent = authorities_for(caller, Permission.ORGANISATION_MANAGE).get(pk=parent_id)
    name = tidy(name)
    if not name or not tidy(short_name):
        raise NameMissing
    if Authority.objects.filter(name=name, valid_to__isnull=True).exists():
        raise NameTaken(name=name)
    taken = frozenset(Authority.objects.values_list("slug", flat=True))
    row = Authority(name=name, short_name=tidy(short_name), place=tidy(place), level=level, organ=organ, format=format)
    row.slug = slug if slug and slug not in taken else code_of(row.short_name, taken=taken, longest=60)
    row.symbol, row.superior_heading, row.address = symbol, tidy(superior_heading), tidy(address)
    row.complaint_desk, row.parent, row.is_demonstration = tidy(complaint_desk), parent, is_demonstration
    row.save(force_insert=True)
    record(caller, EventName.AUTHORITY_REGISTERED, row, authority_id=row.pk, title=name)
    return row
