from datetime import date

import pytest

from doithoai.apps.dialogues.actions.date_dialogue import date_dialogue
from doithoai.apps.dialogues.models import Dialogue
from doithoai.core.dialogues.planning import ReasonMissing
from doithoai.core.dialogues.programme import TimeKind
from doithoai.core.dialogues.time import DateHasPassed, DialogueTime
from doithoai.core.events import EventName
from doithoai.core.refusal import NotPossibleNow
from tests.apps.dialogues.plans import HALL_DAY, a_dialogue, a_duty, an_issued_dialogue, days, told
from tests.world import World

MAY = DialogueTime(kind=TimeKind.DATE, starts_on=date(2026, 5, 20))


def undated(world: World) -> Dialogue:
    return a_dialogue(world, time_kind="quarter", quarter=2, starts_on=None, ends_on=None)


def test_a_date_opens_the_duties_that_waited_for_it(world: World) -> None:
    dialogue = undated(world)
    duty = a_duty(dialogue, state="pending", rule=days(5, "dialogue_start", "before"))

    date_dialogue(world.caller("secretary"), dialogue_id=dialogue.pk, time=MAY)

    duty.refresh_from_db()
    assert (duty.state, duty.due_on) == ("open", date(2026, 5, 13))
    assert told(dialogue, EventName.DUTY_MOVED)[0]["new_due_on"] == "2026-05-13"
    assert told(dialogue, EventName.DIALOGUE_DATED)[0]["moved"] == 1


def test_back_to_a_quarter_the_duties_wait_again(world: World) -> None:
    dialogue = a_dialogue(world)
    duty = a_duty(dialogue, state="open", due_on=date(2026, 4, 8), rule=days(5, "dialogue_start", "before"))

    when = DialogueTime(kind=TimeKind.QUARTER, quarter=4)
    date_dialogue(world.caller("secretary"), dialogue_id=dialogue.pk, time=when)

    duty.refresh_from_db()
    assert (duty.state, duty.due_on) == ("pending", None)


def test_what_is_done_keeps_its_date(world: World) -> None:
    dialogue = a_dialogue(world)
    duty = a_duty(dialogue, state="done", due_on=date(2026, 4, 8), rule=days(5, "dialogue_start", "before"))

    date_dialogue(world.caller("secretary"), dialogue_id=dialogue.pk, time=MAY)

    duty.refresh_from_db()
    assert duty.due_on == date(2026, 4, 8)


def test_a_public_date_is_moved_only_with_a_reason(world: World) -> None:
    dialogue = an_issued_dialogue(world)
    caller = world.caller("secretary")

    with pytest.raises(ReasonMissing):
        date_dialogue(caller, dialogue_id=dialogue.pk, time=MAY)
    date_dialogue(caller, dialogue_id=dialogue.pk, time=MAY, reason="Tránh bão")

    dialogue.refresh_from_db()
    assert (dialogue.moved_from, dialogue.moved_reason, dialogue.starts_on) == (
        HALL_DAY,
        "Tránh bão",
        date(2026, 5, 20),
    )


def test_a_day_that_has_passed_is_refused(world: World) -> None:
    dialogue = undated(world)

    with pytest.raises(DateHasPassed):
        when = DialogueTime(kind=TimeKind.DATE, starts_on=date(2026, 3, 1))
        date_dialogue(world.caller("secretary"), dialogue_id=dialogue.pk, time=when)

    assert told(dialogue, EventName.DIALOGUE_DATED) == []


def test_a_dialogue_that_was_held_has_its_date_for_ever(world: World) -> None:
    with pytest.raises(NotPossibleNow):
        date_dialogue(world.caller("secretary"), dialogue_id=a_dialogue(world, state="held").pk, time=MAY)
