"""When a unit must answer: from the dialogue's plan, else from the law, or the date that was named."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from doithoai.apps.dialogues.deadlines import answers_ready_rule, deadline_of, moments_of, replies_rule, why_lines
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.petitions.models import Assignment, Petition
from doithoai.core.calendars.working_days import WorkCalendar, YearNotPublished
from doithoai.core.deadlines.count import days_left
from doithoai.core.deadlines.moments import Moments
from doithoai.core.deadlines.rule import AbsoluteRule, Anchor, RelativeRule, Rule, Unit, rule_from_json, rule_to_json
from doithoai.core.law.kinds import DialogueKind
from doithoai.core.law.limits import PETITION_REPLY, limit_in_force
from doithoai.core.petitions.routing import DateInThePast


@dataclass(frozen=True)
class Due:
    """A date with the rule that gave it; without a date while the rule waits for one."""

    rule: dict[str, Any] | None
    due_on: date | None
    provisional: bool


def due_of(petition: Petition, *, given_on: date, named: date | None, calendar: WorkCalendar) -> Due:
    """The date of a new assignment. Raises DateInThePast for a named day before the one on which it is given."""
    if named is not None:
        if named < given_on:
            raise DateInThePast()
        return Due(dict(rule_to_json(AbsoluteRule(named, inclusive=True))), named, False)
    moments = moments_of_assignment(petition, given_on=given_on)
    found = [_counted(rule, moments, calendar) for rule in _rules(petition)]
    in_time = (due for due in found if due.due_on is None or due.due_on >= given_on)
    return next(in_time, found[-1])


def _counted(rule: Rule, moments: Moments, calendar: WorkCalendar) -> Due:
    deadline = deadline_of(rule, moments, calendar)
    return Due(dict(rule_to_json(rule)), deadline.due_on, deadline.provisional)


def ahead_of(due: Due, days: int, *, given_on: date, calendar: WorkCalendar) -> Due:
    """The date of who coordinates: so many working days before the lead's, never before the day it was given."""
    if due.due_on is None or not days:
        return due
    try:
        earlier = calendar.subtract_working_days(due.due_on, days)
    except YearNotPublished:
        earlier = due.due_on - timedelta(days=days)
    return Due(due.rule, max(earlier, min(given_on, due.due_on)), due.provisional)


def _rules(petition: Petition) -> list[Rule]:
    """The rules to try in order: ready before the hall, then the reply after it."""
    dialogue = petition.dialogue
    if dialogue is None:
        limit = limit_in_force(PETITION_REPLY, DialogueKind.PEOPLE, petition.received_on)
        if limit is None:
            raise LookupError("the table of limits has no reply limit for this day")
        return [limit.rule]
    ready = answers_ready_rule(dialogue) if dialogue.held_on is None else None
    return [rule for rule in (ready, replies_rule(dialogue)) if rule is not None]


def moments_of_assignment(petition: Petition, *, given_on: date, conclusion_received_on: date | None = None) -> Moments:
    """The dates from which a unit's part in this petition may count."""
    own: dict[Anchor, date | None] = {Anchor.ASSIGNMENT: given_on, Anchor.PETITION_RECEIVED: petition.received_on}
    if conclusion_received_on is not None:
        own[Anchor.CONCLUSION_RECEIVED] = conclusion_received_on
    dialogue: Dialogue | None = petition.dialogue
    return moments_of(dialogue, own) if dialogue is not None else Moments(own)


def why_of(assignment: Assignment, calendar: WorkCalendar) -> list[str]:
    """«Vì sao ngày này?» of an assignment; an extension stands at the end with the old date."""
    moments = moments_of_assignment(
        assignment.petition,
        given_on=assignment.given_on,
        conclusion_received_on=assignment.conclusion_received_on,
    )
    lines = why_lines(assignment.rule, moments, calendar)
    if assignment.days_ahead:
        lines.append(f"Đơn vị phối hợp góp ý kiến trước hạn của đơn vị chủ trì {assignment.days_ahead} ngày làm việc.")
    if assignment.first_due_on and assignment.due_on:
        lines.append(
            f"Gia hạn từ ngày {assignment.first_due_on:%d/%m/%Y} đến hết ngày {assignment.due_on:%d/%m/%Y}: "
            f"{assignment.extension_reason}"
        )
    return lines


def left_of(due_on: date | None, rule: dict[str, Any] | None, today: date, calendar: WorkCalendar) -> int | None:
    """Days left in the unit of the rule, negative when late; None without a date."""
    if due_on is None:
        return None
    try:
        return days_left(today, due_on, Unit(unit_of(rule)), calendar)
    except YearNotPublished:
        return (due_on - today).days


def unit_of(rule: dict[str, Any] | None) -> str:
    """`working_day` or `day`: in what the rule counts."""
    read = rule_from_json(rule) if rule else None
    return read.unit.value if isinstance(read, RelativeRule) else Unit.WORKING_DAY.value
