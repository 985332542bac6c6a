"""Add a unit to an authority."""

from datetime import date

from django.db import transaction
from django.db.models import Max

from doithoai.apps.audit.record import record
from doithoai.apps.organisations.access import managed_authorities
from doithoai.apps.organisations.models import Unit
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.organisations import NameMissing, NameTaken, code_of
from doithoai.core.text.normalise import tidy


@transaction.atomic
def register_unit(
    caller: Caller,
    *,
    authority_id: int,
    name: str,
    short_name: str = "",
    part: str = "",
    email: str = "",
    code: str = "",
    valid_from: date | None = None,
) -> Unit:
    """The new unit; `part` is its part in a plan (office, police …). Raises NameMissing, NameTaken."""
    authority = managed_authorities(caller).select_for_update(of=("self",), no_key=True).get(pk=authority_id)
    name = tidy(name)
    if not name:
        raise NameMissing
    siblings = Unit.objects.filter(authority=authority)
    if siblings.filter(name=name, successor__isnull=True, valid_to__isnull=True).exists():
        raise NameTaken(name=name)
    taken = frozenset(siblings.values_list("code", flat=True))
    unit = Unit.objects.create(
        authority=authority,
        code=code_of(code or short_name or name, taken=taken),
        name=name,
        short_name=tidy(short_name) or name[:60],
        part=part,
        email=email,
        order=(siblings.aggregate(last=Max("order"))["last"] or 0) + 1,
        valid_from=valid_from,
    )
    record(caller, EventName.UNIT_REGISTERED, unit, authority_id=authority.pk, title=name)
    return unit
