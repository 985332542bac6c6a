"""The trail of petitions read as stays on desks."""

from collections.abc import Iterable
from datetime import date

from doithoai.apps.audit.models import Event
from doithoai.core.calendars.working_days import WorkCalendar
from doithoai.core.caller import HANOI
from doithoai.core.events import EventName
from doithoai.core.petitions.desk_days import MOVES, DeskDays, Move, desk_days


def days_of(events: Iterable[Event], today: date, calendar: WorkCalendar) -> dict[int, list[DeskDays]]:
    """Petition -> how long it lay on each desk; the events in the order in which they happened."""
    moves: dict[int, list[Move]] = {}
    for event in events:
        if event.petition_id is not None and event.name in MOVES and not _takes_in(event):
            moves.setdefault(event.petition_id, []).append(_move(event))
    return {petition_id: desk_days(found, today, calendar) for petition_id, found in moves.items()}


def _takes_in(event: Event) -> bool:
    """The carrier's own record that another voice joined it: it stays where it is."""
    return event.name == EventName.PETITION_MERGED and not event.data.get("into_code")


def _move(event: Event) -> Move:
    data = event.data
    on = event.at.astimezone(HANOI).date()
    return Move(
        EventName(event.name), on, str(data.get("unit", "")), str(data.get("part", "lead")), str(data.get("stage", ""))
    )
