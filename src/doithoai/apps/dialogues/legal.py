"""The legal check of a plan, with the rules that its authority has added."""

from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.dialogues.plan_facts import facts_of
from doithoai.apps.dialogues.rules import added_rules, checked_keys
from doithoai.apps.organisations.access import authorities_for
from doithoai.core.access.permissions import Permission
from doithoai.core.calendars.working_days import WorkCalendar
from doithoai.core.caller import Caller
from doithoai.core.dialogues.from_plan import Own
from doithoai.core.law.check import Finding, PlanFacts, check_plan
from doithoai.core.law.kinds import Level


def own_of(caller: Caller) -> Own:
    """The authority of which the caller may make plans."""
    authority = authorities_for(caller, Permission.DIALOGUE_PLAN).get(pk=caller.authority_id)
    return Own(Level(authority.level), authority.organ, authority.format, authority.place)


def findings_for(caller: Caller, facts: PlanFacts, calendar: WorkCalendar) -> list[Finding]:
    """What the law says about a plan that is not stored yet, errors first."""
    authority = authorities_for(caller, Permission.DIALOGUE_PLAN).get(pk=caller.authority_id)
    return check_plan(facts, calendar, added=added_rules(authority), checked=checked_keys(authority))


def findings_of(dialogue: Dialogue, calendar: WorkCalendar) -> list[Finding]:
    """What the law says about the plan as it stands, errors first."""
    authority = dialogue.authority
    return check_plan(facts_of(dialogue), calendar, added=added_rules(authority), checked=checked_keys(authority))
