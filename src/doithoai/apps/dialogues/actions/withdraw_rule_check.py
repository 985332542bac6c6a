"""Take back the mark that a shipped rule was compared with its text."""

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.dialogues.access import managed_checks
from doithoai.core.caller import Caller
from doithoai.core.events import EventName


@transaction.atomic
def withdraw_rule_check(caller: Caller, *, rule_key: str) -> None:
    """The rule counts as shipped again. Raises RuleCheck.DoesNotExist where the own authority set no mark."""
    row = managed_checks(caller).select_for_update(of=("self",), no_key=True).get(rule_key=rule_key)
    row.withdrawn_at = caller.now
    row.save(update_fields=["withdrawn_at"])
    record(caller, EventName.RULE_CHECK_WITHDRAWN, row, authority_id=row.authority_id, rule=rule_key)
