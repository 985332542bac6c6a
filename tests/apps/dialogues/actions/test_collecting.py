"""open_collecting and end_collecting."""

import pytest

from doithoai.apps.dialogues.actions.end_collecting import end_collecting
from doithoai.apps.dialogues.actions.open_collecting import open_collecting
from doithoai.core.events import EventName
from doithoai.core.refusal import NotPossibleNow
from tests.apps.dialogues.plans import a_dialogue, an_issued_dialogue, told
from tests.world import World


def test_collecting_opens_ends_and_opens_again(world: World) -> None:
    dialogue, caller = an_issued_dialogue(world), world.caller("secretary")

    open_collecting(caller, dialogue_id=dialogue.pk)
    end_collecting(caller, dialogue_id=dialogue.pk)
    open_collecting(caller, dialogue_id=dialogue.pk)

    dialogue.refresh_from_db()
    assert (dialogue.collecting_from, dialogue.collecting_ended_at) == (world.clock.now, None)
    assert len(told(dialogue, EventName.COLLECTING_OPENED)) == 2
    assert len(told(dialogue, EventName.COLLECTING_ENDED)) == 1


def test_collecting_is_neither_opened_twice_nor_ended_when_shut(world: World) -> None:
    dialogue, caller = an_issued_dialogue(world), world.caller("secretary")

    with pytest.raises(NotPossibleNow):
        end_collecting(caller, dialogue_id=dialogue.pk)
    open_collecting(caller, dialogue_id=dialogue.pk)
    with pytest.raises(NotPossibleNow):
        open_collecting(caller, dialogue_id=dialogue.pk)


@pytest.mark.parametrize("state", ["draft", "approved", "closed", "cancelled"])
def test_nothing_is_collected_before_the_plan_is_issued_or_after_the_end(world: World, state: str) -> None:
    with pytest.raises(NotPossibleNow):
        open_collecting(world.caller("secretary"), dialogue_id=a_dialogue(world, state=state).pk)
