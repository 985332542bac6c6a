"""Count every open duty again after the calendar of working days changed."""

from django.db import transaction

from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.dialogues.redating import redate_duties
from doithoai.apps.organisations.queries import work_calendar
from doithoai.core.caller import Caller, Role
from doithoai.core.dialogues.lifecycle import LIVING_STATES

REASON = "lịch làm việc đổi"


@transaction.atomic
def recompute_deadlines(caller: Caller) -> int:
    """How many dates moved in the caller's authority, each recorded with both dates. Only the system does this."""
    if caller.role is not Role.SYSTEM:
        return 0
    living = Dialogue.objects.filter(authority_id=caller.authority_id, state__in=LIVING_STATES)
    calendar = work_calendar()
    dialogues = list(living.select_for_update(of=("self",), no_key=True).order_by("id"))
    return redate_duties(caller, dialogues, calendar, reason=REASON)
