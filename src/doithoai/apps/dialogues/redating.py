"""Counts the open duties of a dialogue again and records each date that moved."""

from collections.abc import Collection
from datetime import date

from django.db.models import QuerySet

from doithoai.apps.audit.record import record
from doithoai.apps.dialogues.deadlines import deadline_of_duty
from doithoai.apps.dialogues.models import Dialogue, Duty
from doithoai.core.calendars.working_days import WorkCalendar
from doithoai.core.caller import Caller
from doithoai.core.deadlines.count import Deadline
from doithoai.core.dialogues.lifecycle import DUTY_TRANSITIONS, OWED_DUTY_STATES, DutyAct, DutyState
from doithoai.core.events import EventName
from doithoai.core.lifecycle import follow


def redate_duties(caller: Caller, dialogues: Collection[Dialogue], calendar: WorkCalendar, *, reason: str) -> int:
    """Set the date of every open duty anew; how many moved. The dialogues are locked by whoever calls.

    All duties are locked before the first of them is recorded.
    """
    by_id = {dialogue.pk: dialogue for dialogue in dialogues}
    moved = 0
    for duty in list(dated_duties(by_id).select_for_update(of=("self",), no_key=True)):
        dialogue, old = by_id[duty.dialogue_id], duty.due_on
        put_date(duty, deadline_of_duty(duty, dialogue, calendar))
        duty.save(update_fields=["due_on", "provisional", "state"])
        if duty.due_on != old:
            moved += 1
            record_move(caller, dialogue, duty, old=old, reason=reason)
    return moved


def dated_duties(dialogue_ids: Collection[int]) -> QuerySet[Duty]:
    """The open duties whose date follows from a rule."""
    owed = Duty.objects.filter(dialogue_id__in=list(dialogue_ids), state__in=OWED_DUTY_STATES, rule__isnull=False)
    return owed.order_by("pk")


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
