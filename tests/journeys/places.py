"""The places of the example programmes, with invented names: an authority, its units, groups and people."""

from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Any

from doithoai.apps.organisations.models import Authority, Group, Unit
from doithoai.core.caller import HANOI, Role
from tests.conftest import Clock
from tests.world import World

UNIT_NAMES = {
    "office": "Văn phòng",
    "culture": "Bộ phận Văn hóa - Thông tin",
    "front": "Ủy ban Mặt trận Tổ quốc",
    "police": "Công an",
    "finance": "Bộ phận Tài chính - Kế toán",
    "mass_mobilisation": "Khối Dân vận",
    "inspectorate": "Thanh tra",
    "roads": "Bộ phận Địa chính - Xây dựng",
    "schools": "Bộ phận Văn hóa - Xã hội",
}


def morning(day: date, hour: int = 8, minute: int = 0) -> datetime:
    """That hour in Hà Nội."""
    return datetime.combine(day, time(hour, minute), tzinfo=HANOI)


def place(
    clock: Clock,
    name: str,
    short_name: str,
    slug: str,
    *,
    kind: str = "thôn",
    groups: Sequence[str] = (),
    **values: Any,
) -> World:
    """An authority under a province, with a neighbour; its units, and one person for every part that is played."""
    top = _authority("Ủy ban nhân dân tỉnh Trường Giang", "tỉnh Trường Giang", "tinh-truong-giang", level="province")
    ours = _authority(name, short_name, slug, **({"parent": top} | values))
    neighbour = _authority("Ủy ban nhân dân xã Láng Giềng", "xã Láng Giềng", "xa-lang-gieng", parent=top)
    units = {part: _unit(ours, part, name, order) for order, (part, name) in enumerate(UNIT_NAMES.items())}
    rows = [
        Group.objects.create(authority=ours, kind=kind, name=group, order=order) for order, group in enumerate(groups)
    ]
    world = World(clock, top, ours, neighbour, units, rows)
    for person, (role, full_name, title, part) in PEOPLE.items():
        play(world, person, role, full_name, title, part)
    for order, row in enumerate(rows):
        world.add_person(f"group_head_{order + 1}", ours, Role.GROUP_HEAD, f"Trưởng {row.name}", group=row)
    world.add_person("superior", top, Role.SUPERIOR, "Cao Xuân Tỉnh")
    world.add_person("stranger", neighbour, Role.SECRETARY, "Tạ Người Lạ")
    return world


PEOPLE = {
    "chair": (Role.CHAIR, "Trần Văn Minh", "Chủ tịch", None),
    "secretary": (Role.SECRETARY, "Lê Thị Hoa", "Chánh Văn phòng", "office"),
    "clerk": (Role.CLERK, "Ngô Thị Lụa", "Văn thư", "office"),
    "announcer": (Role.ANNOUNCER, "Đặng Hải Nam", "Công chức văn hóa", "culture"),
    "front": (Role.FRONT, "Hoàng Thị Nga", "Chủ tịch Ủy ban Mặt trận", "front"),
    "police": (Role.SUPPORTER, "Lý Công An", "Trưởng Công an", "police"),
    "road_head": (Role.UNIT_HEAD, "Phạm Đức Thắng", "Trưởng bộ phận", "roads"),
    "road_officer": (Role.OFFICER, "Vũ Thu Trang", "Công chức", "roads"),
    "school_head": (Role.UNIT_HEAD, "Đỗ Mai Lan", "Trưởng bộ phận", "schools"),
    "school_officer": (Role.OFFICER, "Bùi Quốc Huy", "Công chức", "schools"),
    "admin": (Role.ADMIN, "Quách Tĩnh Tâm", "Quản trị", None),
}
"""Key -> (role, name, title, part of the unit)."""


def play(world: World, key: str, role: Role, full_name: str, title: str, part: str | None = None) -> None:
    """One more person of our authority, with the title that is signed."""
    unit = world.units[part] if part else None
    person = world.add_person(key, world.commune, role, full_name, unit=unit)
    person.memberships.update(title=title)


def _authority(name: str, short_name: str, slug: str, **more: Any) -> Authority:
    values = {"level": "commune", "symbol": "UBND", "place": short_name.split(" ", 1)[-1]} | more
    return Authority.objects.create(name=name, short_name=short_name, slug=slug, **values)


def _unit(authority: Authority, part: str, name: str, order: int) -> Unit:
    code = part.replace("_", "-")
    return Unit.objects.create(authority=authority, code=code, name=name, short_name=name, part=part, order=order)
