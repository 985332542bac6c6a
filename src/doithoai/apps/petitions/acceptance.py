"""When a unit must have said whether it takes a matter on; who of the office has what came back too often."""

from datetime import datetime

from doithoai.apps.organisations.absences import with_stand_ins
from doithoai.apps.organisations.models import Membership, Person
from doithoai.apps.organisations.queries import work_calendar
from doithoai.apps.petitions.models import AcceptanceHours, Escalation, Petition
from doithoai.apps.petitions.trail import record_petition
from doithoai.core.calendars.working_days import WorkCalendar, YearNotPublished
from doithoai.core.caller import Caller, Role
from doithoai.core.deadlines.working_hours import OfficeHours, add_working_hours
from doithoai.core.events import EventName


def hours_of(authority_id: int) -> AcceptanceHours:
    """What the authority set; the usual hours, not stored, where it set none."""
    return AcceptanceHours.objects.filter(authority_id=authority_id).first() or AcceptanceHours(
        authority_id=authority_id
    )


def office_of_hours(hours: AcceptanceHours) -> OfficeHours:
    """Its office day."""
    return OfficeHours(hours.opens_at, hours.noon_from, hours.noon_to, hours.closes_at)


def respond_by(
    authority_id: int, *, since: datetime, hours: int | None = None, calendar: WorkCalendar | None = None
) -> datetime | None:
    """When the authority's hours (or `hours`) are over; None where the calendar of that year is not published."""
    own = hours_of(authority_id)
    try:
        return add_working_hours(since, hours or own.hours, office_of_hours(own), calendar or work_calendar())
    except YearNotPublished:
        return None


def escalate(caller: Caller, petition: Petition, bounces: int) -> Escalation:
    """It lands on the chair's office: one person has it. A second time while it lies there changes nothing."""
    row, fresh = Escalation.objects.get_or_create(
        petition=petition,
        settled_at=None,
        defaults={"bounces": bounces, "raised_at": caller.now, "owner": _office_person(caller, petition)},
    )
    if fresh:
        owner = row.owner.full_name if row.owner else ""
        record_petition(caller, EventName.PETITION_ESCALATED, petition, row, bounces=bounces, owner=owner)
    return row


def settle_escalation(caller: Caller, petition: Petition) -> None:
    """Somebody decided who answers: nothing waits any more."""
    for row in petition.escalations.select_for_update(no_key=True).filter(settled_at__isnull=True):
        row.settled_at, row.settled_by_name = caller.now, caller.name
        row.save(update_fields=["settled_at", "settled_by_name"])
        record_petition(caller, EventName.PETITION_ESCALATION_SETTLED, petition, row)


def _office_person(caller: Caller, petition: Petition) -> Person | None:
    office = Membership.objects.in_force(caller.today).filter(
        authority_id=petition.authority_id, role__in=[Role.SECRETARY.value, Role.CHAIR.value], person__is_active=True
    )
    rows = sorted(office.select_related("person").order_by("id"), key=lambda row: row.role != Role.SECRETARY)
    # who stands in follows the absent person in the list: of the first and the stand-in, the one who is there
    there = with_stand_ins(rows[:1], caller.today)
    return there[-1].person if there else None
