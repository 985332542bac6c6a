"""Which promises are to be reminded today, and the record that they were."""

from datetime import date

from doithoai.apps.audit.record import record
from doithoai.apps.audit.reminded import sent_reminders
from doithoai.apps.hall.models import Promise
from doithoai.core.calendars.working_days import WorkCalendar, YearNotPublished
from doithoai.core.caller import Caller
from doithoai.core.deadlines.digest import Reminder
from doithoai.core.deadlines.reminders import Stage, reminder_due
from doithoai.core.events import EventName

KIND = "promise"


def due_reminders(authority_id: int, today: date, calendar: WorkCalendar) -> list[Reminder]:
    """The reminders of an authority's open promises that are due today and not sent."""
    promises = Promise.objects.filter(dialogue__authority_id=authority_id, kept_on__isnull=True)
    rows = list(promises.select_related("dialogue", "unit"))
    sent = sent_reminders(EventName.PROMISE_REMINDED, Promise._meta.label_lower, [row.pk for row in rows])
    found = []
    for row in rows:
        try:
            stage = reminder_due(row.due_on, today, sent.get((row.pk, row.due_on.isoformat()), ()), calendar)
        except YearNotPublished:
            continue
        if stage is not None:
            found.append(_reminder(row, stage))
    return found


def _reminder(row: Promise, stage: Stage) -> Reminder:
    return Reminder(
        kind=KIND,
        pk=row.pk,
        stage=stage,
        due_on=row.due_on,
        case=f"Cam kết tại hội nghị: {row.dialogue.title}",
        matter=" ".join(row.text.split()).rstrip(".")[:90],
        unit_id=row.unit_id,
        unit=row.unit.short_name,
    )


def mark_reminded(caller: Caller, reminder: Reminder) -> None:
    """Keep that the reminder went out."""
    promise = Promise.objects.select_related("dialogue").get(pk=reminder.pk)
    record(
        caller,
        EventName.PROMISE_REMINDED,
        promise,
        authority_id=promise.dialogue.authority_id,
        dialogue_id=promise.dialogue_id,
        petition_id=promise.petition_id,
        unit=reminder.unit,
        stage=reminder.stage.value,
        due_on=reminder.due_on,
    )
