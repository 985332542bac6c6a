"""One authority of the demonstration while it is being built: its places, its people, its dialogue."""

from dataclasses import dataclass, field
from datetime import datetime

from doithoai.apps.organisations.models import Authority, Group, Membership, Unit
from doithoai.apps.petitions.models import Petition
from doithoai.core.caller import Caller, Door, Role, citizen_caller
from doithoai.faces.cli.demonstration.reading import Row
from doithoai.faces.cli.demonstration.script import Script


@dataclass
class Town:
    """`units` and `groups` by their code in the data; old codes lead to today's unit."""

    row: Row
    authority: Authority
    script: Script
    units: dict[str, Unit] = field(default_factory=dict)
    groups: dict[str, Group] = field(default_factory=dict)
    members: dict[str, Membership] = field(default_factory=dict)
    dialogue_id: int = 0
    petitions: dict[int, Petition] = field(default_factory=dict)
    """Row id of the data -> petition."""
    links: dict[int, str] = field(default_factory=dict)
    """Row id of the data -> the citizen's secret link."""
    group_link: str = ""

    def by_name(self, username: str, at: datetime) -> Caller:
        """The named person in the role of the data."""
        return _caller(self.members[username], at)

    def by_role(self, role: Role, at: datetime) -> Caller:
        """The first person with that role."""
        return _caller(next(row for row in self.members.values() if row.role == role.value), at)

    def of_unit(self, code: str, role: Role, at: datetime) -> Caller:
        """The head or an officer of a unit; the head does an officer's work where there is none."""
        unit = self.units[code]
        found = [row for row in self.members.values() if row.unit_id == unit.pk]
        wanted = [row for row in found if row.role == role.value]
        return _caller(next(iter(wanted or [row for row in found if row.role == Role.UNIT_HEAD.value])), at)

    def head_of(self, code: str, at: datetime) -> Caller:
        """The head of a residential group."""
        group = self.groups[code]
        return _caller(next(row for row in self.members.values() if row.group_id == group.pk), at)

    def citizen(self, at: datetime, petition: Petition | None = None) -> Caller:
        """A citizen at the portal, with the secret link of a petition."""
        return citizen_caller(at, authority_id=self.authority.pk, petition_id=petition.pk if petition else None)


def _caller(row: Membership, at: datetime) -> Caller:
    return Caller(
        name=row.person.full_name,
        role=Role(row.role),
        door=Door.DESK,
        now=at,
        person_id=row.person_id,
        authority_id=row.authority_id,
        unit_id=row.unit_id,
        group_id=row.group_id,
    )
