"""The dates of one dialogue: when its events are, and the deadlines that follow from its plan."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from doithoai.apps.dialogues.models import Dialogue, Duty
from doithoai.apps.dialogues.rules import own_limit_of
from doithoai.core.calendars.working_days import WorkCalendar, YearNotPublished
from doithoai.core.deadlines.count import Deadline, count, explain
from doithoai.core.deadlines.moments import Moments, Span
from doithoai.core.deadlines.rule import Anchor, Rule, rule_from_json
from doithoai.core.dialogues.lifecycle import DutyState
from doithoai.core.dialogues.presets import Milestone, preset
from doithoai.core.law.kinds import DialogueKind, Level
from doithoai.core.law.limits import PETITION_REPLY, RESULTS, LegalLimit, limit_in_force


def moments_of(dialogue: Dialogue, more: Mapping[Anchor, date | None] | None = None) -> Moments:
    """The known dates of the dialogue's events, with `more` (an assignment's own moments) laid over them.

    Before the sitting the dialogue is its window, counted back from the first day and forward from the last; once it
    was held, deadlines count forward from the day it was held.
    """
    window = _window(dialogue)
    return Moments(
        {
            Anchor.DIALOGUE_START: window,
            Anchor.DIALOGUE_END: dialogue.held_on or window,
            Anchor.PLAN_ISSUED: dialogue.plan_issued_on,
            Anchor.CONCLUSION_ISSUED: dialogue.conclusion_issued_on,
            **(more or {}),
        }
    )


def _window(dialogue: Dialogue) -> Span | None:
    if dialogue.starts_on is None:
        return None
    return Span(dialogue.starts_on, dialogue.ends_on or dialogue.starts_on)


def deadline_of_duty(duty: Duty, dialogue: Dialogue, calendar: WorkCalendar) -> Deadline:
    """The duty's deadline; without a date where it has no rule, its event is undated or its year is unpublished."""
    if duty.rule is None:
        return Deadline(None)
    return deadline_of(rule_from_json(duty.rule), moments_of(dialogue), calendar)


def deadline_of(rule: Rule, moments: Moments, calendar: WorkCalendar) -> Deadline:
    """The deadline of a rule; one that reaches into an unpublished year waits without a date instead of failing."""
    try:
        return count(rule, moments, calendar)
    except YearNotPublished:
        return Deadline(None, citation=getattr(rule, "citation", ""))


def why_lines(rule_json: Mapping[str, Any] | None, moments: Moments, calendar: WorkCalendar) -> list[str]:
    """«Vì sao ngày này?»: the rule, each counted day and the result; no lines where there is no rule."""
    if rule_json is None:
        return []
    rule = rule_from_json(rule_json)
    try:
        return explain(count(rule, moments, calendar), rule)
    except YearNotPublished as refused:
        return [*explain(Deadline(None), rule), refused.say()]


def replies_rule(dialogue: Dialogue) -> Rule:
    """By when units answer: the plan's own rule, else the law's limit for results, else that for petitions."""
    return _rule_of(dialogue, Milestone.REPLIES) or _lawful(dialogue).rule


def answers_ready_rule(dialogue: Dialogue) -> Rule | None:
    """By when prepared answers lie ready for the hall; None where the plan sets no limit (the law has none)."""
    return _rule_of(dialogue, Milestone.ANSWERS_READY)


def _rule_of(dialogue: Dialogue, milestone: Milestone) -> Rule | None:
    duties = [duty for duty in dialogue.duties.all() if duty.milestone == milestone.value]
    rules = (duty.rule for duty in duties if duty.rule and duty.state != DutyState.DROPPED.value)
    return next((rule_from_json(rule) for rule in rules), None)


def _lawful(dialogue: Dialogue) -> LegalLimit:
    limit = limit_of(RESULTS, dialogue) or limit_of(PETITION_REPLY, dialogue)
    if limit is None:
        raise LookupError("the table of limits has no reply limit for this day")
    return limit


def limit_of(code: str, dialogue: Dialogue) -> LegalLimit | None:
    """The limit of that code which binds this dialogue on its day: the law's, or the authority's own tighter one.

    None where both are silent.
    """
    kind, on = DialogueKind(dialogue.kind), law_day(dialogue)
    law = limit_in_force(code, kind, on, level_of(dialogue))
    return own_limit_of(law, code, dialogue.authority, kind, on=on)


def law_day(dialogue: Dialogue) -> date:
    """The day whose law applies: the first day of the dialogue, while undated the day its plan was made."""
    return dialogue.starts_on or dialogue.created_at.date()


def level_of(dialogue: Dialogue) -> Level:
    """The level as the law counts it: the programme's."""
    return preset(dialogue.preset).level
