"""Write down that a shipped rule was compared with the official text of its source."""

from datetime import date

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.dialogues.access import checks_binding
from doithoai.apps.dialogues.models import RuleCheck
from doithoai.apps.organisations.access import authorities_for
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.law.adding import CheckedAlready, CheckedInFuture, NothingToCheck
from doithoai.core.law.packs import shipped_rule
from doithoai.core.text.normalise import tidy


@transaction.atomic
def check_rule(caller: Caller, *, rule_key: str, checked_on: date, note: str = "") -> RuleCheck:
    """The mark, with who and when. Raises RuleCheck.DoesNotExist for no such rule, NothingToCheck, CheckedAlready."""
    authorities = authorities_for(caller, Permission.RULE_MANAGE)
    authority = authorities.select_for_update(of=("self",), no_key=True).get()
    rule = shipped_rule(rule_key)
    if rule is None:
        raise RuleCheck.DoesNotExist
    if not rule.citation:
        raise NothingToCheck
    if checked_on > caller.today:
        raise CheckedInFuture
    known = checks_binding(authority).filter(rule_key=rule_key).first()
    if known is not None:
        raise CheckedAlready(name=known.checked_by_name, on=f"{known.checked_on:%d/%m/%Y}")
    row = RuleCheck.objects.create(
        authority=authority, rule_key=rule_key, checked_on=checked_on, checked_by_id=caller.person_id,
        checked_by_name=caller.name, note=tidy(note), noted_at=caller.now,
    )  # fmt: skip
    record(
        caller, EventName.RULE_CHECKED, row, authority_id=authority.pk, rule=rule_key, citation=rule.citation,
        checked_on=checked_on, note=row.note,
    )  # fmt: skip
    return row
