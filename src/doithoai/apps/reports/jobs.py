"""What runs every morning: the digests of the day, one job for each authority."""

from datetime import datetime

from doithoai.apps.jobs.enqueue import enqueue
from doithoai.apps.organisations.access import real_authorities
from doithoai.apps.organisations.queries import work_calendar
from doithoai.apps.reports.digests import write_digests
from doithoai.core.caller import HANOI, system_caller
from doithoai.core.deadlines.digest import in_office_hours


def remind_people(*, now: datetime) -> None:
    """Queue the digests of each authority; nothing on rest days and outside office hours."""
    today = now.astimezone(HANOI).date()
    if not in_office_hours(now) or not _is_working_day(now):
        return
    for authority_id in real_authorities().order_by("id").values_list("id", flat=True):
        enqueue("reports.remind_people_of", now=now, key=f"digest:{authority_id}:{today}", authority_id=authority_id)


def remind_people_of(*, now: datetime, authority_id: int) -> None:
    """Write the digests of one authority; a retry that comes after office hours leaves them to the next day."""
    if in_office_hours(now) and _is_working_day(now):
        write_digests(system_caller(now, authority_id=authority_id))


def _is_working_day(now: datetime) -> bool:
    today = now.astimezone(HANOI).date()
    calendar = work_calendar()
    return calendar.is_published(today.year) and calendar.is_working_day(today)
