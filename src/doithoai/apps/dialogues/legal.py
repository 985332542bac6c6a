"""The legal check of a stored plan."""

from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.dialogues.plan_facts import facts_of
from doithoai.apps.dialogues.rules import added_rules, checked_keys
from doithoai.core.calendars.working_days import WorkCalendar
from doithoai.core.law.check import Finding, check_plan


def findings_of(dialogue: Dialogue, calendar: WorkCalendar) -> list[Finding]:
    """What the law says about the plan as it stands, errors first."""
    authority = dialogue.authority
    return check_plan(facts_of(dialogue), calendar, added=added_rules(authority), checked=checked_keys(authority))
