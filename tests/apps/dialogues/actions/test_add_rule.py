import pytest

from doithoai.apps.audit.models import Event
from doithoai.apps.dialogues.models import AddedRule
from doithoai.apps.organisations.models import Authority
from doithoai.core.caller import Role
from doithoai.core.deadlines.rule import Unit
from doithoai.core.events import EventName
from doithoai.core.law.adding import SourceMissing, own_limit
from doithoai.core.law.limits import LooserThanLaw
from tests.apps.dialogues.own_rules import TEN_DAYS, an_own_rule
from tests.world import World


def test_an_administrator_adds_a_rule_and_it_is_recorded(world: World) -> None:
    row = an_own_rule(world, condition=TEN_DAYS, title="Báo trước 10 ngày")

    assert (row.authority, row.kinds, row.valid_to) == (world.commune, ["people"], None)
    assert row.added_by_name == "Quách Tĩnh Tâm"
    event = Event.objects.get(name=EventName.RULE_ADDED.value)
    assert (event.authority_id, event.data["title"]) == (world.commune.pk, "Báo trước 10 ngày")


def test_a_limit_looser_than_the_law_changes_nothing(world: World) -> None:
    with pytest.raises(LooserThanLaw):
        an_own_rule(world, condition=own_limit("notice", 5, Unit.DAY))
    with pytest.raises(SourceMissing):
        an_own_rule(world, citation=" ")
    assert not AddedRule.objects.exists()
    assert not Event.objects.filter(name=EventName.RULE_ADDED.value).exists()


@pytest.mark.parametrize("who", ["chair", "secretary", "clerk", "superior", "stranger"])
def test_only_the_administrator_adds_rules(world: World, who: str) -> None:
    with pytest.raises(Authority.DoesNotExist):
        an_own_rule(world, who)


def test_a_commune_binds_nobody_but_itself(world: World) -> None:
    world.add_person("top", world.province, Role.ADMIN, "Người Quản Trị Tỉnh")
    assert not an_own_rule(world, for_lower=True).for_lower
    assert an_own_rule(world, "top", for_lower=True).for_lower
