"""Add a rule of the authority to the legal check of plans."""

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.dialogues.models import AddedRule
from doithoai.apps.organisations.access import authorities_for
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.law.adding import WantedRule, settled_rule
from doithoai.core.law.conditions import condition_to_json
from doithoai.core.law.kinds import Level


@transaction.atomic
def add_rule(caller: Caller, *, wanted: WantedRule) -> AddedRule:
    """Store the rule. Raises RuleNameMissing, SourceMissing, and LooserThanLaw for a limit looser than the law's."""
    authority = authorities_for(caller, Permission.RULE_MANAGE).get()
    rule = settled_rule(wanted, level=Level(authority.level))
    row = AddedRule.objects.create(
        authority=authority,
        title=rule.title,
        condition=condition_to_json(rule.condition),
        kinds=sorted(kind.value for kind in rule.kinds),
        severity=rule.severity.value,
        why=rule.why,
        citation=rule.citation,
        verified=rule.verified,
        for_lower=rule.for_lower and authority.level == Level.PROVINCE.value,
        valid_from=rule.valid_from,
        added_by_name=caller.name,
        added_at=caller.now,
    )
    record(
        caller, EventName.RULE_ADDED, row, authority_id=authority.pk, title=row.title, condition=row.condition,
        kinds=row.kinds, severity=row.severity, citation=row.citation, verified=row.verified,
        valid_from=row.valid_from, for_lower=row.for_lower,
    )  # fmt: skip
    return row
