from datetime import date

import pytest

from doithoai.apps.audit.models import Event
from doithoai.apps.dialogues.actions.check_rule import check_rule
from doithoai.apps.dialogues.actions.withdraw_rule_check import withdraw_rule_check
from doithoai.apps.dialogues.models import RuleCheck
from doithoai.apps.organisations.models import Authority
from doithoai.core.caller import Role
from doithoai.core.events import EventName
from doithoai.core.law.adding import CheckedAlready, CheckedInFuture, NothingToCheck
from tests.world import World

KEY, TODAY = "l1-youth-2021", date(2026, 3, 2)


def test_who_compared_a_rule_with_its_text_is_kept_and_recorded(world: World) -> None:
    row = check_rule(world.caller("admin"), rule_key=KEY, checked_on=TODAY, note=" Công báo số 711 ")

    assert (row.checked_by_name, row.note, row.withdrawn_at) == ("Quách Tĩnh Tâm", "Công báo số 711", None)
    assert Event.objects.get(name=EventName.RULE_CHECKED.value).data["rule"] == KEY


def test_what_cannot_be_compared_is_refused_and_changes_nothing(world: World) -> None:
    caller = world.caller("admin")
    with pytest.raises(RuleCheck.DoesNotExist):
        check_rule(caller, rule_key="nowhere", checked_on=TODAY)
    with pytest.raises(NothingToCheck):
        check_rule(caller, rule_key="l8-so-dai-bieu", checked_on=TODAY)
    with pytest.raises(CheckedInFuture):
        check_rule(caller, rule_key=KEY, checked_on=date(2026, 3, 3))
    assert not RuleCheck.objects.exists()


def test_the_second_person_is_told_who_was_first(world: World) -> None:
    caller = world.caller("admin")
    check_rule(caller, rule_key=KEY, checked_on=TODAY)
    with pytest.raises(CheckedAlready) as refused:
        check_rule(caller, rule_key=KEY, checked_on=TODAY)
    assert "Quách Tĩnh Tâm" in refused.value.say()


def test_a_mark_is_taken_back_and_may_be_set_again(world: World) -> None:
    caller = world.caller("admin")
    check_rule(caller, rule_key=KEY, checked_on=TODAY)
    withdraw_rule_check(caller, rule_key=KEY)
    assert Event.objects.filter(name=EventName.RULE_CHECK_WITHDRAWN.value).count() == 1
    check_rule(caller, rule_key=KEY, checked_on=TODAY)
    assert RuleCheck.objects.filter(withdrawn_at__isnull=True).count() == 1


def test_only_administrators_set_marks_and_nobody_takes_back_a_strangers(world: World) -> None:
    with pytest.raises(Authority.DoesNotExist):
        check_rule(world.caller("secretary"), rule_key=KEY, checked_on=TODAY)
    check_rule(world.caller("admin"), rule_key=KEY, checked_on=TODAY)
    world.add_person("theirs", world.neighbour, Role.ADMIN, "Quản Trị Xã Bên")
    with pytest.raises(RuleCheck.DoesNotExist):
        withdraw_rule_check(world.caller("theirs"), rule_key=KEY)
