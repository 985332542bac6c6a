import pytest

from doithoai.apps.dialogues.actions.describe_dialogue import describe_dialogue
from doithoai.core.dialogues.description import Description
from doithoai.core.dialogues.planning import TextMissing
from doithoai.core.events import EventName
from doithoai.core.refusal import NotPossibleNow
from tests.apps.dialogues.plans import a_dialogue, told
from tests.world import World

WORDS = Description(title="Đối thoại về nước sạch", venue="Nhà văn hóa thôn Đông", topics=("Nước sạch", "Rác thải"))


def test_the_words_are_stored_and_the_change_is_recorded(world: World) -> None:
    dialogue = a_dialogue(world)

    describe_dialogue(world.caller("secretary"), dialogue_id=dialogue.pk, description=WORDS)

    dialogue.refresh_from_db()
    assert (dialogue.title, dialogue.topics) == ("Đối thoại về nước sạch", ["Nước sạch", "Rác thải"])
    assert told(dialogue, EventName.DIALOGUE_DESCRIBED)[0]["new_venue"] == "Nhà văn hóa thôn Đông"


def test_the_same_words_again_record_nothing(world: World) -> None:
    dialogue = a_dialogue(world)
    for _ in range(2):
        describe_dialogue(world.caller("secretary"), dialogue_id=dialogue.pk, description=WORDS)

    assert len(told(dialogue, EventName.DIALOGUE_DESCRIBED)) == 1


def test_a_dialogue_without_a_title_is_refused(world: World) -> None:
    dialogue = a_dialogue(world)

    with pytest.raises(TextMissing):
        describe_dialogue(world.caller("secretary"), dialogue_id=dialogue.pk, description=Description(title=" "))

    assert told(dialogue, EventName.DIALOGUE_DESCRIBED) == []


@pytest.mark.parametrize("state", ["approved", "in_session", "closed", "cancelled"])
def test_what_the_chair_approved_or_what_is_over_does_not_change(world: World, state: str) -> None:
    dialogue = a_dialogue(world, state=state)

    with pytest.raises(NotPossibleNow):
        describe_dialogue(world.caller("secretary"), dialogue_id=dialogue.pk, description=WORDS)
