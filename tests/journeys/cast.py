"""Who plays in a journey: every person with what that person does."""

from dataclasses import dataclass

from doithoai.apps.jobs.runner import run_ready
from doithoai.apps.notices.models import Notice
from doithoai.core.caller import Role
from tests.journeys.actors.administering import Administrator
from tests.journeys.actors.closing import Concluder, Debtor, Superior
from tests.journeys.actors.hall import Doorkeeper, GuestApprover, GuestList, HallSecretary, Presider
from tests.journeys.actors.intake import Citizen, Counter, GroupHead
from tests.journeys.actors.planning import Announcer, DutyOwner, PlanApprover, Planner
from tests.journeys.actors.triage import Approver, Officer, Sorter, UnitHead
from tests.world import World


class Secretary(Planner, DutyOwner, Counter, Sorter, Approver, GuestList, HallSecretary, Doorkeeper, Concluder):
    """Thư ký, văn phòng."""


class Chair(PlanApprover, Approver, GuestApprover, Presider):
    """Chủ trì."""


class Deputy(Chair, DutyOwner):
    """Cấp phó: chairs only when authorised."""

    def takes_the_chair(self) -> None:
        """Choose the role of the chair for this session."""
        page = self.opens("desk:home")
        page.press("Chủ trì")


class Clerk(Planner, Doorkeeper, Concluder):
    """Văn thư: numbers and issues."""


class Front(Counter, DutyOwner):
    """Mặt trận: collects, supervises."""


class Head(UnitHead, Debtor):
    """Trưởng phòng."""


@dataclass(frozen=True)
class Unit:
    """A unit that answers: its officer writes, its head approves."""

    name: str
    officer: Officer
    head: Head

    def prepares(self, code: str, text: str) -> None:
        """Accept, draft, submit, approve: the answer lies on the office's desk."""
        self.officer.accepts(code)
        self.officer.drafts(code, text)
        self.officer.submits(code)
        self.head.approves_answer(code)


class Cast:
    """Everybody of one place."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.secretary, self.chair, self.clerk = (
            Secretary(world, "secretary"),
            Chair(world, "chair"),
            Clerk(world, "clerk"),
        )
        self.announcer, self.front = Announcer(world, "announcer"), Front(world, "front")
        self.police, self.superior = DutyOwner(world, "police"), Superior(world, "superior")
        self.stranger = Secretary(world, "stranger")
        self.admin = Administrator(world, "admin")
        self.roads = Unit(world.units["roads"].name, Officer(world, "road_officer"), Head(world, "road_head"))
        self.schools = Unit(world.units["schools"].name, Officer(world, "school_officer"), Head(world, "school_head"))

    def post(self, person: str) -> str:
        """Let the office's jobs run; everything that was written to that address, as one text."""
        while run_ready(clock=lambda: self.world.clock.now, worker="journey"):
            pass
        address = person if "@" in person else self.world.people[person].email
        written = Notice.objects.filter(address=address).order_by("id").values_list("subject", "text")
        return "\n".join(f"{subject}\n{text}" for subject, text in written)

    def unit(self, part: str, head: str, officer: str) -> Unit:
        """One more unit that answers, with its people."""
        ours, row = self.world.commune, self.world.units[part]
        for name, role, key in ((head, Role.UNIT_HEAD, f"{part}_head"), (officer, Role.OFFICER, f"{part}_officer")):
            self.world.add_person(key, ours, role, name, unit=row)
        return Unit(row.name, Officer(self.world, f"{part}_officer"), Head(self.world, f"{part}_head"))

    def citizen(self) -> Citizen:
        """One more citizen."""
        return Citizen(self.world)

    def group_head(self, number: int) -> GroupHead:
        """The head of that group (counted from 1), with the link that the office hands out."""
        return GroupHead(self.world, self.secretary.gives_link(f"Trưởng {self.world.groups[number - 1].name}"))
