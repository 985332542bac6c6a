"""The legal check in templates: findings beside the plan, and rules in words: `{% load legal %}`."""

from collections.abc import Iterable

from django import template
from django.utils.translation import gettext as _

from doithoai.core.law.findings import PART_WORDS, Finding, PlanPart, Severity
from doithoai.core.law.rule import LegalRule
from doithoai.core.law.saying import SEVERITY_WORDS, TIMING_WORDS, say_condition, say_kinds, say_levels
from doithoai.faces.common.components.states import badge

register = template.Library()

LOOKS = {
    Severity.ERROR: ("circle-alert", "late"),
    Severity.WARNING: ("triangle-alert", "soon"),
    Severity.QUESTION: ("circle-help", "action"),
}
"""Severity -> icon and tone."""


@register.inclusion_tag("components/state.html")
def severity(value: Severity) -> dict[str, object]:
    """How serious: icon, word, colour."""
    icon, tone = LOOKS[value]
    return badge(_(SEVERITY_WORDS[value]), icon=icon, tone=tone)


@register.inclusion_tag("desk/planning/_beside.html")
def findings_beside(findings: Iterable[Finding], fields: str) -> dict[str, object]:
    """The findings about these parts of the plan, short: `{% findings_beside findings "time year" %}`."""
    wanted = fields.split()
    return {"rows": [(finding, *LOOKS[finding.severity]) for finding in findings if finding.field in wanted]}


@register.filter
def part_word(finding: Finding) -> str:
    """The part of the plan that a finding is about."""
    return _(PART_WORDS[PlanPart(finding.field)]) if finding.field else ""


@register.filter
def rule_asks(rule: LegalRule) -> str:
    """What a rule asks of a plan, in one sentence."""
    return say_condition(rule.condition)


@register.filter
def rule_binds(rule: LegalRule) -> str:
    """Which kinds, levels and plans a rule binds."""
    words = (say_kinds(rule.pack.kinds), say_levels(rule.pack.levels), _(TIMING_WORDS[rule.timing]))
    return "; ".join(each for each in words if each)
