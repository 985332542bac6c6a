"""The small named world of the tests."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.test import Client

from doithoai.apps.organisations.models import Authority, Group, Membership, Person, Unit
from doithoai.apps.organisations.queries import role_choices
from doithoai.core.caller import Caller, Door, Role

if TYPE_CHECKING:
    from tests.conftest import Clock

ROLES = {
    "chair": (Role.CHAIR, "Trần Văn Minh", None),
    "secretary": (Role.SECRETARY, "Lê Thị Hoa", "van-phong"),
    "clerk": (Role.CLERK, "Ngô Thị Lụa", "van-phong"),
    "road_head": (Role.UNIT_HEAD, "Phạm Đức Thắng", "kinh-te"),
    "road_officer": (Role.OFFICER, "Vũ Thu Trang", "kinh-te"),
    "school_head": (Role.UNIT_HEAD, "Đỗ Mai Lan", "van-hoa"),
    "school_officer": (Role.OFFICER, "Bùi Quốc Huy", "van-hoa"),
    "front": (Role.FRONT, "Hoàng Thị Nga", "mat-tran"),
    "announcer": (Role.ANNOUNCER, "Đặng Hải Nam", "van-hoa"),
    "supporter": (Role.SUPPORTER, "Lý Công An", "cong-an"),
    "admin": (Role.ADMIN, "Quách Tĩnh Tâm", None),
}


@dataclass
class World:
    """People by name; `world.caller("chair")` acts in Python, `world.client("chair")` through HTTP."""

    clock: "Clock"
    province: Authority
    commune: Authority
    neighbour: Authority
    units: dict[str, Unit]
    groups: list[Group]
    people: dict[str, Person] = field(default_factory=dict)

    def caller(self, name: str, door: Door = Door.DESK) -> Caller:
        person = self.people[name]
        choice = role_choices(person, on=self.clock.now.date())[0]
        return choice.caller(person, now=self.clock.now, door=door)

    def client(self, name: str | None = None, **extra: Any) -> Client:
        """A browser: signed in as the named person, or a citizen's without an account."""
        client = Client(**extra)
        if name is not None:
            client.force_login(self.people[name], backend="django.contrib.auth.backends.ModelBackend")
        return client

    def add_person(self, name: str, authority: Authority, role: Role, full_name: str, **place: Any) -> Person:
        person = Person.objects.create(username=name, full_name=full_name, email=f"{name}@vi-du.vn", password="!")
        Membership.objects.create(person=person, authority=authority, role=role.value, title=full_name, **place)
        self.people[name] = person
        return person


def build_world(clock: "Clock") -> World:
    """Province Hà Châu with communes An Bình (ours) and Bình Sơn (the stranger's)."""
    province = _authority("Ủy ban nhân dân tỉnh Hà Châu", "tỉnh Hà Châu", "tinh-ha-chau", level="province")
    commune = _authority("Ủy ban nhân dân xã An Bình", "xã An Bình", "xa-an-binh", parent=province)
    neighbour = _authority("Ủy ban nhân dân xã Bình Sơn", "xã Bình Sơn", "xa-binh-son", parent=province)
    parts = {
        "van-phong": "office",
        "kinh-te": "economy",
        "van-hoa": "culture",
        "mat-tran": "front",
        "cong-an": "police",
    }
    units = {code: _unit(commune, code, part, order) for order, (code, part) in enumerate(parts.items())}
    groups = [
        Group.objects.create(authority=commune, kind="thôn", name=f"Thôn {name}", order=order)
        for order, name in enumerate(["Đông", "Đoài", "Nam"])
    ]
    world = World(clock, province, commune, neighbour, units, groups)
    for name, (role, full_name, unit) in ROLES.items():
        world.add_person(name, commune, role, full_name, unit=units[unit] if unit else None)
    world.add_person("group_head", commune, Role.GROUP_HEAD, "Nguyễn Văn Đông", group=groups[0])
    world.add_person("superior", province, Role.SUPERIOR, "Cao Xuân Tỉnh")
    world.add_person("stranger", neighbour, Role.SECRETARY, "Tạ Người Lạ")
    return world


def _authority(name: str, short_name: str, slug: str, **more: Any) -> Authority:
    values = {"level": "commune", "symbol": "UBND", "place": short_name.split(" ", 1)[1]} | more
    return Authority.objects.create(name=name, short_name=short_name, slug=slug, **values)


def _unit(authority: Authority, code: str, part: str, order: int) -> Unit:
    names = {
        "van-phong": "Văn phòng HĐND và UBND",
        "kinh-te": "Phòng Kinh tế",
        "van-hoa": "Phòng Văn hóa - Xã hội",
        "mat-tran": "Ủy ban Mặt trận Tổ quốc",
        "cong-an": "Công an xã",
    }
    return Unit.objects.create(
        authority=authority, code=code, name=names[code], short_name=names[code], part=part, order=order
    )
