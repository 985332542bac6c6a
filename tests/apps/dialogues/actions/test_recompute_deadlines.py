from datetime import date

from doithoai.apps.dialogues.actions.recompute_deadlines import recompute_deadlines
from doithoai.apps.dialogues.models import Duty
from doithoai.apps.organisations.models import CalendarEntry
from doithoai.core.caller import Caller, system_caller
from doithoai.core.events import EventName
from tests.apps.dialogues.plans import a_dialogue, a_duty, days, told
from tests.world import World


def duty_of_monday(world: World) -> Duty:
    rule = days(2, "dialogue_start", "before")
    return a_duty(a_dialogue(world), state="open", due_on=date(2026, 4, 13), rule=rule)


def close_tuesday() -> None:
    CalendarEntry.objects.create(on=date(2026, 4, 14), kind="swapped_rest", name="Nghỉ đột xuất", citation="Công điện")


def the_system(world: World) -> Caller:
    return system_caller(world.clock.now, authority_id=world.commune.pk)


def test_a_new_rest_day_moves_the_open_duties_and_says_so(world: World) -> None:
    duty = duty_of_monday(world)
    close_tuesday()

    assert recompute_deadlines(the_system(world)) == 1

    duty.refresh_from_db()
    assert duty.due_on == date(2026, 4, 10)
    move = told(duty.dialogue, EventName.DUTY_MOVED)[0]
    assert (move["old_due_on"], move["new_due_on"], move["reason"]) == ("2026-04-13", "2026-04-10", "lịch làm việc đổi")


def test_an_unchanged_calendar_moves_nothing(world: World) -> None:
    duty = duty_of_monday(world)

    assert recompute_deadlines(the_system(world)) == 0
    assert told(duty.dialogue, EventName.DUTY_MOVED) == []


def test_a_person_does_not_recompute(world: World) -> None:
    duty = duty_of_monday(world)
    close_tuesday()

    assert recompute_deadlines(world.caller("admin")) == 0

    duty.refresh_from_db()
    assert duty.due_on == date(2026, 4, 13)
