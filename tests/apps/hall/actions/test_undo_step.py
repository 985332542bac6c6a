from datetime import date

import pytest
from django.core.exceptions import ObjectDoesNotExist

from doithoai.apps.audit.models import Event
from doithoai.apps.hall.actions.decide_question import change_decision, decide_question
from doithoai.apps.hall.actions.finish_speaker import finish_speaker
from doithoai.apps.hall.actions.give_floor import give_floor
from doithoai.apps.hall.actions.give_question_to_unit import give_question_to_unit
from doithoai.apps.hall.actions.pause_sitting import pause_sitting
from doithoai.apps.hall.actions.record_promise import record_promise
from doithoai.apps.hall.actions.undo_step import undo_step
from doithoai.apps.hall.models import Promise, Sitting, Step
from doithoai.apps.hall.steps import newest_step, step_words
from doithoai.core.events import EventName
from doithoai.core.hall.decisions import Decision, Outcome, Reason
from doithoai.core.hall.queue import NothingToUndo
from doithoai.core.hall.steps import OtherStepSince
from tests.hall_world import heard, queued
from tests.world import World

NOW = Decision(Outcome.ANSWERED_NOW, answer="Sửa xong trong quý II.")
NEVER = Decision(Outcome.NOT_ANSWERED, reason_code=Reason.OFF_TOPIC)


def undone(world: World, sitting: Sitting, who: str = "chair") -> None:
    step = newest_step(sitting)
    undo_step(world.caller(who), sitting_id=sitting.pk, number=step.number if step else 0)


def test_the_last_acts_with_the_floor_go_back_one_by_one_within_ten_seconds(world: World, sitting: Sitting) -> None:
    turn = queued(world, sitting)
    give_floor(world.caller("chair"), turn_id=turn.pk)
    finish_speaker(world.caller("secretary"), turn_id=turn.pk)
    world.clock.advance(seconds=9)
    for state in ("speaking", "waiting"):
        undone(world, sitting)
        turn.refresh_from_db()
        assert (turn.state, turn.ended_at) == (state, None)
    assert turn.started_at is None
    with pytest.raises(NothingToUndo):
        undone(world, sitting)

    give_floor(world.caller("chair"), turn_id=turn.pk)
    world.clock.advance(seconds=30)
    with pytest.raises(NothingToUndo):
        undone(world, sitting)


def test_a_unit_that_was_given_the_question_by_mistake_has_it_no_longer(world: World, sitting: Sitting) -> None:
    turn, first, second = heard(world, sitting), world.units["kinh-te"], world.units["van-hoa"]
    give_question_to_unit(world.caller("chair"), turn_id=turn.pk, unit_id=first.pk)
    give_question_to_unit(world.caller("chair"), turn_id=turn.pk, unit_id=second.pk)
    step = newest_step(sitting)
    assert step
    assert step_words(step) == "Đã giao Phòng Văn hóa - Xã hội trả lời Lê Thị Bưởi"
    undone(world, sitting)
    turn.refresh_from_db()
    assert (turn.unit, turn.unit_given_by_name) == (first, "Trần Văn Minh")
    undone(world, sitting)
    turn.refresh_from_db()
    assert (turn.unit, turn.unit_given_at) == (None, None)


def test_a_decision_goes_back_to_the_one_before_it_word_by_word(world: World, sitting: Sitting) -> None:
    turn = heard(world, sitting)
    decide_question(world.caller("chair"), turn_id=turn.pk, decision=NOW, seen_version=1)
    change_decision(world.caller("chair"), turn_id=turn.pk, decision=NEVER, seen_version=2)
    undone(world, sitting)
    turn.refresh_from_db()
    assert (turn.outcome, turn.answer, turn.reason_code, turn.version) == ("answered_now", NOW.answer, "", 4)
    undone(world, sitting)
    turn.refresh_from_db()
    assert (turn.outcome, turn.decided_at, turn.decided_by_name) == ("", None, "")
    assert Event.objects.filter(name=EventName.QUESTION_DECISION_UNDONE).count() == 2
    assert decide_question(world.caller("chair"), turn_id=turn.pk, decision=NOW, seen_version=1).outcome


def test_a_promise_written_by_mistake_is_gone(world: World, sitting: Sitting) -> None:
    unit = world.units["kinh-te"]
    record_promise(
        world.caller("chair"), sitting_id=sitting.pk, text="Thay nắp cống", due_on=date(2026, 4, 1), unit_id=unit.pk
    )
    undone(world, sitting, "secretary")
    assert not Promise.objects.exists()
    event = Event.objects.get(name=EventName.PROMISE_UNDONE)
    assert (event.subject_type, event.data["unit"]) == ("hall.sitting", unit.name)


def test_who_takes_back_another_step_than_the_one_shown_is_told_by_name(world: World, sitting: Sitting) -> None:
    turn = queued(world, sitting)
    give_floor(world.caller("chair"), turn_id=turn.pk)
    shown = newest_step(sitting)
    finish_speaker(world.caller("secretary"), turn_id=turn.pk)
    with pytest.raises(OtherStepSince) as told:
        undo_step(world.caller("chair"), sitting_id=sitting.pk, number=shown.number if shown else 0)
    assert "Lê Thị Hoa" in told.value.say()
    turn.refresh_from_db()
    assert turn.state == "done"


def test_a_floor_that_somebody_else_has_is_not_taken_back(world: World, sitting: Sitting) -> None:
    turn = heard(world, sitting)
    shown = newest_step(sitting)
    other = queued(world, sitting, "Đào Văn Nhãn")
    type(other).objects.filter(pk=other.pk).update(state="speaking")
    with pytest.raises(NothingToUndo):
        undo_step(world.caller("chair"), sitting_id=sitting.pk, number=shown.number if shown else 0)
    turn.refresh_from_db()
    assert turn.state == "done"


def test_only_who_decides_takes_a_decision_back(world: World, sitting: Sitting) -> None:
    turn = heard(world, sitting)
    decide_question(world.caller("chair"), turn_id=turn.pk, decision=NOW, seen_version=1)
    for who in ("secretary", "road_head", "stranger"):
        with pytest.raises(ObjectDoesNotExist):
            undone(world, sitting, who)
    turn.refresh_from_db()
    assert turn.outcome == "answered_now"


def test_steps_older_than_a_minute_are_forgotten(world: World, sitting: Sitting) -> None:
    heard(world, sitting)
    world.clock.advance(seconds=61)
    heard(world, sitting, "Đào Văn Nhãn")
    assert Step.objects.count() == 2


def test_nobody_is_put_back_on_the_floor_while_the_hall_has_a_break(world: World, sitting: Sitting) -> None:
    turn = queued(world, sitting)
    give_floor(world.caller("chair"), turn_id=turn.pk)
    finish_speaker(world.caller("chair"), turn_id=turn.pk)
    pause_sitting(world.caller("chair"), sitting_id=sitting.pk)
    with pytest.raises(NothingToUndo):
        undone(world, sitting)
    turn.refresh_from_db()
    assert turn.state == "done"
