from datetime import date

import pytest
from django.core.exceptions import ObjectDoesNotExist

from doithoai.apps.audit.queries import broken_chains
from doithoai.apps.dialogues.deadlines import replies_rule
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.hall.actions.close_sitting import close_sitting
from doithoai.apps.hall.actions.decide_question import change_decision, decide_question
from doithoai.apps.hall.actions.finish_speaker import finish_speaker
from doithoai.apps.hall.actions.give_floor import give_floor
from doithoai.apps.hall.actions.open_sitting import open_sitting
from doithoai.apps.hall.actions.queue_speaker import queue_speaker
from doithoai.apps.hall.models import Sitting, Turn
from doithoai.apps.petitions.models import Answer, Assignment, GateCount, Petition, SealRequest
from doithoai.core.deadlines.rule import rule_from_json
from doithoai.core.hall.decisions import Decision, Outcome, QuestionsUndecided, Reason
from doithoai.core.hall.queue import SittingClosed, SomeoneIsSpeaking
from doithoai.core.petitions.numbering import read_code
from tests.hall_world import chosen_petition, heard, queued
from tests.world import World


def decided(world: World, turn: Turn, decision: Decision) -> Turn:
    return decide_question(world.caller("chair"), turn_id=turn.pk, decision=decision, seen_version=turn.version)


def read_out(world: World, sitting: Sitting, petition: Petition) -> Turn:
    turn = queue_speaker(world.caller("secretary"), sitting_id=sitting.pk, petition_id=petition.pk)
    give_floor(world.caller("chair"), turn_id=turn.pk)
    return finish_speaker(world.caller("chair"), turn_id=turn.pk)


def in_writing(world: World, unit: str = "kinh-te") -> Decision:
    return Decision(Outcome.IN_WRITING, unit_id=world.units[unit].pk, due_on=date(2026, 3, 13))


def test_the_hall_does_not_close_over_a_speaker_or_an_undecided_question(world: World, sitting: Sitting) -> None:
    turn = queued(world, sitting, question="Bao giờ sửa đường?")
    give_floor(world.caller("chair"), turn_id=turn.pk)
    with pytest.raises(SomeoneIsSpeaking):
        close_sitting(world.caller("secretary"), sitting_id=sitting.pk)
    finish_speaker(world.caller("chair"), turn_id=turn.pk)
    with pytest.raises(QuestionsUndecided) as told:
        close_sitting(world.caller("secretary"), sitting_id=sitting.pk)
    assert told.value.values["count"] == 1
    sitting.refresh_from_db()
    assert sitting.closed_at is None


def test_what_was_answered_in_the_hall_is_published_on_the_petition(world: World, sitting: Sitting) -> None:
    petition = chosen_petition(world, sitting.dialogue)
    petition.points.create(order=1, text="Nạo vét cống")
    petition.assignments.create(unit=world.units["kinh-te"], given_at=world.clock.now, given_on=date(2026, 2, 24))
    draft = petition.answers.create(text="Dự thảo", unit=world.units["kinh-te"])
    decided(world, read_out(world, sitting, petition), Decision(Outcome.ANSWERED_NOW, answer="Nạo vét trong tháng 3."))
    assert Petition.objects.get().state == "received"

    close_sitting(world.caller("secretary"), sitting_id=sitting.pk)

    petition.refresh_from_db()
    answer = Answer.objects.get()
    assert (petition.state, petition.answered_on) == ("answered", date(2026, 3, 2))
    assert (answer.pk, answer.stage, answer.given_in_hall, answer.text) == (
        *(draft.pk, "published", True),
        "Nạo vét trong tháng 3.",
    )
    assert Assignment.objects.get().state == "replied"
    assert petition.points.get().answered_on == date(2026, 3, 2)
    assert broken_chains() == {}


def test_a_question_from_the_floor_becomes_a_petition_that_a_unit_owes(world: World, sitting: Sitting) -> None:
    turn = decided(world, heard(world, sitting), in_writing(world))

    close_sitting(world.caller("chair"), sitting_id=sitting.pk)

    turn.refresh_from_db()
    petition = Petition.objects.get()
    assert (turn.petition, petition.channel, petition.text) == (petition, "hall", "Bao giờ sửa đường?")
    assert (petition.state, petition.lead_unit, petition.due_on) == (
        *("assigned", world.units["kinh-te"]),
        date(2026, 3, 13),
    )
    assert petition.contact.name == "Lê Thị Bưởi"
    assert (read_code(petition.code), petition.typed_by_name) == (petition.code, "Lê Thị Hoa")
    assert (Assignment.objects.get().due_on, Assignment.objects.get().part) == (date(2026, 3, 13), "lead")


def test_another_unit_takes_over_what_the_chair_gives_it(world: World, sitting: Sitting) -> None:
    petition = chosen_petition(world, sitting.dialogue, state="assigned", lead_unit=world.units["van-hoa"])
    petition.assignments.create(unit=world.units["van-hoa"], given_at=world.clock.now, given_on=date(2026, 2, 24))
    decided(world, read_out(world, sitting, petition), in_writing(world))

    close_sitting(world.caller("secretary"), sitting_id=sitting.pk)

    states = dict(Assignment.objects.values_list("unit__code", "state"))
    assert states == {"van-hoa": "withdrawn", "kinh-te": "offered"}


def denounced(world: World, sitting: Sitting) -> Turn:
    turn = heard(world, sitting, question="Ông trưởng thôn ăn bớt xi măng của dân.")
    return decided(world, turn, Decision(Outcome.NOT_ANSWERED, reason_code=Reason.DENUNCIATION))


def test_a_denunciation_is_sealed_by_chair_and_secretary_when_the_hall_closes(world: World, sitting: Sitting) -> None:
    turn = denounced(world, sitting)
    assert SealRequest.objects.get().asked_by_id == world.people["chair"].pk

    close_sitting(world.caller("secretary"), sitting_id=sitting.pk)

    petition = Petition.objects.get()
    turn.refresh_from_db()
    assert (petition.state, petition.text, turn.question) == ("sealed", "", "[đã niêm phong]")
    assert broken_chains() == {}


def test_where_the_chair_closes_a_second_person_still_has_to_seal(world: World, sitting: Sitting) -> None:
    denounced(world, sitting)
    close_sitting(world.caller("chair"), sitting_id=sitting.pk)

    assert Petition.objects.get().state == "received"
    assert SealRequest.objects.get().settled_at is None


def test_the_chair_takes_the_word_back_and_the_question_goes_on(world: World, sitting: Sitting) -> None:
    turn = denounced(world, sitting)
    answer = Decision(Outcome.ANSWERED_NOW, answer="Đã kiểm tra xi măng.")
    change_decision(world.caller("chair"), turn_id=turn.pk, decision=answer, seen_version=turn.version)
    close_sitting(world.caller("secretary"), sitting_id=sitting.pk)

    assert SealRequest.objects.get().settled_at is not None
    assert Petition.objects.get().state == "answered"


def test_of_a_denunciation_that_nobody_noted_only_a_count_is_kept(world: World, sitting: Sitting) -> None:
    turn = heard(world, sitting, question="")
    decided(world, turn, Decision(Outcome.NOT_ANSWERED, reason_code=Reason.DENUNCIATION))
    close_sitting(world.caller("secretary"), sitting_id=sitting.pk)

    assert not Petition.objects.exists()
    assert GateCount.objects.get().count == 1


def test_a_complaint_is_guided_to_its_own_procedure_and_another_matter_waits(world: World, sitting: Sitting) -> None:
    for reason in (Reason.COMPLAINT, Reason.BEYOND_COMPETENCE):
        turn = heard(world, sitting, reason, question=f"Câu hỏi về {reason}")
        decided(world, turn, Decision(Outcome.NOT_ANSWERED, reason_code=reason))
    close_sitting(world.caller("secretary"), sitting_id=sitting.pk)

    diverted, beyond = Petition.objects.order_by("pk")
    assert (diverted.state, diverted.legal_type) == ("diverted", "khieu_nai")
    assert (beyond.state, beyond.state_reason[:12]) == ("received", "Việc này thu")


def test_who_still_waits_keeps_the_question_and_the_dialogue_was_held(world: World, sitting: Sitting) -> None:
    queued(world, sitting, "Trần Văn Cam", question="Cống ngập, bao giờ xong?")
    queued(world, sitting, "Ngô Thị Quýt")
    heard(world, sitting, "Không hỏi gì", question="")

    close_sitting(world.caller("secretary"), sitting_id=sitting.pk)

    dialogue = Dialogue.objects.get()
    assert (dialogue.state, dialogue.held_on) == ("held", date(2026, 3, 2))
    assert Petition.objects.get().text == "Cống ngập, bao giờ xong?"
    assert Turn.objects.filter(state="withdrawn").count() == 2
    with pytest.raises(SittingClosed):
        close_sitting(world.caller("secretary"), sitting_id=sitting.pk)
    assert open_sitting(world.caller("secretary"), dialogue_id=dialogue.pk).number == 2


def test_the_stranger_closes_nothing(world: World, sitting: Sitting) -> None:
    with pytest.raises(ObjectDoesNotExist):
        close_sitting(world.caller("stranger"), sitting_id=sitting.pk)


def test_without_a_named_day_the_plan_counts_the_written_answer(world: World, sitting: Sitting) -> None:
    decided(world, heard(world, sitting), Decision(Outcome.IN_WRITING, unit_id=world.units["kinh-te"].pk))

    close_sitting(world.caller("chair"), sitting_id=sitting.pk)

    assert rule_from_json(Assignment.objects.get().rule or {}) == replies_rule(sitting.dialogue)
