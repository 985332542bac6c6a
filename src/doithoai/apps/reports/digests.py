"""The one message a day to each person: everything of the unit that is due, from the plan to the promises."""

from collections import defaultdict
from collections.abc import Iterable

from django.conf import settings
from django.db.models import Q

from doithoai.apps.dialogues import reminders as duties
from doithoai.apps.hall import reminders as promises
from doithoai.apps.notices.models import Notice
from doithoai.apps.notices.write import write_notice
from doithoai.apps.organisations.models import Membership, Person
from doithoai.apps.organisations.queries import work_calendar
from doithoai.apps.petitions import reminders as assignments
from doithoai.core.caller import Caller, Role
from doithoai.core.deadlines.digest import READERS, Reader, Reminder, digest_subject, digest_text

SOURCES = (assignments, duties, promises)
MARK = {source.KIND: source.mark_reminded for source in SOURCES}
PAGE = "/ban-lam-viec/theo-doi/"
Readers = dict[int, Person]


def write_digests(caller: Caller) -> int:
    """One notice for each person with something due in the caller's authority; how many were written.

    A reminder that somebody can no longer get today (the day's message is out) waits for the next working day.
    """
    calendar = work_calendar()
    found = [row for source in SOURCES for row in source.due_reminders(caller.authority_id, caller.today, calendar)]
    if not found:
        return 0
    assignments.hold([row for row in found if row.kind == assignments.KIND])
    people = _people(caller)
    told = _told(caller)
    digests: defaultdict[int, list[Reminder]] = defaultdict(list)
    named: Readers = {}
    for reminder in found:
        readers = _readers(reminder, people)
        if not readers or told & readers.keys():
            continue
        named |= readers
        for person_id in readers:
            digests[person_id].append(reminder)
        MARK[reminder.kind](caller, reminder)
    for person_id, rows in digests.items():
        _write(caller, named[person_id], rows)
    return len(digests)


def _people(caller: Caller) -> list[Membership]:
    rows = Membership.objects.in_force(caller.today).filter(authority_id=caller.authority_id, person__is_active=True)
    rows = rows.filter(Q(unit__isnull=False) | Q(role=Role.SECRETARY.value))
    return list(rows.select_related("person").order_by("id"))


def _readers(reminder: Reminder, people: list[Membership]) -> Readers:
    """Who is told, by grade; a unit without people of that grade falls to the next desk."""
    unit = [row for row in people if row.unit_id is not None and row.unit_id == reminder.unit_id]
    head = _persons(row for row in unit if row.role == Role.UNIT_HEAD.value)
    workers = _persons(row for row in unit if row.role != Role.UNIT_HEAD.value)
    office = _persons(row for row in people if row.role == Role.SECRETARY.value)
    desks = {Reader.PEOPLE: workers or head, Reader.HEAD: head, Reader.SECRETARY: office}
    chosen: Readers = {}
    for reader in READERS[reminder.stage]:
        chosen |= desks[reader]
    return chosen or office


def _persons(rows: Iterable[Membership]) -> Readers:
    return {row.person_id: row.person for row in rows}


def _key(caller: Caller, person_id: int) -> str:
    return f"digest:{caller.authority_id}:{person_id}:{caller.today.isoformat()}"


def _told(caller: Caller) -> set[int]:
    start, end = f"digest:{caller.authority_id}:", f":{caller.today.isoformat()}"
    rows = Notice.objects.filter(key__startswith=start, key__endswith=end, person_id__isnull=False)
    return {person_id for person_id in rows.values_list("person_id", flat=True) if person_id}


def _write(caller: Caller, person: Person, rows: list[Reminder]) -> None:
    page = f"{settings.SITE_URL}{PAGE}"
    write_notice(
        key=_key(caller, person.pk),
        address=person.email,
        subject=digest_subject(rows),
        text=digest_text(rows, name=person.full_name, today=caller.today, page=page),
        now=caller.now,
        person_id=person.pk,
        authority_id=caller.authority_id,
    )
