"""What the chair took back within ten seconds stands neither in the minutes nor in the log they are held against."""

from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.hall.actions.decide_question import decide_question
from doithoai.apps.hall.actions.give_question_to_unit import give_question_to_unit
from doithoai.apps.hall.actions.pause_sitting import pause_sitting, resume_sitting
from doithoai.apps.hall.actions.record_promise import record_promise
from doithoai.apps.hall.actions.undo_step import undo_step
from doithoai.apps.hall.closing_papers import checked_minutes, minutes_of
from doithoai.apps.hall.log import log_of
from doithoai.apps.hall.logged import hall_log
from doithoai.apps.hall.models import Sitting
from doithoai.core.hall.decisions import Decision, Outcome
from tests.core.papers.samples import all_words
from tests.hall_world import heard
from tests.world import World


def undo(world: World, sitting: Sitting) -> None:
    newest = sitting.steps.order_by("number").last()
    assert newest is not None
    undo_step(world.caller("chair"), sitting_id=sitting.pk, number=newest.number)


def test_steps_taken_back_and_breaks_leave_minutes_that_match(
    world: World, dialogue: Dialogue, sitting: Sitting
) -> None:
    chair = world.caller("chair")
    turn = heard(world, sitting)
    give_question_to_unit(chair, turn_id=turn.pk, unit_id=world.units["kinh-te"].pk)
    told = Decision(Outcome.ANSWERED_NOW, answer="Tháng sau sửa", unit_id=world.units["van-hoa"].pk)
    decide_question(chair, turn_id=turn.pk, decision=told, seen_version=1)
    undo(world, sitting)
    record_promise(
        world.caller("secretary"), sitting_id=sitting.pk, text="Sửa cống", due_on=chair.today.replace(month=4),
        unit_id=world.units["kinh-te"].pk, turn_id=turn.pk,
    )  # fmt: skip
    undo(world, sitting)
    pause_sitting(world.caller("secretary"), sitting_id=sitting.pk)
    world.clock.advance(minutes=10)
    resume_sitting(world.caller("secretary"), sitting_id=sitting.pk)

    minutes = minutes_of(world.caller("secretary"), dialogue)

    assert checked_minutes(world.caller("secretary"), dialogue, minutes).mismatches == ()
    words = all_words(minutes)
    assert "Nghỉ từ 8 giờ 30 đến 8 giờ 40" in words
    assert "Sửa cống" not in words
    assert hall_log(dialogue).promises == {}
    assert "Xóa cam kết vừa ghi nhầm" in " ".join(line.words for line in log_of(world.caller("secretary"), sitting))
    assert "Chủ trì quyết định" not in words
