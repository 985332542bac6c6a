"""Who may be tried with one click: people of invented authorities only."""

from dataclasses import dataclass
from datetime import date
from itertools import groupby

from doithoai.apps.organisations.models import Authority, Membership, Person
from doithoai.core.caller import STAFF_ROLES


@dataclass(frozen=True)
class ShownPerson:
    """A person of the demonstration with the title to press."""

    username: str
    full_name: str
    title: str
    role: str


@dataclass(frozen=True)
class ShownAuthority:
    authority: Authority
    people: tuple[ShownPerson, ...]


def demonstration_people(on: date) -> list[ShownAuthority]:
    """The staff of each invented authority on that day, each person once with the first role: one query."""
    rows = (
        Membership.objects.in_force(on)
        .filter(authority__is_demonstration=True, authority__practice_of__isnull=True, person__is_active=True)
        .filter(role__in=[role.value for role in STAFF_ROLES])
        .select_related("authority", "person", "unit")
        .order_by("authority_id", "id")
    )
    return [
        ShownAuthority(authority, tuple({row.person_id: _shown(row) for row in reversed(list(group))}.values())[::-1])
        for authority, group in groupby(rows, key=lambda row: row.authority)
    ]


def _shown(row: Membership) -> ShownPerson:
    return ShownPerson(row.person.username, row.person.full_name, row.title or row.person.full_name, row.role)


def find_demonstration_person(username: str, on: date) -> Person | None:
    """The person when every role of his or hers belongs to an invented authority; else None."""
    roles = Membership.objects.in_force(on).filter(person__username=username, person__is_active=True)
    row = roles.select_related("person").first()
    real = roles.filter(authority__is_demonstration=False).exists()
    return None if row is None or real else row.person
