from collections.abc import Callable
from typing import Any

import pytest

from doithoai.apps.audience.actions.decline_question import decline_question
from doithoai.apps.audience.actions.let_question_through import let_question_through
from doithoai.apps.audience.actions.mark_question_answered import mark_question_answered
from doithoai.apps.audience.actions.raise_question import FROM_PHONE, raise_question
from doithoai.apps.audience.actions.support_question import support_question
from doithoai.apps.audience.models import PhoneQuestion, Support
from doithoai.apps.audience.queries import own_things
from doithoai.apps.audit.models import Event
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.hall.actions.close_sitting import close_sitting
from doithoai.apps.hall.actions.decide_question import decide_question
from doithoai.apps.hall.actions.give_floor import give_floor
from doithoai.apps.hall.models import HallVersion, Sitting, Turn
from doithoai.apps.petitions.models import GateCount, Petition
from doithoai.apps.petitions.receiving import hash_of
from doithoai.core.events import EventName
from doithoai.core.hall.crowd import QuestionState, ReasonMissing
from doithoai.core.hall.decisions import Decision, Outcome
from doithoai.core.refusal import NotPossibleNow
from tests.crowd import WORDS, asked, citizen, let_through
from tests.hall_world import run_jobs
from tests.world import World

ACTS: list[Callable[..., Any]] = [
    let_question_through,
    lambda caller, question_id: decline_question(caller, question_id=question_id, reason_code="private"),
    raise_question,
    mark_question_answered,
]


def test_a_question_let_through_is_public_and_told_to_the_live_pages(world: World, sitting: Sitting) -> None:
    question = asked(world, sitting)
    assert not PhoneQuestion.objects.shown().exists()
    before = HallVersion.objects.get().number
    let_question_through(world.caller("secretary"), question_id=question.pk)

    assert PhoneQuestion.objects.shown().get() == question
    assert HallVersion.objects.get().number == before + 1
    event = Event.objects.get(name=EventName.QUESTION_LET_THROUGH)
    assert WORDS not in str(event.data)


def test_the_moderator_may_hide_names_and_addresses_too(world: World, sitting: Sitting) -> None:
    question = asked(world, sitting, "Nhà bà Nguyễn Thị Hồng ở số 12 ngõ 7 có được đền bù không?")
    shown = let_question_through(world.caller("chair"), question_id=question.pk, hides_names=True)

    assert "Hồng" not in shown.public_text
    assert "đền bù" in shown.public_text


def test_the_phone_is_told_why_a_question_was_declined_and_it_may_still_be_let_through(
    world: World, sitting: Sitting
) -> None:
    question, secretary = asked(world, sitting), world.caller("secretary")
    with pytest.raises(ReasonMissing):
        decline_question(secretary, question_id=question.pk, reason_code="")
    declined = decline_question(secretary, question_id=question.pk, reason_code="other", reason="Xin hỏi sau giờ nghỉ")
    assert (declined.state, declined.reason) == (QuestionState.DECLINED, "Xin hỏi sau giờ nghỉ")

    again = let_question_through(secretary, question_id=question.pk)
    assert (again.state, again.reason) == (QuestionState.LET_THROUGH, "")


def test_the_words_of_a_denunciation_are_forgotten_and_only_counted(world: World, sitting: Sitting) -> None:
    question, secretary = asked(world, sitting, name="Lê Thị Bưởi"), world.caller("secretary")
    decline_question(secretary, question_id=question.pk, reason_code="denunciation")

    question.refresh_from_db()
    assert (question.text, question.public_text, question.name) == ("", "", "")
    assert GateCount.objects.get().count == 1
    with pytest.raises(NotPossibleNow):
        let_question_through(secretary, question_id=question.pk)


def test_a_raised_question_is_a_turn_without_the_name_that_nobody_may_know(world: World, sitting: Sitting) -> None:
    hidden = let_through(world, sitting, name="Lê Thị Bưởi", is_anonymous=True, group_id=world.groups[0].pk)
    named = let_through(world, sitting, f"{WORDS} Và cầu?", name="Ngô Văn Sáu", key="lan-2")
    for question in (hidden, named):
        raise_question(world.caller("secretary"), question_id=question.pk)

    turns = list(Turn.objects.order_by("order"))
    assert [turn.speaker for turn in turns] == [FROM_PHONE, "Ngô Văn Sáu"]
    assert (turns[0].group, turns[0].question, turns[0].phone_question) == (world.groups[0], WORDS, hidden)


def test_a_raised_question_is_the_petition_of_its_phone_with_the_name_only_as_wished(
    world: World, sitting: Sitting
) -> None:
    hidden = let_through(world, sitting, f"{WORDS} Gọi tôi 0912345678.", name="Lê Thị Bưởi", is_anonymous=True)
    named = let_through(world, sitting, f"{WORDS} Và cầu?", name="Ngô Văn Sáu", key="lan-2")
    for question in (hidden, named):
        raise_question(world.caller("secretary"), question_id=question.pk)
        question.refresh_from_db()

    contacts = [(row.petition.contact.name, row.petition.contact.show_name) for row in (hidden, named) if row.petition]
    assert contacts == [("Lê Thị Bưởi", False), ("Ngô Văn Sáu", True)]
    petition, turn = hidden.petition, Turn.objects.get(phone_question=hidden)
    assert petition is not None
    assert turn.petition == petition
    assert "0912345678" in petition.text
    assert "0912345678" not in petition.public_text + turn.question
    assert (petition.typed_by_name, petition.received_at) == ("", hidden.asked_at)
    assert Petition.objects.count() == 2


def test_the_phone_reads_the_code_and_what_was_decided_of_its_raised_question(
    world: World, dialogue: Dialogue, sitting: Sitting
) -> None:
    question = raise_question(world.caller("secretary"), question_id=let_through(world, sitting).pk)
    chair, turn = world.caller("chair"), Turn.objects.get()
    give_floor(chair, turn_id=turn.pk)
    decision = Decision(Outcome.ANSWERED_NOW, answer="Tháng này đổ bê tông.")
    decide_question(chair, turn_id=turn.pk, decision=decision, seen_version=turn.version)

    (own,) = own_things("may-1", dialogue)

    assert question.petition is not None
    assert (own.code, own.words) == (question.petition.code, WORDS)
    assert hash_of(own.path.rstrip("/").rsplit("/", 1)[1]) == question.petition.secret_hash
    assert "trả lời" in own.state.lower()


def test_an_answered_question_stays_on_the_list(world: World, sitting: Sitting) -> None:
    question = let_through(world, sitting)
    mark_question_answered(world.caller("secretary"), question_id=question.pk)
    assert PhoneQuestion.objects.shown().get().state == QuestionState.ANSWERED


@pytest.mark.parametrize("act", ACTS)
def test_a_stranger_and_an_officer_reach_no_question(world: World, sitting: Sitting, act: Callable[..., Any]) -> None:
    question = let_through(world, sitting)
    for name in ("stranger", "road_officer"):
        with pytest.raises(PhoneQuestion.DoesNotExist):
            act(world.caller(name), question_id=question.pk)


def test_the_second_moderator_is_told_that_it_was_raised_already(world: World, sitting: Sitting) -> None:
    question = let_through(world, sitting)
    raise_question(world.caller("secretary"), question_id=question.pk)
    for act in ACTS:
        with pytest.raises(NotPossibleNow):
            act(world.caller("chair"), question_id=question.pk)
    assert Turn.objects.count() == 1


def test_a_phone_supports_once(world: World, sitting: Sitting) -> None:
    question = let_through(world, sitting)
    for phone in ("may-2", "may-2", "may-3"):
        support_question(citizen(world), dialogue_id=sitting.dialogue_id, phone=phone, key=question.key)
    assert PhoneQuestion.objects.with_supports().get().supported == 2

    waiting = asked(world, sitting, f"{WORDS} Và cầu?")
    with pytest.raises(PhoneQuestion.DoesNotExist):
        support_question(citizen(world), dialogue_id=sitting.dialogue_id, phone="may-2", key=waiting.key)
    assert Support.objects.count() == 2


def test_a_question_never_raised_becomes_a_petition_when_the_hall_closes(world: World, sitting: Sitting) -> None:
    left = let_through(world, sitting, name="Lê Thị Bưởi", is_anonymous=True)
    unseen = asked(world, sitting, f"{WORDS} Và cầu?")
    close_sitting(world.caller("chair"), sitting_id=sitting.pk)
    run_jobs(world)

    left.refresh_from_db()
    petition = Petition.objects.get()
    assert (left.state, left.petition, petition.text) == (QuestionState.HANDED_ON, petition, WORDS)
    assert (petition.channel, petition.contact.name, petition.contact.show_name) == ("hall", "Lê Thị Bưởi", False)
    later = let_question_through(world.caller("secretary"), question_id=unseen.pk)
    assert later.state == QuestionState.HANDED_ON
    assert Petition.objects.count() == 2
