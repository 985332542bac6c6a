"""The rules of the legal check as they stand for one authority: shipped, marked as compared, and added."""

from datetime import date

from doithoai.apps.dialogues.access import checks_binding, rules_binding
from doithoai.apps.dialogues.models import AddedRule
from doithoai.apps.organisations.models import Authority
from doithoai.core.deadlines.rule import RelativeRule
from doithoai.core.law.adding import LAW_OF, WantedRule, part_of
from doithoai.core.law.conditions import KeepsLimit, condition_from_json
from doithoai.core.law.findings import Severity
from doithoai.core.law.kinds import DialogueKind
from doithoai.core.law.limits import LegalLimit, LooserThanLaw, tightened
from doithoai.core.law.rule import EVERY_KIND, LegalRule, Pack

OWN = "rieng"
"""How the keys of rules begin that an administrator added."""


def rule_of(row: AddedRule) -> LegalRule:
    """The stored rule as a value."""
    wanted = WantedRule(
        title=row.title,
        condition=condition_from_json(row.condition),
        severity=Severity(row.severity),
        citation=row.citation,
        valid_from=row.valid_from or row.added_at.date(),
        kinds=frozenset(DialogueKind(kind) for kind in row.kinds),
        why=row.why,
        verified=row.verified,
    )
    return rule_from(wanted, key=f"{OWN}-{row.pk}", valid_to=row.valid_to)


def rule_from(wanted: WantedRule, *, key: str = OWN, valid_to: date | None = None) -> LegalRule:
    """The rule that an administrator asks for, as a value: what a preview runs before anything is stored."""
    condition = wanted.condition
    return LegalRule(
        key=key,
        code=key,
        pack=Pack(kinds=wanted.kinds or EVERY_KIND),
        severity=wanted.severity,
        part=part_of(condition),
        condition=condition,
        why=_escaped(wanted.why),
        citation=wanted.citation,
        verified=wanted.verified,
        valid_from=wanted.valid_from,
        valid_to=valid_to,
        own=True,
        title=wanted.title.rstrip("."),
    )


def added_rules(authority: Authority) -> list[LegalRule]:
    """The added rules that bind a plan of this authority, each with its own days."""
    return [rule_of(row) for row in rules_binding(authority)]


def checked_keys(authority: Authority) -> frozenset[str]:
    """The keys of the shipped rules that were compared with the official text."""
    return frozenset(checks_binding(authority).values_list("rule_key", flat=True))


def own_limit_of(
    law: LegalLimit | None, code: str, authority: Authority, kind: DialogueKind, *, on: date
) -> LegalLimit | None:
    """The limit of the law, or the authority's own where it is tighter in the same unit or the law is silent."""
    tightest = law
    for rule in added_rules(authority):
        condition = rule.condition
        if not isinstance(condition, KeepsLimit) or LAW_OF.get(condition.milestone) != code:
            continue
        if rule.in_force(on) and kind in rule.pack.kinds:
            tightest = _tighter(tightest, condition.limit, rule) if tightest else _limit(condition.limit, code, rule)
    return tightest


def _limit(own: RelativeRule, code: str, rule: LegalRule) -> LegalLimit:
    return LegalLimit(
        code=code,
        kind_of_dialogue=None,
        amount=own.amount,
        unit=own.unit,
        direction=own.direction,
        anchor=own.anchor,
        citation=rule.citation,
        verified=rule.verified,
        valid_from=rule.valid_from or date.min,
        valid_to=rule.valid_to,
    )


def _tighter(limit: LegalLimit, own: RelativeRule, rule: LegalRule) -> LegalLimit:
    if own.unit is not limit.unit or own.amount == limit.amount:
        return limit
    try:
        return tightened(limit, own.amount, citation=rule.citation)
    except LooserThanLaw:
        return limit


def _escaped(text: str) -> str:
    """The words of an administrator are no pattern: braces stay braces."""
    return text.replace("{", "{{").replace("}", "}}")
