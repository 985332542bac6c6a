"""A question noted under the wrong speaker goes to the right turn, with its petition; it can be taken back."""

from datetime import date

import pytest
from django.urls import reverse

from doithoai.apps.audit.models import Event
from doithoai.apps.hall.actions.decide_question import decide_question
from doithoai.apps.hall.actions.move_question import move_question
from doithoai.apps.hall.actions.note_question import note_question
from doithoai.apps.hall.actions.record_promise import record_promise
from doithoai.apps.hall.actions.undo_step import undo_step
from doithoai.apps.hall.models import Sitting, Turn
from doithoai.apps.petitions.models import Petition
from doithoai.core.events import EventName
from doithoai.core.hall.decisions import (
    DecidedAlready,
    Decision,
    NothingAsked,
    Outcome,
    QuestionCameBefore,
    TurnHasQuestion,
)
from doithoai.core.hall.queue import NothingToUndo
from tests.hall_world import chosen_petition, heard, queued
from tests.world import World

WORDS = "Bao giờ sửa đường?"


@pytest.fixture
def turns(world: World, sitting: Sitting) -> tuple[Turn, Turn]:
    """Bà Bưởi, under whom the question of ông Cam was noted, and ông Cam."""
    return heard(world, sitting), queued(world, sitting, "Ngô Văn Cam", group=1)


def moved(world: World, turn: Turn, to_turn: Turn) -> Turn:
    return move_question(world.caller("secretary"), turn_id=turn.pk, to_turn_id=to_turn.pk)


def undo(world: World, sitting: Sitting) -> None:
    undo_step(world.caller("secretary"), sitting_id=sitting.pk, number=sitting.steps.latest("number").number)


def test_the_question_goes_with_its_code_its_promise_and_the_right_name(
    world: World, sitting: Sitting, turns: tuple[Turn, Turn]
) -> None:
    wrong, right = turns
    petition = Petition.objects.get()
    promise = record_promise(
        world.caller("secretary"), sitting_id=sitting.pk, text="Sửa đường", due_on=date(2026, 5, 1),
        unit_id=world.units["kinh-te"].pk, turn_id=wrong.pk,
    )  # fmt: skip
    moved(world, wrong, right)

    for row in (wrong, right, petition, promise):
        row.refresh_from_db()
    assert (wrong.question, wrong.petition, right.question, right.petition) == ("", None, WORDS, petition)
    assert (petition.contact.name, petition.group, promise.turn) == ("Ngô Văn Cam", world.groups[1], right)
    event = Event.objects.get(name=EventName.QUESTION_MOVED)
    assert (event.data["speaker"], event.data["to_speaker"]) == ("Lê Thị Bưởi", "Ngô Văn Cam")


def test_afterwards_both_turns_take_new_words_each_with_its_own_petition(
    world: World, turns: tuple[Turn, Turn]
) -> None:
    wrong, right = turns
    moved(world, wrong, right)
    note_question(world.caller("secretary"), turn_id=wrong.pk, question="Bao giờ có nước sạch?")
    note_question(world.caller("secretary"), turn_id=right.pk, question="Bao giờ sửa đường thôn Đông?")

    assert sorted(Petition.objects.values_list("text", flat=True)) == [
        "Bao giờ có nước sạch?", "Bao giờ sửa đường thôn Đông?",
    ]  # fmt: skip


def test_the_move_is_taken_back_unless_something_was_noted_since(
    world: World, sitting: Sitting, turns: tuple[Turn, Turn]
) -> None:
    wrong, right = turns
    moved(world, wrong, right)
    undo(world, sitting)
    wrong.refresh_from_db()
    right.refresh_from_db()
    assert (wrong.question, right.question, right.petition) == (WORDS, "", None)
    assert Petition.objects.get().contact.name == "Lê Thị Bưởi"

    moved(world, wrong, right)
    note_question(world.caller("secretary"), turn_id=wrong.pk, question="Bao giờ có nước sạch?")
    with pytest.raises(NothingToUndo):
        undo(world, sitting)


def test_what_cannot_be_moved_stays(world: World, sitting: Sitting, turns: tuple[Turn, Turn]) -> None:
    wrong, right = turns
    sent = queued(world, sitting, "Người đọc hộ", petition_id=chosen_petition(world, sitting.dialogue).pk)
    with pytest.raises(NothingAsked):
        moved(world, right, wrong)
    with pytest.raises(TurnHasQuestion):
        moved(world, wrong, sent)
    with pytest.raises(QuestionCameBefore):
        moved(world, sent, right)
    told = Decision(Outcome.ANSWERED_NOW, answer="Tháng này sửa.")
    decide_question(world.caller("chair"), turn_id=wrong.pk, decision=told, seen_version=wrong.version)
    with pytest.raises(DecidedAlready):
        moved(world, wrong, right)
    assert not Event.objects.filter(name=EventName.QUESTION_MOVED).exists()


def test_a_stranger_moves_nothing_and_the_sheet_offers_the_others(world: World, turns: tuple[Turn, Turn]) -> None:
    wrong, right = turns
    with pytest.raises(Turn.DoesNotExist):
        move_question(world.caller("stranger"), turn_id=wrong.pk, to_turn_id=right.pk)
    code, client = wrong.sitting.dialogue.code, world.client("secretary")
    address = reverse("desk:move_question", args=[code, wrong.pk])
    assert address in client.get(reverse("desk:session", args=[code])).content.decode()

    client.post(address, {"to_turn_id": right.pk})

    right.refresh_from_db()
    assert right.question == WORDS
