"""Who asks: the one value that every action and query takes first."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from enum import StrEnum

HANOI = timezone(timedelta(hours=7), "+07:00")
"""Vietnam keeps one time, UTC+7, without summer time."""


class Role(StrEnum):
    """What a person does in one authority (docs/glossary.md gives the Vietnamese titles)."""

    CHAIR = "chair"
    SECRETARY = "secretary"
    CLERK = "clerk"
    UNIT_HEAD = "unit_head"
    OFFICER = "officer"
    FRONT = "front"
    GROUP_HEAD = "group_head"
    ANNOUNCER = "announcer"
    SUPPORTER = "supporter"
    SUPERIOR = "superior"
    ADMIN = "admin"
    CITIZEN = "citizen"
    SYSTEM = "system"


STAFF_ROLES = tuple(role for role in Role if role not in (Role.CITIZEN, Role.SYSTEM, Role.GROUP_HEAD))


class Door(StrEnum):
    """Through which way in somebody came."""

    DESK = "desk"
    PORTAL = "portal"
    LINK = "link"
    LIVE = "live"
    CLI = "cli"
    JOB = "job"


@dataclass(frozen=True, kw_only=True)
class Caller:
    """One person in one role, at one moment, through one door. Dates are those of Hà Nội."""

    name: str
    role: Role
    door: Door
    now: datetime
    person_id: int | None = None
    authority_id: int = 0
    """0: no authority (citizens on pages of no authority, the system)."""
    unit_id: int | None = None
    group_id: int | None = None
    acting_for_id: int | None = None
    """The chair for whom an authorised deputy acts, or the absent colleague for whom a stand-in acts."""
    acting_for_name: str = ""
    only_dialogue_id: int | None = None
    """The one dialogue for which a deputy is authorised; None: every dialogue of the authority."""
    petition_id: int | None = None
    """The petition that a citizen's secret link opens."""

    def own(self, *, authority: str, dialogue: str) -> dict[str, int]:
        """What a row must have to be the caller's, as lookups: `authority` and, for one dialogue only, `dialogue`."""
        kept = {authority: self.authority_id}
        return kept if self.only_dialogue_id is None else kept | {dialogue: self.only_dialogue_id}

    @property
    def today(self) -> date:
        """The calendar day in Vietnam at this moment."""
        return self.now.astimezone(HANOI).date()


def system_caller(now: datetime, *, authority_id: int = 0, door: Door = Door.JOB) -> Caller:
    """The system itself, for jobs and commands that no person pressed."""
    return Caller(name="Hệ thống", role=Role.SYSTEM, door=door, now=now, authority_id=authority_id)


def citizen_caller(
    now: datetime, *, petition_id: int | None = None, authority_id: int = 0, door: Door = Door.PORTAL
) -> Caller:
    """A citizen without an account; `petition_id` when a secret link opened that petition."""
    return Caller(
        name="Người dân", role=Role.CITIZEN, door=door, now=now, petition_id=petition_id, authority_id=authority_id
    )
