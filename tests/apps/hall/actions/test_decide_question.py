from datetime import date

import pytest
from django.core.exceptions import ObjectDoesNotExist

from doithoai.apps.audit.models import Event
from doithoai.apps.hall.actions.decide_question import change_decision, decide_question
from doithoai.apps.hall.actions.give_question_to_unit import give_question_to_unit
from doithoai.apps.hall.actions.record_promise import record_promise
from doithoai.apps.hall.models import Promise, Sitting
from doithoai.core.events import EventName
from doithoai.core.hall.decisions import (
    DecidedAlready,
    Decision,
    DueDateMissing,
    NothingAsked,
    Outcome,
    PromiseTextMissing,
    Reason,
    UnitMissing,
)
from doithoai.core.hall.queue import SittingClosed
from doithoai.core.refusal import NotPossibleNow
from tests.hall_world import heard, queued
from tests.world import World

NOW = Decision(Outcome.ANSWERED_NOW, answer="Sửa xong trong quý II.")
NEVER = Decision(Outcome.NOT_ANSWERED, reason_code=Reason.OFF_TOPIC)


def test_the_chair_decides_and_the_reason_is_public(world: World, sitting: Sitting) -> None:
    turn = decide_question(world.caller("chair"), turn_id=heard(world, sitting).pk, decision=NEVER, seen_version=1)

    assert (turn.outcome, turn.version, turn.decided_by_name) == ("not_answered", 2, "Trần Văn Minh")
    event = Event.objects.get(name=EventName.QUESTION_DECIDED)
    assert event.data["public_sentence"] == turn.public_sentence != ""


def test_of_two_who_decide_at_once_the_second_is_told(world: World, sitting: Sitting) -> None:
    turn = heard(world, sitting)
    decide_question(world.caller("chair"), turn_id=turn.pk, decision=NOW, seen_version=1)

    with pytest.raises(DecidedAlready) as told:
        decide_question(world.caller("chair"), turn_id=turn.pk, decision=NEVER, seen_version=1)
    assert "Trần Văn Minh" in told.value.say()
    with pytest.raises(DecidedAlready):
        change_decision(world.caller("chair"), turn_id=turn.pk, decision=NEVER, seen_version=1)
    turn.refresh_from_db()
    assert turn.outcome == "answered_now"


def test_a_decision_changes_while_the_hall_is_open_and_the_old_one_stays_in_the_trail(
    world: World, sitting: Sitting
) -> None:
    turn = heard(world, sitting)
    with pytest.raises(NotPossibleNow):
        change_decision(world.caller("chair"), turn_id=turn.pk, decision=NEVER, seen_version=1)
    decide_question(world.caller("chair"), turn_id=turn.pk, decision=NOW, seen_version=1)
    changed = change_decision(world.caller("chair"), turn_id=turn.pk, decision=NEVER, seen_version=2)

    assert (changed.outcome, changed.answer) == ("not_answered", "")
    assert [event.data["before"] for event in Event.objects.filter(name=EventName.QUESTION_DECIDED)] == [
        "",
        "answered_now",
    ]
    Sitting.objects.update(closed_at=world.clock.now)
    with pytest.raises(SittingClosed):
        change_decision(world.caller("chair"), turn_id=turn.pk, decision=NOW, seen_version=3)


@pytest.mark.parametrize("who", ["secretary", "road_head", "stranger"])
def test_only_the_chair_decides(world: World, sitting: Sitting, who: str) -> None:
    turn = heard(world, sitting)
    with pytest.raises(ObjectDoesNotExist):
        decide_question(world.caller(who), turn_id=turn.pk, decision=NOW, seen_version=1)


def test_nothing_is_decided_before_it_was_asked(world: World, sitting: Sitting) -> None:
    with pytest.raises(NotPossibleNow):
        decide_question(world.caller("chair"), turn_id=queued(world, sitting).pk, decision=NOW, seen_version=1)
    silent = heard(world, sitting, "Trần Văn Cam", question="")
    with pytest.raises(NothingAsked):
        decide_question(world.caller("chair"), turn_id=silent.pk, decision=NOW, seen_version=1)


def test_a_question_is_given_to_a_unit_of_the_own_authority(world: World, sitting: Sitting) -> None:
    turn = heard(world, sitting)
    given = give_question_to_unit(world.caller("chair"), turn_id=turn.pk, unit_id=world.units["kinh-te"].pk)

    assert (given.unit, given.unit_given_at) == (world.units["kinh-te"], world.clock.now)
    assert Event.objects.get(name=EventName.QUESTION_GIVEN_TO_UNIT).data["unit"] == "Phòng Kinh tế"
    with pytest.raises(ObjectDoesNotExist):
        give_question_to_unit(world.caller("road_head"), turn_id=turn.pk, unit_id=world.units["kinh-te"].pk)


def test_a_promise_names_a_unit_and_a_day_to_come(world: World, sitting: Sitting) -> None:
    unit, caller, turn = world.units["kinh-te"], world.caller("secretary"), heard(world, sitting)
    made = record_promise(
        caller, sitting_id=sitting.pk, turn_id=turn.pk, text=" Thay nắp cống ", unit_id=unit.pk, due_on=date(2026, 4, 1)
    )

    assert (made.text, made.unit, made.turn, made.made_by_name) == ("Thay nắp cống", unit, turn, "Lê Thị Hoa")
    for text, unit_id, due_on, refusal in (
        (" ", unit.pk, date(2026, 4, 1), PromiseTextMissing),
        ("Thay nắp cống", None, date(2026, 4, 1), UnitMissing),
        ("Thay nắp cống", unit.pk, date(2026, 3, 2), DueDateMissing),
    ):
        with pytest.raises(refusal):
            record_promise(caller, sitting_id=sitting.pk, text=text, unit_id=unit_id, due_on=due_on)
    with pytest.raises(ObjectDoesNotExist):
        record_promise(
            world.caller("stranger"), sitting_id=sitting.pk, text="x", unit_id=unit.pk, due_on=date(2026, 4, 1)
        )
    assert Promise.objects.count() == 1
