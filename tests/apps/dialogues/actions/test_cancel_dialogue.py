import pytest

from doithoai.apps.dialogues.access import public_dialogues
from doithoai.apps.dialogues.actions.cancel_dialogue import cancel_dialogue
from doithoai.core.dialogues.planning import ReasonMissing
from doithoai.core.events import EventName
from doithoai.core.refusal import NotPossibleNow
from tests.apps.dialogues.plans import CREATED, a_dialogue, a_duty, an_issued_dialogue, told
from tests.world import World


def test_a_cancelled_dialogue_says_why_and_owes_nothing(world: World) -> None:
    dialogue = an_issued_dialogue(world, collecting_from=CREATED)
    owed, done = a_duty(dialogue, state="open"), a_duty(dialogue, state="done")

    cancel_dialogue(world.caller("secretary"), dialogue_id=dialogue.pk, reason="Bão lớn")

    for row in (dialogue, owed, done):
        row.refresh_from_db()
    assert (dialogue.state, dialogue.cancelled_reason, owed.state, done.state) == (
        "cancelled", "Bão lớn", "dropped", "done",
    )  # fmt: skip
    assert dialogue.collecting_ended_at == world.clock.now
    assert told(dialogue, EventName.DIALOGUE_CANCELLED) == [{"reason": "Bão lớn"}]


def test_nobody_cancels_without_a_reason(world: World) -> None:
    dialogue = an_issued_dialogue(world)

    with pytest.raises(ReasonMissing):
        cancel_dialogue(world.caller("chair"), dialogue_id=dialogue.pk, reason=" ")

    dialogue.refresh_from_db()
    assert dialogue.state == "issued"


def test_what_was_held_is_not_cancelled(world: World) -> None:
    with pytest.raises(NotPossibleNow):
        cancel_dialogue(world.caller("chair"), dialogue_id=a_dialogue(world, state="held").pk, reason="Bão")


def test_a_cancelled_draft_never_becomes_public(world: World) -> None:
    cancel_dialogue(world.caller("chair"), dialogue_id=a_dialogue(world).pk, reason="Lập nhầm")

    assert not public_dialogues().exists()
