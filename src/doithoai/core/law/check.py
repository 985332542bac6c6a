"""The legal check of a plan: what the law no longer allows, what is missing, what only a person can answer."""

from collections.abc import Collection, Iterable
from dataclasses import replace

from doithoai.core.calendars.published import published_calendar
from doithoai.core.calendars.working_days import WorkCalendar
from doithoai.core.law.facts import PlanFacts
from doithoai.core.law.findings import Finding, PlanPart, Severity
from doithoai.core.law.judging import judge
from doithoai.core.law.packs import SHIPPED_RULES
from doithoai.core.law.rule import LegalRule

__all__ = ["Finding", "PlanFacts", "PlanPart", "Severity", "check_plan", "rules_for"]


def check_plan(
    facts: PlanFacts,
    calendar: WorkCalendar | None = None,
    *,
    added: Iterable[LegalRule] = (),
    checked: Collection[str] = frozenset(),
) -> list[Finding]:
    """Every finding of the legal check, errors first. Without a calendar the published one is used.

    `added` are the rules of the authority itself; `checked` the keys of shipped rules whose citation somebody has
    compared with the official text.
    """
    calendar = calendar or published_calendar()
    rules = [*rules_for(checked), *added]
    findings = [finding for rule in rules for finding in judge(rule, facts, calendar)]
    return sorted(findings, key=lambda finding: list(Severity).index(finding.severity))


def rules_for(checked: Collection[str] = frozenset()) -> list[LegalRule]:
    """The shipped rules, those among `checked` marked as compared with the official text."""
    return [replace(rule, verified=True) if rule.key in checked else rule for rule in SHIPPED_RULES]
