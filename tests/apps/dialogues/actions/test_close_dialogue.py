import pytest

from doithoai.apps.dialogues.actions.close_dialogue import close_dialogue
from doithoai.core.dialogues.planning import DutiesOwed
from doithoai.core.events import EventName
from doithoai.core.refusal import NotPossibleNow
from tests.apps.dialogues.plans import a_dialogue, a_duty, told
from tests.world import World


def test_a_dialogue_whose_plan_is_done_is_closed(world: World) -> None:
    dialogue = a_dialogue(world, state="concluded")
    a_duty(dialogue, state="done")

    close_dialogue(world.caller("secretary"), dialogue_id=dialogue.pk)

    dialogue.refresh_from_db()
    assert (dialogue.state, dialogue.closed_at) == ("closed", world.clock.now)
    assert len(told(dialogue, EventName.DIALOGUE_CLOSED)) == 1


def test_a_plan_that_still_owes_something_stays_open(world: World) -> None:
    dialogue = a_dialogue(world, state="concluded")
    a_duty(dialogue, state="open")

    with pytest.raises(DutiesOwed):
        close_dialogue(world.caller("secretary"), dialogue_id=dialogue.pk)

    dialogue.refresh_from_db()
    assert dialogue.state == "concluded"


def test_only_what_is_concluded_is_closed(world: World) -> None:
    with pytest.raises(NotPossibleNow):
        close_dialogue(world.caller("chair"), dialogue_id=a_dialogue(world, state="held").pk)
