"""The rules of the legal check as an administrator reads them, and what a new one would say of a plan."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from doithoai.apps.dialogues.access import checks_binding, dialogues_for, managed_rules, rules_binding
from doithoai.apps.dialogues.models import AddedRule, Dialogue, RuleCheck
from doithoai.apps.dialogues.plan_facts import facts_of
from doithoai.apps.dialogues.rules import rule_from, rule_of
from doithoai.apps.organisations.access import authorities_for
from doithoai.core.access.permissions import Permission
from doithoai.core.calendars.working_days import WorkCalendar
from doithoai.core.caller import Caller
from doithoai.core.law.adding import WantedRule, settled_rule
from doithoai.core.law.findings import Finding
from doithoai.core.law.judging import judge
from doithoai.core.law.kinds import Level
from doithoai.core.law.packs import SHIPPED_RULES, shipped_rule
from doithoai.core.law.rule import LegalRule


@dataclass(frozen=True)
class RuleRow:
    """One rule with what was noted about it: `check` where somebody compared it, `added` where it is an own rule.

    `is_own`: the own authority added it or set the mark, so that it may end it or take it back.
    """

    rule: LegalRule
    check: RuleCheck | None = None
    added: AddedRule | None = None
    is_own: bool = False


@dataclass(frozen=True)
class Preview:
    """What a rule that is not stored yet says of a plan; `binds` False: it does not concern that plan."""

    dialogue: Dialogue
    binds: bool
    findings: list[Finding]


def shipped_rows(caller: Caller) -> list[RuleRow]:
    """The shipped rules that hold today or will, with the marks that bind the caller's authority."""
    authority = authorities_for(caller, Permission.RULE_VIEW).get()
    checks = {check.rule_key: check for check in checks_binding(authority)}
    return [_shipped(rule, checks.get(rule.key), authority.pk) for rule in SHIPPED_RULES if _still(rule, caller)]


def _shipped(rule: LegalRule, check: RuleCheck | None, authority_id: int) -> RuleRow:
    if check is None:
        return RuleRow(rule)
    return RuleRow(replace(rule, verified=True), check=check, is_own=check.authority_id == authority_id)


def _still(rule: LegalRule, caller: Caller) -> bool:
    return rule.valid_to is None or rule.valid_to >= caller.today


def added_rows(caller: Caller) -> list[RuleRow]:
    """The added rules that bind the caller's authority, the newest first; ended ones stay in the list."""
    authority = authorities_for(caller, Permission.RULE_VIEW).get()
    rows: Iterator[AddedRule] = rules_binding(authority).select_related("authority").order_by("-id").iterator()
    return [RuleRow(rule_of(row), added=row, is_own=row.authority_id == authority.pk) for row in rows]


def shipped_row(caller: Caller, rule_key: str) -> RuleRow:
    """One shipped rule. Raises RuleCheck.DoesNotExist where there is none of that key."""
    rule = shipped_rule(rule_key)
    if rule is None:
        raise RuleCheck.DoesNotExist
    authority = authorities_for(caller, Permission.RULE_VIEW).get()
    return _shipped(rule, checks_binding(authority).filter(rule_key=rule_key).first(), authority.pk)


def preview_rule(caller: Caller, wanted: WantedRule, *, dialogue_id: int, calendar: WorkCalendar) -> Preview:
    """The findings of a rule on a plan of the caller's authority; nothing is stored. Raises as `settled_rule`."""
    authority = authorities_for(caller, Permission.RULE_MANAGE).get()
    dialogue = dialogues_for(caller, Permission.DIALOGUE_VIEW).select_related("authority").get(pk=dialogue_id)
    rule, facts = rule_from(settled_rule(wanted, level=Level(authority.level))), facts_of(dialogue)
    return Preview(dialogue, rule.holds(facts), list(judge(rule, facts, calendar)))


def added_rule_of(caller: Caller, rule_id: int) -> AddedRule:
    """A rule that the caller's own authority added. Raises AddedRule.DoesNotExist out of reach."""
    return managed_rules(caller).get(pk=rule_id)
