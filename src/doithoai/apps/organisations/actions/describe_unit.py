"""Change a unit's names, its part in plans and its mail address."""

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.organisations.access import managed_units
from doithoai.apps.organisations.models import Unit
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.organisations import NameMissing, NameTaken
from doithoai.core.text.normalise import tidy


@transaction.atomic
def describe_unit(
    caller: Caller, *, unit_id: int, name: str, short_name: str = "", part: str = "", email: str = ""
) -> Unit:
    """Papers already issued keep the old name. Raises NameMissing, NameTaken."""
    unit = managed_units(caller).select_for_update(of=("self",), no_key=True).get(pk=unit_id)
    name, old = tidy(name), unit.name
    if not name:
        raise NameMissing
    others = Unit.objects.filter(authority_id=unit.authority_id, name=name, valid_to__isnull=True).exclude(pk=unit_id)
    if others.exists():
        raise NameTaken(name=name)
    unit.name, unit.short_name, unit.part, unit.email = name, tidy(short_name) or name[:60], part, email
    unit.save(update_fields=["name", "short_name", "part", "email"])
    record(caller, EventName.UNIT_DESCRIBED, unit, authority_id=unit.authority_id, title=name, old_name=old)
    return unit
