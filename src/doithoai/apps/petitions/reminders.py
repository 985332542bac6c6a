"""Which parts of units are to be reminded today, and the record that they were.

An extension starts the count anew: what was sent for the old date does not count, and until three working days
before the new date nobody is reminded.
"""

from collections.abc import Collection
from datetime import date

from doithoai.apps.petitions.models import Assignment
from doithoai.apps.petitions.redating import locked
from doithoai.apps.petitions.trail import record_petition
from doithoai.core.calendars.working_days import WorkCalendar, YearNotPublished
from doithoai.core.caller import Caller
from doithoai.core.deadlines.digest import Reminder
from doithoai.core.deadlines.reminders import Stage, reminder_due
from doithoai.core.events import EventName
from doithoai.core.petitions.lifecycle import OPEN_STATES, OWED_STATES

KIND = "assignment"


def due_reminders(authority_id: int, today: date, calendar: WorkCalendar) -> list[Reminder]:
    """The reminders of an authority's assignments that are due today and not sent."""
    owed = Assignment.objects.filter(
        petition__authority_id=authority_id,
        petition__state__in=OPEN_STATES,
        state__in=OWED_STATES,
        due_on__isnull=False,
    )
    found = []
    for row in owed.select_related("petition", "unit").order_by("due_on", "id"):
        stage = _stage(row, today, calendar)
        if stage is not None:
            found.append(_reminder(row, stage))
    return found


def _stage(row: Assignment, today: date, calendar: WorkCalendar) -> Stage | None:
    if row.due_on is None:
        return None
    sent = {Stage(entry["stage"]) for entry in row.reminders_sent if entry["due_on"] == row.due_on.isoformat()}
    try:
        return reminder_due(row.due_on, today, sent, calendar)
    except YearNotPublished:
        return None


def _reminder(row: Assignment, stage: Stage) -> Reminder:
    petition = row.petition
    words = petition.summary or petition.public_words
    return Reminder(
        kind=KIND,
        pk=row.pk,
        stage=stage,
        due_on=row.due_on or date.max,
        case=f"Kiến nghị {petition.code}",
        matter=" ".join(words.split())[:90],
        unit_id=row.unit_id,
        unit=row.unit.short_name,
    )


def hold(reminders: Collection[Reminder]) -> None:
    """Lock what is to be marked, petitions before their parts, before anything is recorded."""
    locked(Assignment.objects.filter(pk__in=[reminder.pk for reminder in reminders]))


def mark_reminded(caller: Caller, reminder: Reminder) -> None:
    """Keep that the reminder went out. Whoever calls holds the transaction in which it is written, and the rows."""
    row = Assignment.objects.select_related("petition").get(pk=reminder.pk)
    row.reminders_sent = [
        *row.reminders_sent,
        {"stage": reminder.stage.value, "due_on": reminder.due_on.isoformat(), "on": caller.today.isoformat()},
    ]
    row.save(update_fields=["reminders_sent"])
    data = {"unit": reminder.unit, "stage": reminder.stage.value, "due_on": reminder.due_on}
    record_petition(caller, EventName.ASSIGNMENT_REMINDED, row.petition, row, **data)
