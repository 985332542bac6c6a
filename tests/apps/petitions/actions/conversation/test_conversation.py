"""The office asks, the one who raised the matter answers; the clock goes on and nobody is blamed."""

from datetime import timedelta

import pytest

from doithoai.apps.audit.models import Event
from doithoai.apps.notices.models import Notice
from doithoai.apps.petitions.actions.conversation.ask_citizen import ask_citizen
from doithoai.apps.petitions.actions.conversation.reply_to_question import reply_to_question
from doithoai.apps.petitions.jobs import tell_citizen_of_question, tell_office_of_reply
from doithoai.apps.petitions.models import Message, Petition
from doithoai.apps.petitions.queries.conversation import conversation_of
from doithoai.core.petitions.conversation import NothingAsked, NothingSaid
from doithoai.core.petitions.gate import LooksLikeDenunciation
from doithoai.core.refusal import NotPossibleNow
from tests.apps.petitions.voices import a_citizen, a_collecting_dialogue, answer, assign, send
from tests.world import World


@pytest.fixture
def petition(world: World) -> Petition:
    found = send(world, a_collecting_dialogue(world), email="lan@vi-du.vn").petition
    assign(world, found)
    return found


def ask(world: World, petition: Petition, who: str = "road_officer", key: str = "q1") -> Message:
    return ask_citizen(world.caller(who), petition_id=petition.pk, text="Cống ở số nhà nào?", submission_key=key)


def reply(world: World, petition: Petition, text: str = "Trước nhà văn hóa.", key: str = "r1") -> Message:
    return reply_to_question(a_citizen(world, petition), text=text, submission_key=key)


def test_question_and_reply_are_kept_once_and_no_date_moves(world: World, petition: Petition) -> None:
    due_on = petition.assignments.get().due_on
    for _ in range(2):
        ask(world, petition)
        assert conversation_of(petition).waits_since == world.clock.now.date()
    for _ in range(2):
        reply(world, petition)
    conversation = conversation_of(petition)
    assert [(row.by_citizen, row.text) for row in conversation.messages] == [
        (False, "Cống ở số nhà nào?"),
        (True, "Trước nhà văn hóa."),
    ]
    assert conversation.waits_since is None
    assert petition.assignments.get().due_on == due_on
    names = list(Event.objects.filter(petition_id=petition.pk).values_list("name", flat=True))
    assert names[-2:] == ["petition.question_asked", "petition.question_replied"]


def test_waiting_counts_from_the_oldest_open_question(world: World, petition: Petition) -> None:
    ask(world, petition)
    first = world.clock.now.date()
    world.clock.now += timedelta(days=3)
    ask(world, petition, "secretary", "q2")
    assert conversation_of(petition).waits_since == first


def test_only_who_owes_the_answer_asks_and_only_while_it_is_owed(world: World, petition: Petition) -> None:
    with pytest.raises(Petition.DoesNotExist):
        ask(world, petition, "front")
    with pytest.raises(NothingSaid):
        ask_citizen(world.caller("secretary"), petition_id=petition.pk, text=" \n", submission_key="q")
    petition.assignments.update(state="replied")
    with pytest.raises(NotPossibleNow):
        ask(world, petition)
    ask(world, petition, "secretary")
    answer(world, petition)
    with pytest.raises(NotPossibleNow):
        ask(world, petition, "secretary", "q2")
    assert Message.objects.count() == 1


def test_nobody_answers_what_was_not_asked_and_a_denunciation_is_not_stored(world: World, petition: Petition) -> None:
    with pytest.raises(NothingAsked):
        reply(world, petition)
    ask(world, petition)
    with pytest.raises(LooksLikeDenunciation):
        reply(world, petition, "Tôi tố cáo ông A nhận hối lộ")
    with pytest.raises(Petition.DoesNotExist):
        reply_to_question(world.caller("secretary"), text="Ở chợ", submission_key="r")
    Petition.objects.update(state="sealed")
    with pytest.raises(Petition.DoesNotExist):
        reply(world, petition)
    assert not Message.objects.filter(by_citizen=True).exists()


def test_both_sides_are_told_once_and_the_words_stay_out_of_the_letters(world: World, petition: Petition) -> None:
    ask(world, petition)
    reply(world, petition)
    asked, replied = Event.objects.filter(name__startswith="petition.question").order_by("pk")
    for _ in range(2):
        tell_citizen_of_question(now=world.clock.now, event_id=asked.pk)
        tell_office_of_reply(now=world.clock.now, event_id=replied.pk)
    to_citizen = Notice.objects.get(address="lan@vi-du.vn", subject__startswith="Cần hỏi thêm")
    assert "số nhà nào" not in to_citizen.text
    told = Notice.objects.filter(subject=f"Người gửi đã trả lời: {petition.code}")
    assert {row.person_id for row in told} == {world.people[who].pk for who in ("road_head", "road_officer")}
    assert all("nhà văn hóa" not in row.text for row in told)


def test_the_office_hears_of_the_reply_to_its_own_question(world: World, petition: Petition) -> None:
    ask(world, petition, "secretary")
    reply(world, petition)
    tell_office_of_reply(now=world.clock.now, event_id=Event.objects.get(name="petition.question_replied").pk)
    told = Notice.objects.get(subject__startswith="Người gửi đã trả lời")
    assert told.person_id == world.people["secretary"].pk
