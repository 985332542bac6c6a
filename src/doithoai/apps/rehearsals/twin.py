"""The practice twin of an authority: its units, groups and people of today, in which rehearsals run."""

from doithoai.apps.notices.models import MutedAuthority
from doithoai.apps.organisations.models import Absence, Authority, Deputisation, Group, Membership, Unit
from doithoai.core.caller import Caller, Role
from doithoai.core.hall.rehearsal import PLAYED_CHAIR, practice_name
from doithoai.core.organisations import code_of

PLAYED = [
    role.value
    for role in (
        *(Role.CHAIR, Role.SECRETARY, Role.CLERK, Role.UNIT_HEAD, Role.OFFICER),
        *(Role.FRONT, Role.ANNOUNCER, Role.SUPPORTER),
    )
]
"""Roles that take part; no administrator: what he sets holds for the whole installation."""
SAME = (
    *("level", "organ", "format", "superior_heading", "symbol", "place", "address"),
    *("body_wait_days", "speaking_minutes", "is_demonstration"),
)
SAME_UNIT = ("name", "short_name", "part", "order")
SAME_GROUP = ("kind", "order", "households")


def twin_of(caller: Caller, authority: Authority) -> Authority:
    """The twin as the authority is today, made at its first rehearsal. The authority is locked by whoever calls.

    It is under nobody, and muted before anything happens in it.
    """
    twin = Authority.objects.filter(practice_of=authority).first()
    if twin is None:
        taken = frozenset(Authority.objects.values_list("slug", flat=True))
        twin = Authority(practice_of=authority, slug=code_of(f"dien tap {authority.slug}", taken=taken, longest=60))
    twin.name, twin.short_name = practice_name(authority.name), practice_name(authority.short_name)[:80]
    for name in SAME:
        setattr(twin, name, getattr(authority, name))
    twin.save()
    MutedAuthority.objects.get_or_create(pk=twin.pk)
    units, groups = _units(caller, authority, twin), _groups(caller, authority, twin)
    _people(caller, authority, twin, units, groups)
    return twin


def _units(caller: Caller, authority: Authority, twin: Authority) -> dict[int, Unit]:
    """Real unit -> its twin."""
    found = {}
    for unit in Unit.objects.in_force(caller.today).filter(authority=authority):
        same = {name: getattr(unit, name) for name in SAME_UNIT}
        found[unit.pk], _ = Unit.objects.update_or_create(authority=twin, code=unit.code, defaults=same)
    return found


def _groups(caller: Caller, authority: Authority, twin: Authority) -> dict[int, Group]:
    """Real residential group -> its twin."""
    found = {}
    for group in Group.objects.in_force(caller.today).filter(authority=authority):
        same = {name: getattr(group, name) for name in SAME_GROUP}
        found[group.pk], _ = Group.objects.update_or_create(authority=twin, name=group.name, defaults=same)
    return found


def _people(
    caller: Caller, authority: Authority, twin: Authority, units: dict[int, Unit], groups: dict[int, Group]
) -> None:
    """The same people in the same roles; deputies as chairs; and whoever starts it may play the chair alone."""
    close_twin(caller, twin)
    real = Membership.objects.in_force(caller.today).filter(authority=authority, role__in=PLAYED)
    wanted = [
        (row.person_id, row.role, row.title, units[row.unit_id] if row.unit_id else None)
        for row in real.order_by("id")
        if row.unit_id is None or row.unit_id in units
    ]
    deputies = Deputisation.objects.filter(authority=authority, ended_at__isnull=True, valid_to__gte=caller.today)
    presiding = {row.deputy_id for row in deputies} | ({caller.person_id} if caller.person_id else set())
    presiding -= {person for person, role, _title, _unit in wanted if role == Role.CHAIR}
    wanted += [(person, Role.CHAIR.value, PLAYED_CHAIR, None) for person in sorted(presiding)]
    Membership.objects.bulk_create(
        Membership(person_id=person, authority=twin, role=role, title=title, unit=unit)
        for person, role, title, unit in wanted
    )


def close_twin(caller: Caller, twin: Authority) -> None:
    """Nobody has a role in it any more, until the next rehearsal."""
    Absence.objects.filter(membership__authority=twin).delete()
    Membership.objects.filter(authority=twin).delete()
