"""change_agenda and change_recipients: both replace a list of lines."""

import pytest

from doithoai.apps.dialogues.actions.change_agenda import change_agenda
from doithoai.apps.dialogues.actions.change_recipients import change_recipients
from doithoai.core.dialogues.planning import AgendaLine, TextMissing
from doithoai.core.events import EventName
from doithoai.core.refusal import NotPossibleNow
from tests.apps.dialogues.plans import a_dialogue, told
from tests.world import World


def test_the_agenda_is_stored_in_its_order(world: World) -> None:
    dialogue = a_dialogue(world)
    lines = [AgendaLine("Khai mạc", 10), AgendaLine("Hỏi đáp", None)]

    change_agenda(world.caller("secretary"), dialogue_id=dialogue.pk, lines=lines[::-1])
    change_agenda(world.caller("secretary"), dialogue_id=dialogue.pk, lines=lines)

    assert list(dialogue.agenda.values_list("order", "title", "minutes")) == [(1, "Khai mạc", 10), (2, "Hỏi đáp", None)]
    assert len(told(dialogue, EventName.AGENDA_CHANGED)) == 2


def test_an_item_without_words_changes_nothing(world: World) -> None:
    dialogue = a_dialogue(world)
    change_agenda(world.caller("secretary"), dialogue_id=dialogue.pk, lines=[AgendaLine("Khai mạc", 10)])

    with pytest.raises(TextMissing):
        change_agenda(world.caller("secretary"), dialogue_id=dialogue.pk, lines=[AgendaLine(" ", 10)])

    assert dialogue.agenda.get().title == "Khai mạc"


def test_recipients_are_stored_without_empty_lines(world: World) -> None:
    dialogue = a_dialogue(world)

    change_recipients(world.caller("secretary"), dialogue_id=dialogue.pk, recipients=["Đảng ủy xã", " ", "Lưu: VT"])

    assert [row.text for row in dialogue.recipients.all()] == ["Đảng ủy xã", "Lưu: VT"]
    assert told(dialogue, EventName.RECIPIENTS_CHANGED) == [{"items": 2}]


def test_an_approved_plan_is_returned_before_its_lists_change(world: World) -> None:
    dialogue = a_dialogue(world, state="approved")

    with pytest.raises(NotPossibleNow):
        change_agenda(world.caller("secretary"), dialogue_id=dialogue.pk, lines=[])
    with pytest.raises(NotPossibleNow):
        change_recipients(world.caller("secretary"), dialogue_id=dialogue.pk, recipients=[])
