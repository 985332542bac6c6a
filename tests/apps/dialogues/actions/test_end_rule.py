from datetime import date

import pytest

from doithoai.apps.audit.models import Event
from doithoai.apps.dialogues.actions.end_rule import end_rule
from doithoai.apps.dialogues.models import AddedRule
from doithoai.core.caller import Role
from doithoai.core.events import EventName
from doithoai.core.law.adding import EndBeforeStart, EndedAlready
from tests.apps.dialogues.own_rules import an_own_rule
from tests.world import World

LAST = date(2026, 6, 30)


def test_a_rule_is_ended_by_a_day_and_stays(world: World) -> None:
    row = an_own_rule(world)

    end_rule(world.caller("admin"), rule_id=row.pk, last_on=LAST)

    row.refresh_from_db()
    assert row.valid_to == LAST
    assert Event.objects.get(name=EventName.RULE_ENDED.value).data["last_on"] == "2026-06-30"


def test_it_is_ended_once_and_not_before_it_began(world: World) -> None:
    row, caller = an_own_rule(world), world.caller("admin")
    with pytest.raises(EndBeforeStart):
        end_rule(caller, rule_id=row.pk, last_on=date(2026, 3, 1))
    end_rule(caller, rule_id=row.pk, last_on=LAST)
    with pytest.raises(EndedAlready):
        end_rule(caller, rule_id=row.pk, last_on=date(2026, 7, 30))
    row.refresh_from_db()
    assert row.valid_to == LAST


def test_a_stranger_and_whoever_may_not_find_no_rule(world: World) -> None:
    row = an_own_rule(world)
    world.add_person("theirs", world.neighbour, Role.ADMIN, "Quản Trị Xã Bên")
    for who in ("theirs", "secretary"):
        with pytest.raises(AddedRule.DoesNotExist):
            end_rule(world.caller(who), rule_id=row.pk, last_on=LAST)
