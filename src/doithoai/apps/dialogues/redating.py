"""Counts the open duties of a dialogue again and records each date that moved."""

from datetime import date

from doithoai.apps.audit.record import record
from doithoai.apps.dialogues.deadlines import deadline_of_duty
from doithoai.apps.dialogues.models import Dialogue, Duty
from doithoai.core.calendars.working_days import WorkCalendar
from doithoai.core.caller import Caller
from doithoai.core.deadlines.count import Deadline
from doithoai.core.dialogues.lifecycle import DUTY_TRANSITIONS, OWED_DUTY_STATES, DutyAct, DutyState
from doithoai.core.events import EventName
from doithoai.core.lifecycle import follow


def redate_duties(caller: Caller, dialogue: Dialogue, calendar: WorkCalendar, *, reason: str) -> int:
    """Set the date of every open duty anew; how many moved. The dialogue is locked by whoever calls."""
    owed = dialogue.duties.filter(state__in=OWED_DUTY_STATES, rule__isnull=False).select_for_update(of=("self",))
    moved = 0
    for duty in owed:
        old = duty.due_on
        put_date(duty, deadline_of_duty(duty, dialogue, calendar))
        duty.save(update_fields=["due_on", "provisional", "state"])
        if duty.due_on != old:
            moved += 1
            record_move(caller, dialogue, duty, old=old, reason=reason)
    return moved


def put_date(duty: Duty, deadline: Deadline) -> None:
    """Write a deadline into the row: its date, whether it is provisional, and the state that follows."""
    act = DutyAct.UNDATE if deadline.due_on is None else DutyAct.DATE
    duty.due_on, duty.provisional = deadline.due_on, deadline.provisional
    duty.state = follow(DUTY_TRANSITIONS, DutyState(duty.state), act).value


def record_move(caller: Caller, dialogue: Dialogue, duty: Duty, *, old: date | None, reason: str) -> None:
    """One link in the trail: the old date, the new one, and why."""
    record(
        caller,
        EventName.DUTY_MOVED,
        duty,
        authority_id=dialogue.authority_id,
        dialogue_id=dialogue.pk,
        title=duty.text[:200],
        old_due_on=old,
        new_due_on=duty.due_on,
        reason=reason,
    )
