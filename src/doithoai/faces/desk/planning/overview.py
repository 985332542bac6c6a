"""What the page of one dialogue shows."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from doithoai.apps.audit.models import Event
from doithoai.apps.dialogues.actions.recompute_deadlines import REASON as CALENDAR_CHANGED
from doithoai.apps.dialogues.legal import findings_of
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.dialogues.paper_frame import chair_capacity
from doithoai.apps.dialogues.plan_facts import plan_symbol
from doithoai.apps.dialogues.plan_paper import say_quota
from doithoai.apps.dialogues.queries import DutyRow, duty_rows, notice_check
from doithoai.apps.dialogues.thread import collecting_of
from doithoai.apps.organisations.queries import work_calendar
from doithoai.core.access.matrix import reach_of
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.dialogues.lifecycle import (
    DIALOGUE_TRANSITIONS,
    EDITABLE_STATES,
    LIVING_STATES,
    OWED_DUTY_STATES,
    PLANNABLE_STATES,
    UNDER_WAY_STATES,
    DialogueAct,
    DialogueState,
    Stage,
)
from doithoai.core.dialogues.stages import StageState
from doithoai.core.dialogues.words import NOTICE_SENTENCES, STATE_WORDS
from doithoai.core.events import EventName
from doithoai.core.lifecycle import acts_from
from doithoai.faces.common.components import threads
from doithoai.faces.common.timelines import timeline_of
from doithoai.faces.common.times import when_words
from doithoai.faces.desk.frame import frame_of, hall_page

ACTS: tuple[tuple[DialogueAct, Permission, str, Promise, bool], ...] = (
    (DialogueAct.APPROVE, Permission.DIALOGUE_APPROVE, "desk:approve_dialogue", _("Duyệt kế hoạch"), True),
    (DialogueAct.RETURN, Permission.DIALOGUE_APPROVE, "desk:return_dialogue", _("Trả lại để sửa"), False),
    (DialogueAct.ISSUE, Permission.DIALOGUE_ISSUE, "desk:issue_dialogue", _("Ban hành kế hoạch"), False),
    (DialogueAct.CLOSE, Permission.DIALOGUE_CLOSE, "desk:close_dialogue", _("Kết thúc hồ sơ"), False),
    (DialogueAct.CANCEL, Permission.DIALOGUE_CLOSE, "desk:cancel_dialogue", _("Hủy cuộc đối thoại"), False),
)
"""Act, who may, its page, its words, and whether one press is enough (a form otherwise); the first possible leads."""


def overview(caller: Caller, dialogue: Dialogue, events: Iterable[Event]) -> dict[str, Any]:
    """The context of the page: frame, plan, duties, legal findings, notice check, what may be done."""
    calendar = work_calendar()
    state = DialogueState(dialogue.state)
    acts = _acts(caller, dialogue, state)
    frame = frame_of(caller, dialogue, Stage.PLAN, title=dialogue.title)
    leading = _hall(caller, dialogue, state) or _leading(acts, state, frame["stages"])
    check = notice_check(dialogue, today=caller.today, calendar=calendar)
    plans = reach_of(caller.role, Permission.DIALOGUE_PLAN) is not None
    rows = duty_rows(caller, dialogue, calendar)
    return frame | {
        "trail": frame["trail"][:1],
        "head_action": leading,
        "head_more": [act for act in acts if act is not leading],
        "head_date": _head_date(rows),
        "state_word": gettext(STATE_WORDS[state]),
        "when": when_words(dialogue),
        "duty_rows": [(row, _may_report(caller, row, state)) for row in rows],
        "findings": findings_of(dialogue, calendar) if state in PLANNABLE_STATES else [],
        "signature": chair_capacity(dialogue),
        "symbol": plan_symbol(dialogue),
        "quotas": [(row, say_quota(row.count, row.who, row.per, row.group_kind)) for row in dialogue.quotas.all()],
        "check": check,
        "check_sentence": gettext(NOTICE_SENTENCES[check.state]),
        "collecting": collecting_of(dialogue, caller.now).value,
        "may_edit": plans and state in EDITABLE_STATES,
        "may_date": plans and state in PLANNABLE_STATES,
        "may_change_duties": plans and state in LIVING_STATES,
        "owed_states": OWED_DUTY_STATES,
        "sees_papers": reach_of(caller.role, Permission.PAPER_VIEW) is not None,
        "is_public": dialogue.plan_issued_on is not None,
        "events": timeline_of(events) if reach_of(caller.role, Permission.AUDIT_VIEW) else [],
    }


def told_of(events: QuerySet[Event]) -> QuerySet[Event]:
    """The events that a reader wants: a moved duty only where nothing beside it says why (the calendar changed)."""
    return events.filter(~Q(name=EventName.DUTY_MOVED.value) | Q(data__reason=CALENDAR_CHANGED))


def _hall(caller: Caller, dialogue: Dialogue, state: DialogueState) -> dict[str, Any] | None:
    """While the hall is open, the page on which this person works there."""
    if state is not DialogueState.IN_SESSION or reach_of(caller.role, Permission.SITTING_RUN) is None:
        return None
    return {"text": gettext("Vào hội nghị đang họp"), "url": reverse(hall_page(caller), args=[dialogue.code])}


def _leading(acts: list[dict[str, Any]], state: DialogueState, stages: list[threads.Stage]) -> dict[str, Any] | None:
    """The one thing to do next: after the hall its conclusion; a dialogue is closed after its follow-up, not before."""
    conclusion = stages[list(Stage).index(Stage.CONCLUSION)]
    if state is DialogueState.HELD:
        return {"text": conclusion.name, "url": conclusion.url}
    follow_up = stages[list(Stage).index(Stage.FOLLOW_UP)]
    if state is DialogueState.CONCLUDED and follow_up.state != StageState.DONE:
        return {"text": follow_up.name, "url": follow_up.url}
    return next((act for act in acts if act["leads"]), None)


def _acts(caller: Caller, dialogue: Dialogue, state: DialogueState) -> list[dict[str, Any]]:
    possible = acts_from(DIALOGUE_TRANSITIONS, state)
    return [
        {
            "text": text,
            "url": reverse(page, args=[dialogue.code]),
            "method": "post" if at_once else "get",
            "leads": act not in (DialogueAct.CANCEL, DialogueAct.RETURN),
        }
        for act, permission, page, text, at_once in ACTS
        if act in possible and reach_of(caller.role, permission)
    ]


def _head_date(rows: list[DutyRow]) -> dict[str, Any] | None:
    owed = [row for row in rows if row.duty.due_on and row.left is not None]
    if not owed:
        return None
    row = min(owed, key=lambda each: each.duty.due_on or each.duty.dialogue.created_at.date())
    label = _("Hạn gần nhất, %(owner)s:") % {"owner": row.duty.owner_label}
    return {"label": label, "on": row.duty.due_on, "left": row.left, "unit": row.unit, "why": row.why}


def _may_report(caller: Caller, row: DutyRow, state: DialogueState) -> bool:
    owed = row.duty.state in OWED_DUTY_STATES and state in UNDER_WAY_STATES
    reach = reach_of(caller.role, Permission.DUTY_REPORT)
    return owed and (reach == "authority" or (reach == "unit" and row.duty.owner_unit_id == caller.unit_id))
