from doithoai.apps.hall.actions.close_sitting import close_sitting
from doithoai.apps.hall.actions.decide_question import decide_question
from doithoai.apps.hall.actions.pause_sitting import pause_sitting, resume_sitting
from doithoai.apps.hall.actions.withdraw_speaker import withdraw_speaker
from doithoai.apps.hall.log import log_of
from doithoai.apps.hall.models import Sitting, Turn
from doithoai.core.hall.decisions import Decision, Outcome, Reason
from tests.hall_world import chosen_petition, heard, queued
from tests.world import World


def words(world: World, sitting: Sitting, last: int | None = None) -> list[str]:
    sitting.refresh_from_db()
    return [line.words for line in log_of(world.caller("secretary"), sitting, last=last)]


def test_every_step_is_one_line_in_its_order(world: World, sitting: Sitting) -> None:
    turn = heard(world, sitting)
    pause_sitting(world.caller("secretary"), sitting_id=sitting.pk)
    world.clock.advance(seconds=600)
    resume_sitting(world.caller("secretary"), sitting_id=sitting.pk)

    assert words(world, sitting) == [
        "Khai mạc hội nghị",
        "Đăng ký phát biểu: Lê Thị Bưởi",
        "Mời phát biểu: Lê Thị Bưởi",
        "Phát biểu xong: Lê Thị Bưởi",
        "Nghỉ giải lao",
        "Họp tiếp sau giải lao: 10 phút",
    ]
    assert words(world, sitting, last=1) == ["Họp tiếp sau giải lao: 10 phút"]
    assert [line.turn_id for line in log_of(world.caller("chair"), sitting)][1:3] == [turn.pk, turn.pk]


def test_of_what_the_chair_called_a_denunciation_the_log_names_nobody(world: World, sitting: Sitting) -> None:
    turn = heard(world, sitting, "Người Kể", question="Ông trưởng thôn ăn bớt xi măng.")
    decision = Decision(Outcome.NOT_ANSWERED, reason_code=Reason.DENUNCIATION)
    decide_question(world.caller("chair"), turn_id=turn.pk, decision=decision, seen_version=turn.version)
    close_sitting(world.caller("secretary"), sitting_id=sitting.pk)

    assert "Người Kể" not in " ".join(words(world, sitting))
    assert "Chủ trì quyết định cách trả lời" in words(world, sitting)


def test_another_authority_reads_no_line(world: World, sitting: Sitting) -> None:
    assert log_of(world.caller("stranger"), sitting) == []


def test_of_somebody_who_left_the_queue_with_a_sealed_question_the_log_names_nobody(
    world: World, sitting: Sitting
) -> None:
    turn = queued(world, sitting, "Người Kể")
    withdraw_speaker(world.caller("secretary"), turn_id=turn.pk)
    Turn.objects.update(petition=chosen_petition(world, sitting.dialogue, state="sealed"))
    assert "Người Kể" not in " ".join(words(world, sitting))
