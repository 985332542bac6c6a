"""What a change of the working calendar would move, counted without writing anything."""

from doithoai.apps.dialogues.deadlines import deadline_of_duty
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.dialogues.redating import dated_duties
from doithoai.apps.petitions.redating import counted_again, owed_parts, replies_of
from doithoai.core.access.matrix import reach_of
from doithoai.core.access.permissions import Permission
from doithoai.core.calendars.working_days import WorkCalendar
from doithoai.core.caller import Caller
from doithoai.core.dialogues.lifecycle import LIVING_STATES


def dates_moved_by(caller: Caller, calendar: WorkCalendar) -> int:
    """How many open dates of duties and units, of every authority, would be others by that calendar; only a number."""
    if reach_of(caller.role, Permission.CALENDAR_MANAGE) is None:
        return 0
    return _duties_moved(calendar) + _parts_moved(calendar)


def _duties_moved(calendar: WorkCalendar) -> int:
    living = {row.pk: row for row in Dialogue.objects.filter(state__in=LIVING_STATES)}
    duties = dated_duties(living)
    return sum(deadline_of_duty(duty, living[duty.dialogue_id], calendar).due_on != duty.due_on for duty in duties)


def _parts_moved(calendar: WorkCalendar) -> int:
    rows = list(owed_parts().select_related("petition__dialogue").prefetch_related("petition__dialogue__duties"))
    replies = replies_of(rows)
    found = ((row, counted_again(row, calendar, replies=replies.get(row.petition.dialogue_id or 0))) for row in rows)
    return sum(due is not None and due.due_on != row.due_on for row, due in found)
