"""Reads about authorities, units, groups and people."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from django.db.models import Q

from doithoai.apps.organisations.models import Absence, CalendarEntry, Deputisation, Membership, Person
from doithoai.core.calendars.published import published_calendar
from doithoai.core.calendars.working_days import CalendarDay, DayKind, WorkCalendar
from doithoai.core.caller import Caller, Door, Role


@dataclass(frozen=True, kw_only=True)
class RoleChoice:
    """One role in which a person may act today. `key` names it in the session."""

    key: str
    authority_id: int
    authority_name: str
    role: Role
    title: str
    unit_id: int | None = None
    unit_name: str = ""
    group_id: int | None = None
    acting_for_id: int | None = None
    acting_for_name: str = ""
    only_dialogue_id: int | None = None
    is_practice: bool = False
    """A role in a rehearsal."""

    def caller(self, person: Person, *, now: datetime, door: Door) -> Caller:
        """The person in this role, at this moment."""
        return Caller(
            name=person.full_name,
            role=self.role,
            door=door,
            now=now,
            person_id=person.pk,
            authority_id=self.authority_id,
            unit_id=self.unit_id,
            group_id=self.group_id,
            acting_for_id=self.acting_for_id,
            acting_for_name=self.acting_for_name,
            only_dialogue_id=self.only_dialogue_id,
        )


def role_choices(person: Person, *, on: date) -> list[RoleChoice]:
    """The roles of a person on a day: own memberships, then authorisations as deputy chair, then absent colleagues'.

    Roles in a rehearsal come last: nobody finds himself in one without having gone there.
    """
    stands_in = Absence.objects.in_force(on).filter(stand_in=person).values("membership")
    memberships = Membership.objects.in_force(on).filter(Q(person=person) | Q(pk__in=stands_in))
    rows = list(memberships.select_related("authority", "unit", "person").order_by("id"))
    choices = [
        *(_of_membership(row) for row in rows if row.person_id == person.pk),
        *(_of_deputisation(row) for row in _deputisations(person, on)),
        *(_of_absent(row) for row in rows if row.person_id != person.pk),
    ]
    return sorted(choices, key=lambda choice: choice.is_practice)


def _of_membership(row: Membership) -> RoleChoice:
    return RoleChoice(
        key=f"m{row.pk}",
        authority_id=row.authority_id,
        authority_name=row.authority.short_name,
        role=Role(row.role),
        title=row.title,
        unit_id=row.unit_id,
        unit_name=row.unit.short_name if row.unit else "",
        group_id=row.group_id,
        is_practice=row.authority.practice_of_id is not None,
    )


def _of_deputisation(row: Deputisation) -> RoleChoice:
    return RoleChoice(
        key=f"d{row.pk}",
        authority_id=row.authority_id,
        authority_name=row.authority.short_name,
        role=Role.CHAIR,
        title="",
        acting_for_id=row.chair_id,
        acting_for_name=row.chair.full_name,
        only_dialogue_id=row.dialogue_id,
    )


def _deputisations(person: Person, on: date) -> list[Deputisation]:
    rows = Deputisation.objects.filter(deputy=person, ended_at__isnull=True, valid_from__lte=on, valid_to__gte=on)
    return list(rows.select_related("authority", "chair").order_by("id"))


def _of_absent(row: Membership) -> RoleChoice:
    return replace(
        _of_membership(row), key=f"v{row.pk}", acting_for_id=row.person_id, acting_for_name=row.person.full_name
    )


def presiding_people(authority_id: int, *, dialogue_id: int, on: date) -> dict[int, str]:
    """Who may preside over a dialogue on a day, person -> name: the chairs and their authorised deputies."""
    chairs = Membership.objects.in_force(on).filter(authority_id=authority_id, role=Role.CHAIR.value)
    for_it = Q(dialogue_id__isnull=True) | Q(dialogue_id=dialogue_id)
    deputies = Deputisation.objects.filter(for_it, authority_id=authority_id, ended_at__isnull=True)
    deputies = deputies.filter(valid_from__lte=on, valid_to__gte=on)
    rows = [
        *chairs.order_by("id").values_list("person_id", "person__full_name"),
        *deputies.order_by("id").values_list("deputy_id", "deputy__full_name"),
    ]
    return dict(rows)


def work_calendar() -> WorkCalendar:
    """The published calendar with the administrator's days laid over it: one query."""
    return published_calendar(_days_by_hand())


def work_calendar_if(on: date, day: CalendarDay | None) -> WorkCalendar:
    """The calendar as it would be with that day set, or (None) as shipped on that day: nothing is written."""
    kept = [row for row in _days_by_hand() if row.on != on]
    return published_calendar([*kept, day] if day else kept)


def _days_by_hand() -> list[CalendarDay]:
    return [
        CalendarDay(
            on=row.on, kind=DayKind(row.kind), name=row.name, citation=row.citation, provisional=row.provisional
        )
        for row in CalendarEntry.objects.order_by("on")
    ]


def heads_of_group(group_id: int | None, *, on: date) -> list[Person]:
    """The heads of a residential group in office that day, those with an e-mail address."""
    heads = Membership.objects.in_force(on).filter(role=Role.GROUP_HEAD, group_id=group_id or 0)
    people = Person.objects.filter(pk__in=heads.values("person_id"), is_active=True)
    return list(people.exclude(email="").order_by("pk"))


def heads_by_group(authority_id: int, *, on: date) -> dict[int, Person]:
    """Group id -> its head in office that day, to call: one query for all groups of the authority."""
    heads = Membership.objects.in_force(on).filter(role=Role.GROUP_HEAD, authority_id=authority_id)
    rows = heads.filter(group__isnull=False, person__is_active=True).select_related("person").order_by("-id")
    return {row.group_id: row.person for row in rows if row.group_id is not None}
