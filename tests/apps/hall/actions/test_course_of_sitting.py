from collections.abc import Callable
from typing import Any

import pytest
from django.core.exceptions import ObjectDoesNotExist

from doithoai.apps.audit.models import Event
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.hall.actions.choose_order import choose_order
from doithoai.apps.hall.actions.extend_turn import extend_turn
from doithoai.apps.hall.actions.give_floor import give_floor
from doithoai.apps.hall.actions.note_outcome import note_outcome
from doithoai.apps.hall.actions.open_sitting import open_sitting
from doithoai.apps.hall.actions.pause_sitting import pause_sitting, resume_sitting
from doithoai.apps.hall.actions.set_speaking_time import set_speaking_time
from doithoai.apps.hall.actions.show_fairness import show_fairness
from doithoai.apps.hall.models import Sitting
from doithoai.apps.hall.pictures import picture_of
from doithoai.apps.hall.queries import hall_of
from doithoai.apps.petitions.models import Petition
from doithoai.core.events import EventName
from doithoai.core.hall.decisions import DecidedAlready, Outcome
from doithoai.core.hall.order import OrderRule
from doithoai.core.hall.queue import NotOnBreak, OnBreak, SomeoneIsSpeaking
from doithoai.core.hall.speaking_time import AlreadyExtended, MinutesOutOfRange
from tests.hall_world import heard, queued
from tests.world import World


def waiting(sitting: Sitting) -> list[str]:
    return list(sitting.turns.filter(state="waiting").values_list("speaker", flat=True))


def test_the_chair_changes_the_order_and_who_comes_later_falls_into_place(world: World, sitting: Sitting) -> None:
    heard(world, sitting, "Người thôn một", question="")
    for name, group in (("Một", 0), ("Hai", 0), ("Ba", 1)):
        queued(world, sitting, name, group)
    choose_order(world.caller("chair"), sitting_id=sitting.pk, rule=OrderRule.GROUPS)
    assert waiting(sitting) == ["Ba", "Một", "Hai"]
    queued(world, sitting, "Bốn", 2)
    assert waiting(sitting) == ["Ba", "Bốn", "Một", "Hai"]

    choose_order(world.caller("secretary"), sitting_id=sitting.pk, rule=OrderRule.REGISTRATION)
    assert waiting(sitting) == ["Một", "Hai", "Ba", "Bốn"]
    last = Event.objects.filter(name=EventName.SITTING_ORDER_CHOSEN).latest("id")
    assert (last.data["old"], last.data["rule"]) == ("groups", "registration")


def test_a_turn_has_the_time_of_the_sitting_and_is_extended_once(world: World, sitting: Sitting) -> None:
    set_speaking_time(world.caller("secretary"), sitting_id=sitting.pk, minutes=3, for_later=True)
    turn = give_floor(world.caller("chair"), turn_id=queued(world, sitting).pk)
    assert turn.seconds_allowed == 180
    assert extend_turn(world.caller("chair"), turn_id=turn.pk).seconds_allowed == 300
    with pytest.raises(AlreadyExtended):
        extend_turn(world.caller("secretary"), turn_id=turn.pk)
    with pytest.raises(MinutesOutOfRange):
        set_speaking_time(world.caller("secretary"), sitting_id=sitting.pk, minutes=0)

    picture = picture_of(hall_of(sitting.dialogue))
    assert (picture["time_started"], picture["time_allowed"]) == (turn.started_at.isoformat(), 300)
    world.commune.refresh_from_db()
    assert world.commune.speaking_minutes == 3


def test_the_plan_says_how_long_a_turn_is(world: World, dialogue: Dialogue) -> None:
    Dialogue.objects.update(conduct=["Mỗi lượt phát biểu không quá 07 phút."])
    assert open_sitting(world.caller("secretary"), dialogue_id=dialogue.pk).speaking_minutes == 7


def test_during_a_break_nobody_gets_the_floor(world: World, sitting: Sitting) -> None:
    caller, turn = world.caller("secretary"), queued(world, sitting)
    give_floor(caller, turn_id=turn.pk)
    with pytest.raises(SomeoneIsSpeaking):
        pause_sitting(caller, sitting_id=sitting.pk)
    sitting.turns.update(state="waiting", started_at=None)
    pause_sitting(caller, sitting_id=sitting.pk)
    with pytest.raises(OnBreak):
        pause_sitting(caller, sitting_id=sitting.pk)
    with pytest.raises(OnBreak):
        give_floor(caller, turn_id=turn.pk)
    assert picture_of(hall_of(sitting.dialogue))["paused"] == "Nghỉ giải lao từ 08:30"
    world.clock.advance(seconds=900)
    resume_sitting(world.caller("chair"), sitting_id=sitting.pk)
    assert Event.objects.get(name=EventName.SITTING_RESUMED).data["minutes"] == 15
    with pytest.raises(NotOnBreak):
        resume_sitting(caller, sitting_id=sitting.pk)


def test_the_public_sees_the_meter_only_where_it_is_shown(world: World, sitting: Sitting) -> None:
    heard(world, sitting)
    assert picture_of(hall_of(sitting.dialogue))["fairness"] == []
    show_fairness(world.caller("secretary"), sitting_id=sitting.pk, shown=True)
    assert picture_of(hall_of(sitting.dialogue))["fairness"][0] == "1 lượt phát biểu của 1 người"


def test_the_secretary_notes_what_the_chair_said_and_the_chair_still_decides(world: World, sitting: Sitting) -> None:
    turn = note_outcome(world.caller("secretary"), turn_id=heard(world, sitting).pk, outcome=Outcome.IN_WRITING)
    assert (turn.noted_outcome, turn.outcome, Petition.objects.get().state) == ("in_writing", "", "received")
    sitting.turns.update(outcome="answered_now", decided_by_name="Trần Văn Minh")
    with pytest.raises(DecidedAlready):
        note_outcome(world.caller("secretary"), turn_id=turn.pk, outcome=Outcome.ANSWERED_NOW)


ACTS: list[tuple[Callable[..., Any], dict[str, Any]]] = [
    (choose_order, {"rule": OrderRule.GROUPS}),
    (set_speaking_time, {"minutes": 3}),
    (pause_sitting, {}),
    (show_fairness, {"shown": True}),
]


@pytest.mark.parametrize("who", ["stranger", "road_head", "front"])
@pytest.mark.parametrize(("act", "values"), ACTS)
def test_others_do_not_change_the_course(
    world: World, sitting: Sitting, who: str, act: Callable[..., Any], values: dict[str, Any]
) -> None:
    with pytest.raises(ObjectDoesNotExist):
        act(world.caller(who), sitting_id=sitting.pk, **values)
    sitting.refresh_from_db()
    assert sitting.version == 1
