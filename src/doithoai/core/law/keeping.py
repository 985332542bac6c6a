"""Whether a limit of a plan is as tight as another: by its date where both can be counted, else by its number."""

from datetime import date

from doithoai.core.calendars.working_days import WorkCalendar, YearNotPublished
from doithoai.core.deadlines.count import count
from doithoai.core.deadlines.moments import Moments
from doithoai.core.deadlines.rule import Direction, RelativeRule, Rule, Unit


def keeps(rule: Rule, limit: RelativeRule, moments: Moments, calendar: WorkCalendar) -> bool | None:
    """Does the rule keep within the limit: by its date when there is one, else by its number; None when unknown."""
    try:
        planned = count(rule, moments, calendar).due_on
        lawful = _last_lawful_day(limit, moments, calendar)
    except YearNotPublished:
        return keeps_by_number(rule, limit)
    if planned is None or lawful is None:
        return keeps_by_number(rule, limit)
    return planned <= lawful


def keeps_by_number(rule: Rule, limit: RelativeRule) -> bool | None:
    """The same without a calendar; None where only dates can tell."""
    if not isinstance(rule, RelativeRule) or (rule.anchor, rule.direction) != (limit.anchor, limit.direction):
        return None
    if rule.unit is limit.unit:
        return rule.amount >= limit.amount if limit.direction is Direction.BEFORE else rule.amount <= limit.amount
    # Working days are never converted; but n of them are always at least n days.
    if limit.direction is Direction.BEFORE and rule.unit is Unit.WORKING_DAY and rule.amount >= limit.amount:
        return True
    if limit.direction is Direction.AFTER and rule.unit is Unit.WORKING_DAY and rule.amount > limit.amount:
        return False
    return None


def _last_lawful_day(limit: RelativeRule, moments: Moments, calendar: WorkCalendar) -> date | None:
    """The last day that the law allows. Counting back, the counted day: moving it is the system's own caution."""
    deadline = count(limit, moments, calendar)
    if limit.direction is Direction.AFTER:
        return deadline.due_on
    return next((step.on for step in reversed(deadline.steps) if step.counted), None)
