"""What a test hands back where a plan breaks a rule."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from doithoai.core.deadlines.rule import AbsoluteRule, Rule, say_rule
from doithoai.core.law.findings import Severity


@dataclass(frozen=True)
class Breach:
    """One place where the plan breaks the rule: the sentences of the test, and the values for those of the rule.

    `severity` where the test knows better than the rule: a question instead of an error. `subject`: which duty.
    """

    what: str
    change: str = ""
    why: str = ""
    values: Mapping[str, object] = field(default_factory=dict)
    severity: Severity | None = None
    subject: str = ""


def phrase(rule: Rule) -> str:
    """The rule in the middle of a sentence."""
    words = say_rule(rule)
    return words if isinstance(rule, AbsoluteRule) else words[0].lower() + words[1:]
