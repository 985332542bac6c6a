"""Which duties of plans are to be reminded today, and the record that they were."""

from datetime import date

from doithoai.apps.audit.record import record
from doithoai.apps.audit.reminded import sent_reminders
from doithoai.apps.dialogues.models import Duty
from doithoai.core.calendars.working_days import WorkCalendar, YearNotPublished
from doithoai.core.caller import Caller
from doithoai.core.deadlines.digest import Reminder
from doithoai.core.deadlines.reminders import Stage, reminder_due
from doithoai.core.dialogues.lifecycle import DialogueState, DutyState
from doithoai.core.events import EventName

KIND = "duty"
RUNNING = (DialogueState.ISSUED, DialogueState.IN_SESSION, DialogueState.HELD, DialogueState.CONCLUDED)


def due_reminders(authority_id: int, today: date, calendar: WorkCalendar) -> list[Reminder]:
    """The reminders of the open duties of an authority's issued plans that are due today and not sent."""
    duties = Duty.objects.filter(
        dialogue__authority_id=authority_id,
        dialogue__state__in=[state.value for state in RUNNING],
        state=DutyState.OPEN.value,
        due_on__isnull=False,
    )
    rows = list(duties.select_related("dialogue", "owner_unit").order_by("due_on", "id"))
    sent = sent_reminders(EventName.DUTY_REMINDED, Duty._meta.label_lower, [row.pk for row in rows])
    found = []
    for row in rows:
        due_on = row.due_on or date.max
        try:
            stage = reminder_due(due_on, today, sent.get((row.pk, due_on.isoformat()), ()), calendar)
        except YearNotPublished:
            continue
        if stage is not None:
            found.append(_reminder(row, stage))
    return found


def _reminder(row: Duty, stage: Stage) -> Reminder:
    return Reminder(
        kind=KIND,
        pk=row.pk,
        stage=stage,
        due_on=row.due_on or date.max,
        case=row.dialogue.title,
        matter=" ".join(row.text.split()).rstrip(".")[:90],
        unit_id=row.owner_unit_id,
        unit=row.owner_unit.short_name if row.owner_unit else row.owner_label,
    )


def mark_reminded(caller: Caller, reminder: Reminder) -> None:
    """Keep that the reminder went out."""
    duty = Duty.objects.select_related("dialogue").get(pk=reminder.pk)
    record(
        caller,
        EventName.DUTY_REMINDED,
        duty,
        authority_id=duty.dialogue.authority_id,
        dialogue_id=duty.dialogue_id,
        unit=reminder.unit,
        stage=reminder.stage.value,
        due_on=reminder.due_on,
    )
