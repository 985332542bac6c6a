"""SHIPPED_RULES: the rules of the legal check, by kind of dialogue and by period."""

from doithoai.core.law.packs import from_tables, general, groups, people, subjects
from doithoai.core.law.rule import LegalRule

SHIPPED_RULES: tuple[LegalRule, ...] = (
    *from_tables.RULES,
    *people.RULES,
    *general.RULES,
    *groups.RULES,
    *subjects.RULES,
)


def shipped_rule(key: str) -> LegalRule | None:
    """The shipped rule of that key, None where there is none."""
    return next((rule for rule in SHIPPED_RULES if rule.key == key), None)
