"""The legal check of a stored plan."""

from doithoai.apps.dialogues.deadlines import law_day, level_of
from doithoai.apps.dialogues.models import Dialogue, Duty
from doithoai.core.calendars.working_days import WorkCalendar
from doithoai.core.deadlines.rule import Rule, rule_from_json
from doithoai.core.dialogues.lifecycle import DutyState
from doithoai.core.dialogues.programme import Milestone
from doithoai.core.law.check import Finding, PlanFacts, check_plan
from doithoai.core.law.kinds import DialogueKind

FRONT = "front"


def findings_of(dialogue: Dialogue, calendar: WorkCalendar) -> list[Finding]:
    """What the law says about the plan as it stands, errors first."""
    duties = [duty for duty in dialogue.duties.select_related("owner_unit") if duty.state != DutyState.DROPPED.value]
    facts = PlanFacts(
        kind=DialogueKind(dialogue.kind),
        level=level_of(dialogue),
        on=law_day(dialogue),
        starts_on=dialogue.starts_on,
        ends_on=dialogue.ends_on,
        notice_rule=_rule(duties, Milestone.NOTICE),
        results_rule=_rule(duties, Milestone.CONCLUSION),
        council_co_chairs=dialogue.council_co_chairs,
        front_organises=any(_is_front(duty) for duty in duties),
        ambiguous_quotas=tuple(quota.raw_text or str(quota) for quota in dialogue.quotas.all() if quota.ambiguous),
        duty_rules=tuple((duty.text.rstrip("."), rule_from_json(duty.rule)) for duty in duties if duty.rule),
        legal_bases=tuple(dialogue.legal_bases),
    )
    return check_plan(facts, calendar)


def _rule(duties: list[Duty], milestone: Milestone) -> Rule | None:
    stored = next((duty.rule for duty in duties if duty.milestone == milestone.value and duty.rule), None)
    return rule_from_json(stored) if stored else None


def _is_front(duty: Duty) -> bool:
    if duty.owner_unit is not None:
        return duty.owner_unit.part == FRONT
    return "mặt trận" in duty.owner_label.lower()
