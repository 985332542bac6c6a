"""The rules that follow from the tables of limits, of yearly minimums and of ended documents: one rule for each row."""

import re

from doithoai.core.law.bases import ENDED_BASES, EndedBasis
from doithoai.core.law.conditions import CitesInForce, KeepsLimit, YearlyAtLeast
from doithoai.core.law.facts import CONCLUSION
from doithoai.core.law.findings import PlanPart, Severity
from doithoai.core.law.limits import LIMITS, NOTICE, RESULTS, LegalLimit
from doithoai.core.law.rule import EVERY_KIND, LegalRule, Pack
from doithoai.core.law.yearly import YEARLY_MINIMUMS, YearlyMinimum
from doithoai.core.text.normalise import fold

CHECKS = {NOTICE: ("L1", NOTICE, PlanPart.NOTICE), RESULTS: ("L2", CONCLUSION, PlanPart.RESULTS)}
"""Limit that a plan must keep -> the check, the milestone that carries it, and where the finding stands."""


def limit_rule(limit: LegalLimit) -> LegalRule:
    """The rule that a plan keeps this limit of the law."""
    code, milestone, part = CHECKS[limit.code]
    kind = limit.kind_of_dialogue
    return LegalRule(
        key=f"{code}-{kind or 'moi-loai'}-{limit.valid_from.year}".lower().replace("_", "-"),
        code=code,
        pack=Pack(kinds=frozenset({kind}) if kind else EVERY_KIND, levels=limit.levels),
        severity=Severity.ERROR,
        part=part,
        condition=KeepsLimit(milestone, limit.rule),
        citation=limit.citation,
        verified=limit.verified,
        valid_from=limit.valid_from,
        valid_to=limit.valid_to,
    )


def yearly_rule(minimum: YearlyMinimum) -> LegalRule:
    """The rule that the year has as many dialogues of the kind as the law asks."""
    return LegalRule(
        key=f"so-cuoc-{minimum.kind}-{minimum.valid_from.year}".replace("_", "-"),
        code="yearly",
        pack=Pack(kinds=frozenset({minimum.kind}), levels=minimum.levels),
        severity=Severity.WARNING,
        part=PlanPart.YEAR,
        condition=YearlyAtLeast(minimum.times),
        citation=minimum.citation,
        verified=minimum.verified,
        valid_from=minimum.valid_from,
        valid_to=minimum.valid_to,
    )


def ended_rule(basis: EndedBasis) -> LegalRule:
    """The rule that no plan rests on this document after its end."""
    return LegalRule(
        key="l11-" + re.sub(r"[^a-z0-9]+", "-", fold(basis.number)).strip("-"),
        code="L11",
        severity=Severity.WARNING,
        part=PlanPart.LEGAL_BASES,
        condition=CitesInForce(basis.number, basis.instead),
        citation=f"Hiệu lực của văn bản số {basis.number}",
        verified=basis.verified,
        valid_from=basis.ended_on,
    )


RULES = (
    *(limit_rule(limit) for limit in LIMITS if limit.code in CHECKS),
    *(yearly_rule(minimum) for minimum in YEARLY_MINIMUMS),
    *(ended_rule(basis) for basis in ENDED_BASES),
)
