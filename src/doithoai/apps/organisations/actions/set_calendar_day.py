"""Say what a day is, over the shipped calendar, with its citation. Open deadlines are counted again afterwards."""

from datetime import date

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.organisations.access import calendar_entries_for
from doithoai.apps.organisations.models import CalendarEntry
from doithoai.core.calendars.working_days import DayKind
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.organisations import CitationMissing, NameMissing
from doithoai.core.text.normalise import tidy


@transaction.atomic
def set_calendar_day(
    caller: Caller, *, on: date, kind: DayKind, name: str, citation: str, provisional: bool = False
) -> CalendarEntry:
    """The row of that day, new or changed. Raises CalendarOfSuperior, NameMissing, CitationMissing."""
    rows = calendar_entries_for(caller).select_for_update(no_key=True)
    if not tidy(name):
        raise NameMissing
    if not tidy(citation):
        raise CitationMissing
    values = {"kind": kind.value, "name": tidy(name), "citation": tidy(citation), "provisional": provisional}
    row, _ = rows.update_or_create(on=on, defaults=values)
    record(
        caller,
        EventName.CALENDAR_DAY_SET,
        row,
        authority_id=caller.authority_id,
        on=on,
        kind=kind.value,
        title=row.name,
        citation=row.citation,
        provisional=provisional,
    )
    return row
