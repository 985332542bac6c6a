"""A rule of the legal check as a value: whom it binds, when, what it tests, and what is said where it is broken."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from doithoai.core.law.conditions import Condition
from doithoai.core.law.facts import PlanFacts
from doithoai.core.law.findings import PlanPart, Severity
from doithoai.core.law.kinds import EVERY_LEVEL, DialogueKind, Level

EVERY_KIND = frozenset(DialogueKind)


class Timing(StrEnum):
    """Whether a rule looks at every plan, or only at one whose dialogue has a date, or has none yet."""

    ALWAYS = "always"
    DATED = "dated"
    UNDATED = "undated"


@dataclass(frozen=True)
class Pack:
    """Which plans a rule binds. No organs: every organ."""

    kinds: frozenset[DialogueKind] = EVERY_KIND
    levels: frozenset[Level] = EVERY_LEVEL
    organs: frozenset[str] = frozenset()

    def binds(self, facts: PlanFacts) -> bool:
        """True for a plan of these kinds, levels and organs; an unknown organ is bound by no rule about organs."""
        return (
            facts.kind in self.kinds
            and facts.level in self.levels
            and (not self.organs or (facts.organ is not None and facts.organ in self.organs))
        )


@dataclass(frozen=True, kw_only=True)
class LegalRule:
    """One rule. `key` names it for good, `code` the check on screens and in the trail (several rules may share it).

    `what`, `why`, `change` are sentences with places that the test fills; an empty `what` or `change` is said by the
    condition. `verified` False: the citation was not checked against the official text. `valid_to` is the last day.
    `own` marks a rule that an administrator added, `title` is the name that he gave it.
    """

    key: str
    code: str
    pack: Pack = field(default_factory=Pack)
    severity: Severity
    part: PlanPart
    condition: Condition
    what: str = ""
    why: str = ""
    change: str = ""
    citation: str = ""
    verified: bool
    valid_from: date | None = None
    valid_to: date | None = None
    timing: Timing = Timing.ALWAYS
    own: bool = False
    title: str = ""

    def in_force(self, on: date) -> bool:
        """True when the rule holds on that day."""
        return (self.valid_from is None or self.valid_from <= on) and (self.valid_to is None or on <= self.valid_to)

    def holds(self, facts: PlanFacts) -> bool:
        """True when the rule binds this plan on the day whose law applies."""
        timely = self.timing is Timing.ALWAYS or (self.timing is Timing.DATED) == (facts.starts_on is not None)
        return timely and self.in_force(facts.law_on) and self.pack.binds(facts)

    @property
    def shown_severity(self) -> Severity:
        """What a broken rule is: never an error while its citation is unchecked."""
        if self.severity is Severity.ERROR and not self.verified:
            return Severity.WARNING
        return self.severity
