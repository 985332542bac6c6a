"""Reads about dialogues and their plans."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from django.db.models import F, Prefetch, QuerySet

from doithoai.apps.dialogues.access import dialogues_for, dialogues_with_page, duties_for, public_dialogues
from doithoai.apps.dialogues.deadlines import deadline_of, limit_of, moments_of, why_lines
from doithoai.apps.dialogues.models import Announcement, Dialogue, Duty
from doithoai.core.access.matrix import Reach, reach_of
from doithoai.core.access.permissions import Permission
from doithoai.core.calendars.working_days import WorkCalendar, YearNotPublished
from doithoai.core.caller import HANOI, Caller
from doithoai.core.deadlines.count import days_left
from doithoai.core.deadlines.rule import RelativeRule, Unit, rule_from_json
from doithoai.core.dialogues.lifecycle import OWED_DUTY_STATES, UNDER_WAY_STATES, DutyState
from doithoai.core.dialogues.notice import NoticeCheck, check_notice
from doithoai.core.dialogues.programme import Milestone
from doithoai.core.law.limits import NOTICE


def dialogues_by_year(caller: Caller) -> list[tuple[int, list[Dialogue]]]:
    """The dialogues of the caller's authority, the newest year first: one query."""
    rows = dialogues_for(caller, Permission.DIALOGUE_VIEW).order_by("-year", "-round", "-id")
    return [(year, list(group)) for year, group in groupby(rows, key=lambda row: row.year)]


def get_dialogue(caller: Caller, code: str, permission: Permission = Permission.DIALOGUE_VIEW) -> Dialogue:
    """The dialogue with its plan at hand. Raises Dialogue.DoesNotExist where the caller does not reach it."""
    return _with_plan(dialogues_for(caller, permission)).get(code=code)


def public_dialogue(code: str) -> Dialogue:
    """The dialogue of a public page. Raises Dialogue.DoesNotExist before its plan is issued."""
    return _with_plan(dialogues_with_page()).get(code=code)


def public_list(authority_slug: str = "") -> QuerySet[Dialogue]:
    """Dialogues with a public page, newest first; of one authority when its slug is given."""
    rows = public_dialogues().select_related("authority").order_by("-year", "-starts_on", "-id")
    return rows.filter(authority__slug=authority_slug) if authority_slug else rows


def _with_plan(rows: QuerySet[Dialogue]) -> QuerySet[Dialogue]:
    duties = Prefetch("duties", Duty.objects.select_related("owner_unit", "proof"))
    announcements = Prefetch("announcements", Announcement.objects.select_related("group", "proof"))
    return rows.select_related("authority", "chair", "secretary_unit").prefetch_related(
        duties, "agenda", "quotas", "recipients", announcements
    )


def get_duty(caller: Caller, code: str, duty_id: int, permission: Permission) -> Duty:
    """A duty of that dialogue. Raises Duty.DoesNotExist where the caller does not reach it."""
    return duties_for(caller, permission).select_related("dialogue", "owner_unit").get(pk=duty_id, dialogue__code=code)


def owed_duties(caller: Caller, calendar: WorkCalendar) -> "list[DutyRow]":
    """What the caller's unit (a secretary: every unit) owes in plans that are under way, the nearest date first."""
    rows = duties_for(caller, Permission.DUTY_VIEW).filter(
        state__in=OWED_DUTY_STATES, dialogue__state__in=UNDER_WAY_STATES
    )
    if caller.unit_id is not None and reach_of(caller.role, Permission.DUTY_REPORT) is Reach.UNIT:
        rows = rows.filter(owner_unit_id=caller.unit_id)
    ordered = rows.select_related("dialogue", "owner_unit").order_by(F("due_on").asc(nulls_last=True), "order", "id")
    return [duty_row(duty, duty.dialogue, caller.today, calendar) for duty in ordered]


@dataclass(frozen=True)
class DutyRow:
    """A duty as a list shows it. `left` counts in the unit of its rule, negative when late; `why` are the lines."""

    duty: Duty
    left: int | None
    unit: str
    why: list[str]
    face: str
    """A state of the design system: future, open, soon, late, done, done_late, cancelled."""


def duty_rows(caller: Caller, dialogue: Dialogue, calendar: WorkCalendar) -> list[DutyRow]:
    """The duties of a dialogue that the caller may see, in the order of the plan."""
    whole = reach_of(caller.role, Permission.DUTY_VIEW) is Reach.AUTHORITY
    if whole and dialogue.authority_id == caller.authority_id:
        rows: Iterable[Duty] = dialogue.duties.all()  # read with the dialogue
    else:
        seen = duties_for(caller, Permission.DUTY_VIEW).filter(dialogue=dialogue)
        rows = seen.select_related("owner_unit", "proof")
    return [duty_row(duty, dialogue, caller.today, calendar) for duty in rows]


def duty_row(duty: Duty, dialogue: Dialogue, today: date, calendar: WorkCalendar) -> DutyRow:
    """One duty with what is left and why."""
    unit = _unit_of(duty)
    left = _left(duty, today, unit, calendar)
    lines = why_lines(duty.rule, moments_of(dialogue), calendar)
    return DutyRow(duty, left, "calendar" if unit is Unit.DAY else "working", lines, _face(duty, left))


def _unit_of(duty: Duty) -> Unit:
    rule = rule_from_json(duty.rule) if duty.rule else None
    return rule.unit if isinstance(rule, RelativeRule) else Unit.DAY


def _left(duty: Duty, today: date, unit: Unit, calendar: WorkCalendar) -> int | None:
    if duty.due_on is None or duty.state in (DutyState.DONE.value, DutyState.DROPPED.value):
        return None
    try:
        return days_left(today, duty.due_on, unit, calendar)
    except YearNotPublished:
        return (duty.due_on - today).days


def _face(duty: Duty, left: int | None) -> str:
    if duty.state == DutyState.DROPPED.value:
        return "cancelled"
    if duty.state == DutyState.DONE.value:
        done_on = duty.done_at.astimezone(HANOI).date() if duty.done_at else None
        return "done_late" if done_on and duty.due_on and done_on > duty.due_on else "done"
    if left is None:
        return "waiting" if duty.rule else "open"
    if left < 0:
        return "late"
    return "soon" if left <= 2 else "open"


def notice_check(dialogue: Dialogue, *, today: date, calendar: WorkCalendar) -> NoticeCheck:
    """Was the dialogue announced in time: the first announcement against the plan's own rule and the law's."""
    moments = moments_of(dialogue)
    duty = next((duty for duty in _kept(dialogue) if duty.rule and duty.milestone == Milestone.NOTICE.value), None)
    limit = limit_of(NOTICE, dialogue)
    lawful = deadline_of(limit.rule, moments, calendar) if limit else None
    first = _first_announcement(dialogue.announcements.all())
    counted = next((step.on for step in reversed(lawful.steps) if step.counted), None) if lawful else None
    return check_notice(
        first,
        by_plan=duty.due_on if duty else None,
        by_law=counted,
        today=today,
        citation=limit.citation if limit else "",
        limited=duty is not None or limit is not None,
    )


def _kept(dialogue: Dialogue) -> list[Duty]:
    return [duty for duty in dialogue.duties.all() if duty.state != DutyState.DROPPED.value]


def _first_announcement(rows: Iterable[Announcement]) -> date | None:
    return min((row.announced_at.astimezone(HANOI).date() for row in rows), default=None)
