from collections.abc import Callable

import pytest
from django.core.exceptions import ObjectDoesNotExist

from doithoai.apps.audit.models import Event
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.hall.actions.finish_speaker import finish_speaker
from doithoai.apps.hall.actions.give_floor import give_floor
from doithoai.apps.hall.actions.move_speaker import move_speaker, put_back_speaker
from doithoai.apps.hall.actions.note_question import NotedMeanwhile, note_question
from doithoai.apps.hall.actions.open_sitting import open_sitting
from doithoai.apps.hall.actions.queue_speaker import queue_speaker
from doithoai.apps.hall.actions.start_agenda_item import start_agenda_item
from doithoai.apps.hall.actions.withdraw_speaker import withdraw_speaker
from doithoai.apps.hall.models import Sitting, Turn
from doithoai.core.events import EventName
from doithoai.core.hall.decisions import NothingAsked
from doithoai.core.hall.order import QueueChanged
from doithoai.core.hall.queue import (
    AlreadyInQueue,
    SittingAlreadyOpen,
    SomeoneIsSpeaking,
    SpeakerMissing,
)
from doithoai.core.refusal import NotPossibleNow
from tests.hall_world import approved, chosen_petition, queued
from tests.world import World


def test_the_second_person_who_opens_is_told(world: World, dialogue: Dialogue) -> None:
    sitting = open_sitting(world.caller("secretary"), dialogue_id=dialogue.pk)
    dialogue.refresh_from_db()

    assert (sitting.number, sitting.version, dialogue.state) == (1, 1, "in_session")
    with pytest.raises(SittingAlreadyOpen) as told:
        open_sitting(world.caller("chair"), dialogue_id=dialogue.pk)
    assert "Lê Thị Hoa mở lúc 08:30" in told.value.say()
    assert Event.objects.filter(name=EventName.SITTING_OPENED).count() == 1


@pytest.mark.parametrize("who", ["stranger", "road_head", "clerk", "admin"])
def test_others_open_no_sitting(world: World, dialogue: Dialogue, who: str) -> None:
    with pytest.raises(ObjectDoesNotExist):
        open_sitting(world.caller(who), dialogue_id=dialogue.pk)
    assert not Sitting.objects.exists()


def test_a_plan_that_is_not_issued_has_no_sitting(world: World, dialogue: Dialogue) -> None:
    Dialogue.objects.update(state="approved")
    with pytest.raises(NotPossibleNow):
        open_sitting(world.caller("secretary"), dialogue_id=dialogue.pk)


def test_every_step_raises_the_version_and_leaves_an_event(world: World, sitting: Sitting) -> None:
    chair, secretary = world.caller("chair"), world.caller("secretary")
    start_agenda_item(secretary, sitting_id=sitting.pk, item_id=sitting.dialogue.agenda.all()[1].pk)
    turn = queued(world, sitting)
    give_floor(chair, turn_id=turn.pk)
    note_question(secretary, turn_id=turn.pk, question="Bao giờ sửa đường?", seen="")
    finish_speaker(chair, turn_id=turn.pk)
    sitting.refresh_from_db()

    assert sitting.version == 6
    assert sitting.item is not None
    assert sitting.item.title == "Hỏi và trả lời"
    assert list(Event.objects.order_by("id").values_list("name", flat=True)) == [
        *(EventName.SITTING_OPENED, EventName.SITTING_ITEM_STARTED, EventName.SPEAKER_QUEUED),
        *(EventName.SPEAKER_GIVEN_FLOOR, EventName.PETITION_RECEIVED, EventName.QUESTION_NOTED),
        EventName.SPEAKER_FINISHED,
    ]


def test_one_speaks_at_a_time(world: World, sitting: Sitting) -> None:
    first, second = queued(world, sitting, "Lê Thị Bưởi"), queued(world, sitting, "Trần Văn Cam")
    give_floor(world.caller("chair"), turn_id=first.pk)

    with pytest.raises(SomeoneIsSpeaking) as told:
        give_floor(world.caller("secretary"), turn_id=second.pk)
    assert told.value.values["name"] == "Lê Thị Bưởi"
    with pytest.raises(NotPossibleNow):
        finish_speaker(world.caller("secretary"), turn_id=second.pk)


def test_delegates_petitions_and_walk_ins_queue_once(world: World, sitting: Sitting) -> None:
    Dialogue.objects.update(state="issued")
    delegate = approved(world, sitting.dialogue, "Đỗ Văn Mơ")
    petition = chosen_petition(world, sitting.dialogue)
    caller = world.caller("secretary")
    by_name = queue_speaker(caller, sitting_id=sitting.pk, delegate_id=delegate.pk)
    from_paper = queue_speaker(caller, sitting_id=sitting.pk, petition_id=petition.pk)

    assert (by_name.speaker, by_name.group, by_name.order) == ("Đỗ Văn Mơ", world.groups[0], 1)
    assert (from_paper.speaker, from_paper.question) == ("Ý kiến gửi trước K4TN-8M3H", "Ngập ở đầu thôn Đông")
    for again in ({"delegate_id": delegate.pk}, {"petition_id": petition.pk}):
        with pytest.raises(AlreadyInQueue):
            queue_speaker(caller, sitting_id=sitting.pk, **again)
    with pytest.raises(SpeakerMissing):
        queue_speaker(caller, sitting_id=sitting.pk, speaker="  ")


def test_who_is_moved_by_hand_is_marked_and_moved_only_in_the_queue_as_it_was_seen(
    world: World, sitting: Sitting
) -> None:
    one, two, three = (queued(world, sitting, name) for name in ("Một", "Hai", "Ba"))
    caller, seen = world.caller("secretary"), [one.pk, two.pk, three.pk]
    assert move_speaker(caller, turn_id=three.pk, place=1, seen=seen).by_hand
    queued(world, sitting, "Bốn")
    assert list(sitting.turns.values_list("speaker", flat=True)) == ["Ba", "Một", "Hai", "Bốn"]
    with pytest.raises(QueueChanged):
        move_speaker(caller, turn_id=two.pk, place=1, seen=seen)

    assert not put_back_speaker(caller, turn_id=three.pk).by_hand
    assert list(sitting.turns.values_list("speaker", flat=True)) == ["Một", "Hai", "Ba", "Bốn"]


def test_two_notes_at_once_lose_no_words(world: World, sitting: Sitting) -> None:
    turn = queued(world, sitting)
    note_question(world.caller("secretary"), turn_id=turn.pk, question="Câu một?", seen="")
    with pytest.raises(NotedMeanwhile):
        note_question(world.caller("chair"), turn_id=turn.pk, question="Câu hai?", seen="")
    with pytest.raises(NothingAsked):
        note_question(world.caller("chair"), turn_id=turn.pk, question=" ")
    turn.refresh_from_db()
    assert turn.question == "Câu một?"


@pytest.mark.parametrize("step", [give_floor, finish_speaker, withdraw_speaker])
@pytest.mark.parametrize("who", ["stranger", "road_head", "front"])
def test_others_do_not_touch_the_floor(world: World, sitting: Sitting, step: Callable[..., Turn], who: str) -> None:
    turn = queued(world, sitting)
    with pytest.raises(ObjectDoesNotExist):
        step(world.caller(who), turn_id=turn.pk)
    turn.refresh_from_db()
    assert turn.state == "waiting"
