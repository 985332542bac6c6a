"""approve_dialogue and return_dialogue."""

import pytest

from doithoai.apps.dialogues.actions.approve_dialogue import approve_dialogue
from doithoai.apps.dialogues.actions.return_dialogue import return_dialogue
from doithoai.core.dialogues.planning import ReasonMissing
from doithoai.core.events import EventName
from doithoai.core.refusal import NotPossibleNow
from tests.apps.dialogues.plans import a_dialogue, told
from tests.world import World


def test_the_chair_approves_the_plan_once(world: World) -> None:
    dialogue = a_dialogue(world)

    approve_dialogue(world.caller("chair"), dialogue_id=dialogue.pk)

    dialogue.refresh_from_db()
    assert (dialogue.state, dialogue.approved_by) == ("approved", world.people["chair"])
    assert len(told(dialogue, EventName.DIALOGUE_APPROVED)) == 1
    with pytest.raises(NotPossibleNow):
        approve_dialogue(world.caller("chair"), dialogue_id=dialogue.pk)


def test_an_approved_plan_goes_back_with_what_is_to_be_mended(world: World) -> None:
    dialogue = a_dialogue(world, state="approved")

    with pytest.raises(ReasonMissing):
        return_dialogue(world.caller("chair"), dialogue_id=dialogue.pk, reason="")
    return_dialogue(world.caller("chair"), dialogue_id=dialogue.pk, reason="Bổ sung thành phần")

    dialogue.refresh_from_db()
    assert (dialogue.state, dialogue.approved_at) == ("draft", None)
    assert told(dialogue, EventName.DIALOGUE_RETURNED) == [{"reason": "Bổ sung thành phần"}]


def test_an_issued_plan_is_not_returned(world: World) -> None:
    with pytest.raises(NotPossibleNow):
        return_dialogue(world.caller("chair"), dialogue_id=a_dialogue(world, state="issued").pk, reason="Sửa")
