"""The legal check in templates: findings beside the plan, and rules in words: `{% load legal %}`."""

from collections.abc import Iterable

from django import template
from django.utils.translation import gettext as _

from doithoai.apps.dialogues.models import Duty
from doithoai.apps.dialogues.queries import DutyRow
from doithoai.core.dialogues.programme import Milestone
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
DUTY_PARTS: dict[str, Milestone | None] = {
    PlanPart.DUTIES: None,
    PlanPart.NOTICE: Milestone.NOTICE,
    PlanPart.RESULTS: Milestone.CONCLUSION,
}
"""Parts of a plan that are duties -> the milestone by which the duty is found."""


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


@register.inclusion_tag("desk/planning/_beside.html")
def findings_of_duty(findings: Iterable[Finding], duty: Duty) -> dict[str, object]:
    """The findings about one duty: its own, or those about the milestone that it brings about."""
    return {"rows": [(each, *LOOKS[each.severity]) for each in findings if _about(each, duty)]}


@register.inclusion_tag("desk/planning/_beside.html")
def findings_of_no_duty(findings: Iterable[Finding], rows: Iterable[tuple[DutyRow, bool]]) -> dict[str, object]:
    """The findings about duties that stand beside none of the shown ones: a duty that the plan lacks."""
    duties = [row.duty for row, _may_report in rows]
    told = [each for each in findings if each.field in DUTY_PARTS and not any(_about(each, duty) for duty in duties)]
    return {"rows": [(each, *LOOKS[each.severity]) for each in told]}


def _about(finding: Finding, duty: Duty) -> bool:
    milestone = DUTY_PARTS.get(finding.field)
    if finding.subject or not milestone:
        return bool(finding.subject) and finding.subject == duty.text.rstrip(".")
    return milestone.value == duty.milestone


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
