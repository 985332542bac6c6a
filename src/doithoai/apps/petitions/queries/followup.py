"""What units still owe: late, soon, extended, waiting; on whose desk it lies and for how long."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count, F, OuterRef, Q, QuerySet, Subquery

from doithoai.apps.audit.models import Event
from doithoai.apps.petitions.access import assignments_for
from doithoai.apps.petitions.desk_days import days_of
from doithoai.apps.petitions.due_dates import left_of, unit_of, why_of
from doithoai.apps.petitions.models import Answer, Assignment
from doithoai.core.access.permissions import Permission
from doithoai.core.calendars.working_days import WorkCalendar, YearNotPublished
from doithoai.core.caller import Caller
from doithoai.core.deadlines.rule import Unit
from doithoai.core.petitions.desk_days import MOVES, DeskDays
from doithoai.core.petitions.desks import Desk, DueState, days_between, desk_of, due_state
from doithoai.core.petitions.lifecycle import OPEN_STATES, OWED_STATES, AnswerStage, AssignmentState

SOON_WITHIN = 2
"""Working days before the due day from which a matter counts as due soon."""
ORDERS = {
    "han": (F("due_on").asc(nulls_last=True), F("id").asc()),
    "-han": (F("due_on").desc(nulls_last=True), F("id").desc()),
    "don-vi": (F("unit__order").asc(), F("due_on").asc(nulls_last=True), F("id").asc()),
    "giao": (F("given_at").asc(), F("id").asc()),
    "-giao": (F("given_at").desc(), F("id").desc()),
}
"""What a reader may sort by -> how."""


@dataclass(frozen=True)
class Wanted:
    """Filters of the list; what is None or empty does not filter."""

    state: DueState | None = None
    unit_id: int | None = None
    dialogue_id: int | None = None
    order: str = "han"


@dataclass(frozen=True)
class OwedRow:
    """One unit's open part. `left` counts in `counts_in` (working or calendar days), negative when late."""

    assignment: Assignment
    state: DueState
    left: int | None
    counts_in: str
    why: list[str]
    desk: Desk
    since: date
    days_there: int
    """Working days on the present desk."""
    desks: list[DeskDays]
    """Every desk it lay on; empty for who coordinates."""


def soon_until(today: date, calendar: WorkCalendar) -> date:
    """The last day that counts as soon."""
    try:
        return calendar.add_working_days(today, SOON_WITHIN)
    except YearNotPublished:
        return today + timedelta(days=SOON_WITHIN)


def owed_assignments(caller: Caller, wanted: Wanted, calendar: WorkCalendar) -> QuerySet[Assignment]:
    """The open parts within the caller's reach, filtered and sorted."""
    rows = _owed(caller).select_related("petition__dialogue", "petition__group", "petition__authority", "unit")
    if wanted.unit_id:
        rows = rows.filter(unit_id=wanted.unit_id)
    if wanted.dialogue_id:
        rows = rows.filter(petition__dialogue_id=wanted.dialogue_id)
    if wanted.state:
        rows = rows.filter(_in_state(wanted.state, caller.today, soon_until(caller.today, calendar)))
    stage = Answer.objects.filter(petition=OuterRef("petition")).exclude(stage=AnswerStage.PUBLISHED.value)
    return rows.annotate(stage=Subquery(stage.values("stage")[:1])).order_by(*ORDERS.get(wanted.order, ORDERS["han"]))


def _owed(caller: Caller) -> QuerySet[Assignment]:
    within = assignments_for(caller, Permission.ASSIGNMENT_VIEW)
    return within.filter(state__in=OWED_STATES, petition__state__in=OPEN_STATES)


def _in_state(state: DueState, today: date, soon: date) -> Q:
    later = Q(due_on__gt=soon)
    return {
        DueState.LATE: Q(due_on__lt=today),
        DueState.SOON: Q(due_on__gte=today, due_on__lte=soon),
        DueState.EXTENDED: later & Q(times_extended__gt=0),
        DueState.OPEN: later & Q(times_extended=0),
        DueState.WAITING: Q(due_on__isnull=True),
    }[state]


def owed_counts(caller: Caller, wanted: Wanted, calendar: WorkCalendar) -> dict[DueState, int]:
    """How many are in each state, under the other filters: one query."""
    rows, soon = _owed(caller), soon_until(caller.today, calendar)
    if wanted.unit_id:
        rows = rows.filter(unit_id=wanted.unit_id)
    if wanted.dialogue_id:
        rows = rows.filter(petition__dialogue_id=wanted.dialogue_id)
    counted = rows.aggregate(
        **{state.value: Count("id", filter=_in_state(state, caller.today, soon)) for state in DueState}
    )
    return {state: counted[state.value] for state in DueState}


@dataclass(frozen=True)
class UnitLoad:
    """What one unit owes."""

    unit_id: int
    name: str
    owed: int
    late: int


def owed_by_unit(caller: Caller) -> list[UnitLoad]:
    """Each unit that owes something, the one with the most late matters first: one query."""
    late = Count("id", filter=Q(due_on__lt=caller.today))
    rows = _owed(caller).values("unit_id", "unit__short_name").annotate(owed=Count("id"), late=late)
    loads = [UnitLoad(row["unit_id"], row["unit__short_name"], row["owed"], row["late"]) for row in rows]
    return sorted(loads, key=lambda load: (-load.late, -load.owed, load.name))


def owed_rows(caller: Caller, rows: Sequence[Assignment], calendar: WorkCalendar) -> list[OwedRow]:
    """The rows as a page shows them: one more query for all of them together."""
    desks = days_of(_events(rows), caller.today, calendar)
    soon = soon_until(caller.today, calendar)
    return [_row(row, desks.get(row.petition_id, []), soon, caller.today, calendar) for row in rows]


def _row(row: Assignment, desks: list[DeskDays], soon: date, today: date, calendar: WorkCalendar) -> OwedRow:
    stage = getattr(row, "stage", None)
    leads = row.part == "lead"
    here = next((one for one in desks if one.here), None) if leads else None
    since = here.since if here else row.given_on
    return OwedRow(
        assignment=row,
        state=due_state(row.due_on, today=today, soon_until=soon, extended=row.times_extended > 0),
        left=left_of(row.due_on, row.rule, today, calendar),
        counts_in="calendar" if unit_of(row.rule) == Unit.DAY.value else "working",
        why=why_of(row, calendar),
        desk=desk_of(AssignmentState(row.state), AnswerStage(stage) if stage else None, leads=leads),
        since=since,
        days_there=days_between(since, today, calendar),
        desks=desks if leads else [],
    )


def _events(rows: Iterable[Assignment]) -> QuerySet[Event]:
    """What moved these petitions from desk to desk, in order."""
    ids = [row.petition_id for row in rows]
    moved = Event.objects.filter(petition_id__in=ids, name__in=[name.value for name in MOVES])
    return moved.only("petition_id", "name", "at", "data").order_by("id")
