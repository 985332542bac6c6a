"""The citizen says that the matter is not solved: it goes back to the same desk with a fresh date."""

from dataclasses import replace
from datetime import date

from doithoai.core.deadlines.rule import Anchor, Direction, RelativeRule, Rule
from doithoai.core.law.kinds import DialogueKind
from doithoai.core.law.limits import PETITION_REPLY, limit_in_force


def rule_after_reopening(rule: Rule | None, *, on: date) -> RelativeRule:
    """As many days as the unit had before, counted from the day on which it gets the matter again.

    Where the earlier date was not a number of days after an event, the limit of the law for answering petitions
    (the same for every kind of dialogue) stands in.
    """
    if isinstance(rule, RelativeRule) and rule.direction is Direction.AFTER and rule.amount > 0:
        return replace(rule, anchor=Anchor.ASSIGNMENT, anchor_text="")
    limit = limit_in_force(PETITION_REPLY, DialogueKind.PEOPLE, on)
    if limit is None:
        raise LookupError("the table of limits has no reply limit for this day")
    return replace(limit.rule, anchor=Anchor.ASSIGNMENT)
