"""Authorities, units and groups: registered, described, succeeded."""

from datetime import date

import pytest

from doithoai.apps.audit.models import Event
from doithoai.apps.organisations.actions.describe_unit import describe_unit
from doithoai.apps.organisations.actions.register_authority import register_authority
from doithoai.apps.organisations.actions.register_group import register_group
from doithoai.apps.organisations.actions.register_unit import register_unit
from doithoai.apps.organisations.actions.succeed_authority import succeed_authority
from doithoai.apps.organisations.actions.succeed_group import succeed_group
from doithoai.apps.organisations.actions.succeed_unit import succeed_unit
from doithoai.apps.organisations.models import Authority, Unit
from doithoai.core.caller import Role, system_caller
from doithoai.core.organisations import NameMissing, NameTaken, NotInOrder, SucceededAlready, SuccessorUnfit
from tests.world import World

LAST = date(2026, 6, 30)


def test_only_the_system_sets_up_an_authority_without_a_parent(world: World) -> None:
    made = register_authority(system_caller(world.clock.now), name="UBND xã Mới", short_name="xã Mới", place="Mới")
    assert made.slug == "xa-moi"
    assert Event.objects.get(name="authority.registered").authority_id == made.pk
    with pytest.raises(Authority.DoesNotExist):
        register_authority(world.caller("admin"), name="UBND xã Khác", short_name="xã Khác", place="Khác")


def test_an_administrator_registers_an_authority_below_the_own_one_only(world: World) -> None:
    world.add_person("top", world.province, Role.ADMIN, "Người Quản Trị Tỉnh")
    values = {"name": "UBND xã Mới", "short_name": "xã Mới", "place": "Mới"}
    made = register_authority(world.caller("top"), parent_id=world.province.pk, **values)
    assert made.parent == world.province
    with pytest.raises(Authority.DoesNotExist):
        register_authority(world.caller("admin"), parent_id=world.province.pk, **values)


def test_the_same_name_twice_is_refused(world: World) -> None:
    with pytest.raises(NameTaken):
        register_authority(
            system_caller(world.clock.now), name=world.commune.name, short_name="xã An Bình", place="An Bình"
        )


def test_a_unit_is_registered_with_a_code_of_its_own(world: World) -> None:
    unit = register_unit(world.caller("admin"), authority_id=world.commune.pk, name="Đội xe", code="kinh-te")
    assert unit.code == "kinh-te-2"
    assert unit.short_name == "Đội xe"
    assert Event.objects.filter(name="unit.registered", subject_id=unit.pk).exists()


def test_a_unit_without_a_name_or_with_a_taken_one_is_refused(world: World) -> None:
    for name, refusal in (("  ", NameMissing), ("Phòng Kinh tế", NameTaken)):
        with pytest.raises(refusal):
            register_unit(world.caller("admin"), authority_id=world.commune.pk, name=name)
    assert Unit.objects.count() == 5


@pytest.mark.parametrize("who", ["chair", "secretary", "officer", "stranger"])
def test_others_register_nothing(world: World, who: str) -> None:
    world.people["officer"] = world.people["road_officer"]
    with pytest.raises(Authority.DoesNotExist):
        register_unit(world.caller(who), authority_id=world.commune.pk, name="Đội xe")
    with pytest.raises(Authority.DoesNotExist):
        register_group(world.caller(who), authority_id=world.commune.pk, kind="thôn", name="Thôn Bắc")


def test_a_unit_is_renamed_and_the_old_name_stands_in_the_trail(world: World) -> None:
    unit = world.units["kinh-te"]
    describe_unit(world.caller("admin"), unit_id=unit.pk, name="Phòng Kinh tế, Hạ tầng", part="economy")
    assert Event.objects.get(name="unit.described").data["old_name"] == "Phòng Kinh tế"
    with pytest.raises(NameTaken):
        describe_unit(world.caller("admin"), unit_id=unit.pk, name="Công an xã")


def test_a_unit_hands_over_to_its_successor_once(world: World) -> None:
    old, new = world.units["kinh-te"], world.units["van-phong"]
    done = succeed_unit(world.caller("admin"), unit_id=old.pk, successor_id=new.pk, last_on=LAST)
    assert (done.valid_to, done.successor) == (LAST, new)
    with pytest.raises(SucceededAlready):
        succeed_unit(world.caller("admin"), unit_id=old.pk, successor_id=new.pk, last_on=LAST)
    with pytest.raises(SuccessorUnfit):
        succeed_unit(world.caller("admin"), unit_id=new.pk, successor_id=old.pk, last_on=LAST)


def test_a_unit_cannot_hand_over_to_another_authoritys(world: World) -> None:
    theirs = Unit.objects.create(authority=world.neighbour, code="x", name="Phòng xã bên", short_name="x")
    with pytest.raises(Unit.DoesNotExist):
        succeed_unit(world.caller("admin"), unit_id=world.units["kinh-te"].pk, successor_id=theirs.pk, last_on=LAST)


def test_groups_and_authorities_hand_over_too(world: World) -> None:
    first, second, _ = world.groups
    succeed_group(world.caller("admin"), group_id=first.pk, successor_id=second.pk, last_on=LAST)
    world.add_person("top", world.province, Role.ADMIN, "Người Quản Trị Tỉnh")
    top = world.caller("top")
    succeed_authority(top, authority_id=world.neighbour.pk, successor_id=world.commune.pk, last_on=LAST)
    names = set(Event.objects.values_list("name", flat=True))
    assert {"group.succeeded", "authority.succeeded"} <= names


def test_a_group_cannot_end_before_it_began(world: World) -> None:
    group = register_group(
        world.caller("admin"), authority_id=world.commune.pk, kind="thôn", name="Thôn Bắc", valid_from=date(2026, 7, 1)
    )
    with pytest.raises(NotInOrder):
        succeed_group(world.caller("admin"), group_id=group.pk, successor_id=world.groups[0].pk, last_on=LAST)
