"""Set after how many days an authority is reminded that another body has not answered: its own figure."""

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.organisations.models import Authority
from doithoai.core.access.matrix import reach_of
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.petitions.body_reply import check_wait


@transaction.atomic
def set_body_wait(caller: Caller, *, days: int) -> Authority:
    """Raises WaitOutOfRange; Authority.DoesNotExist for who does not sort petitions."""
    if reach_of(caller.role, Permission.PETITION_TRIAGE) is None:
        raise Authority.DoesNotExist
    authority = Authority.objects.select_for_update(no_key=True).get(pk=caller.authority_id)
    old, authority.body_wait_days = authority.body_wait_days, check_wait(days)
    authority.save(update_fields=["body_wait_days"])
    record(caller, EventName.BODY_WAIT_SET, authority, authority_id=authority.pk, old=old, days=days)
    return authority
