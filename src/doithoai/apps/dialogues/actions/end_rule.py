"""End an added rule on a day; it is never deleted, plans of its time stay checked by it."""

from datetime import date

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.dialogues.access import managed_rules
from doithoai.apps.dialogues.models import AddedRule
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.law.adding import check_last_day


@transaction.atomic
def end_rule(caller: Caller, *, rule_id: int, last_on: date) -> AddedRule:
    """Set the last day. Raises AddedRule.DoesNotExist out of reach, EndedAlready, EndBeforeStart."""
    row = managed_rules(caller).select_for_update(of=("self",), no_key=True).get(pk=rule_id)
    first = row.valid_from or caller.today
    check_last_day(first=first, last=last_on, ended=row.valid_to, today=caller.today)
    row.valid_to = last_on
    row.save(update_fields=["valid_to"])
    record(caller, EventName.RULE_ENDED, row, authority_id=row.authority_id, title=row.title, last_on=last_on)
    return row
