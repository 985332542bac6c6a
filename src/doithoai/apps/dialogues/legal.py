"""The legal check of a stored plan."""

from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.dialogues.plan_facts import facts_of
from doithoai.core.calendars.working_days import WorkCalendar
from doithoai.core.law.check import Finding, check_plan


def findings_of(dialogue: Dialogue, calendar: WorkCalendar) -> list[Finding]:
    """What the law says about the plan as it stands, errors first."""
    return check_plan(facts_of(dialogue), calendar)
