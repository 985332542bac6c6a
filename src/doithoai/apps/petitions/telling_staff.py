"""What staff are told of their work: new parts once a day to each person, what came back at once."""

from collections.abc import Iterable
from datetime import date, datetime

from django.conf import settings
from django.db.models import QuerySet

from doithoai.apps.audit.models import Event
from doithoai.apps.notices.models import Notice
from doithoai.apps.notices.write import write_notice
from doithoai.apps.organisations.absences import with_stand_ins
from doithoai.apps.organisations.models import Membership
from doithoai.apps.petitions.models import Assignment, Petition
from doithoai.core.calendars.words import short_date
from doithoai.core.caller import HANOI, Role
from doithoai.core.petitions.lifecycle import OPEN_STATES, AssignmentState, PetitionState

PAGE = "/ban-lam-viec/viec-cua-don-vi/"


def people_of_unit(unit_id: int, on: date) -> QuerySet[Membership]:
    """The head and the officers of a unit on that day."""
    rows = Membership.objects.in_force(on).filter(unit_id=unit_id, person__is_active=True)
    return rows.filter(role__in=[Role.UNIT_HEAD.value, Role.OFFICER.value]).select_related("person").order_by("id")


def office_of(authority_id: int, on: date, *roles: Role) -> QuerySet[Membership]:
    """Who holds these roles in an authority on that day."""
    rows = Membership.objects.in_force(on).filter(authority_id=authority_id, person__is_active=True)
    return rows.filter(role__in=[role.value for role in roles]).select_related("person").order_by("id")


def tell_of_new_work(unit_id: int, *, now: datetime) -> bool:
    """Tell the unit's people what waits to be accepted; False where somebody had today's message already."""
    rows = Assignment.objects.filter(unit_id=unit_id, state=AssignmentState.OFFERED.value)
    waiting = list(rows.filter(petition__state__in=OPEN_STATES).select_related("petition").order_by("due_on", "id"))
    today = now.astimezone(HANOI).date()
    people = with_stand_ins(people_of_unit(unit_id, today), today)
    if not waiting or not people:
        return True
    told = 0
    for row in people:
        told += _write(
            f"work:{unit_id}:{row.person_id}:{today}",
            row,
            f"{len(waiting)} việc mới chờ đơn vị nhận",
            [f"Kính gửi {row.person.full_name},", "", *map(_line, waiting), "", f"Xem và nhận tại: {_url(PAGE)}"],
            now,
        )
    return told == len(people)


def tell_each(event: Event, rows: Iterable[Membership], *, kind: str, subject: str, words: str, now: datetime) -> None:
    """One message about one case to each of these people, once an event; of a sealed one none."""
    petition = Petition.objects.exclude(state=PetitionState.SEALED).filter(pk=event.petition_id or 0).first()
    if petition is None:
        return
    case = _url(f"/ban-lam-viec/y-kien/{petition.code}/")
    for row in with_stand_ins(rows, now.astimezone(HANOI).date()):
        lines = [f"Kính gửi {row.person.full_name},", "", words.format(code=petition.code), "", f"Xem tại: {case}"]
        _write(f"{kind}:{event.pk}:{row.person_id}", row, subject.format(code=petition.code), lines, now, petition.pk)


def _write(
    key: str, row: Membership, subject: str, lines: list[str], now: datetime, petition_id: int | None = None
) -> bool:
    written: Notice | None = write_notice(
        key=key,
        address=row.person.email,
        subject=subject,
        text="\n".join(lines),
        now=now,
        person_id=row.person_id,
        petition_id=petition_id,
        authority_id=row.authority_id,
    )
    return written is not None


def _line(row: Assignment) -> str:
    words = row.petition.summary or row.petition.public_words
    part = "" if row.part == "lead" else " (phối hợp)"
    due = f", hạn {short_date(row.due_on)}" if row.due_on else ""
    return f"- {row.petition.code}{part}: {' '.join(words.split())[:90]}{due}"


def _url(path: str) -> str:
    return f"{settings.SITE_URL}{path}"
