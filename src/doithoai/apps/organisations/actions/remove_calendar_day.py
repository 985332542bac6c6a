"""Take an administrator's day off the calendar: the shipped one counts again."""

from datetime import date

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.organisations.access import calendar_entries_for
from doithoai.core.caller import Caller
from doithoai.core.events import EventName


@transaction.atomic
def remove_calendar_day(caller: Caller, *, on: date) -> None:
    """The day is as shipped again. Raises CalendarOfSuperior."""
    row = calendar_entries_for(caller).select_for_update(no_key=True).get(on=on)
    record(
        caller,
        EventName.CALENDAR_DAY_REMOVED,
        row,
        authority_id=caller.authority_id,
        on=on,
        kind=row.kind,
        title=row.name,
        citation=row.citation,
    )
    row.delete()
