"""change_duty and drop_duty."""

from datetime import date

import pytest

from doithoai.apps.dialogues.actions.change_duty import change_duty
from doithoai.apps.dialogues.actions.drop_duty import drop_duty
from doithoai.core.deadlines.rule import Anchor, Direction, RelativeRule, Unit
from doithoai.core.dialogues.duties import DutyLine
from doithoai.core.dialogues.planning import ReasonMissing, TextMissing
from doithoai.core.events import EventName
from doithoai.core.refusal import NotPossibleNow
from tests.apps.dialogues.plans import a_dialogue, a_duty, days, told
from tests.world import World

AFTER_END = RelativeRule(Anchor.DIALOGUE_END, 10, Unit.WORKING_DAY, Direction.AFTER)


def test_a_new_duty_gets_its_owner_and_its_date(world: World) -> None:
    dialogue = a_dialogue(world)
    line = DutyLine(text="Trả lời ý kiến", owner_unit_id=world.units["kinh-te"].pk, rule=AFTER_END)

    duty = change_duty(world.caller("secretary"), dialogue_id=dialogue.pk, line=line)

    assert (duty.owner_label, duty.due_on, duty.state) == ("Phòng Kinh tế", date(2026, 5, 4), "open")
    assert told(dialogue, EventName.DUTY_CHANGED)[0]["new_due_on"] == "2026-05-04"


def test_choosing_the_start_event_dates_a_duty_that_waited(world: World) -> None:
    dialogue = a_dialogue(world)
    duty = a_duty(dialogue, state="pending", rule=days(10, "unknown", "after"))
    line = DutyLine(text=duty.text, owner_label="Các ngành", rule=AFTER_END)

    change_duty(world.caller("secretary"), dialogue_id=dialogue.pk, duty_id=duty.pk, line=line)

    duty.refresh_from_db()
    assert (duty.state, duty.due_on) == ("open", date(2026, 5, 4))


def test_a_duty_without_words_or_owner_is_refused(world: World) -> None:
    dialogue = a_dialogue(world)

    for line in (DutyLine(text=" ", owner_label="Văn phòng"), DutyLine(text="Lo hội trường")):
        with pytest.raises(TextMissing):
            change_duty(world.caller("secretary"), dialogue_id=dialogue.pk, line=line)

    assert not dialogue.duties.exists()


def test_a_unit_of_another_authority_cannot_own_a_duty(world: World) -> None:
    theirs = type(world.units["kinh-te"]).objects.create(
        authority=world.neighbour, code="kt", name="Phòng Kinh tế Bình Sơn", short_name="KT"
    )
    line = DutyLine(text="Trả lời", owner_unit_id=theirs.pk)

    with pytest.raises(type(theirs).DoesNotExist):
        change_duty(world.caller("secretary"), dialogue_id=a_dialogue(world).pk, line=line)


def test_a_dropped_duty_stays_with_its_reason(world: World) -> None:
    dialogue = a_dialogue(world)
    duty = a_duty(dialogue, state="open")

    with pytest.raises(ReasonMissing):
        drop_duty(world.caller("secretary"), duty_id=duty.pk, reason=" ")
    drop_duty(world.caller("secretary"), duty_id=duty.pk, reason="Không cần hội trường")

    duty.refresh_from_db()
    assert (duty.state, duty.report) == ("dropped", "Không cần hội trường")
    assert told(dialogue, EventName.DUTY_DROPPED)[0]["reason"] == "Không cần hội trường"


def test_what_is_done_is_neither_changed_nor_dropped(world: World) -> None:
    dialogue = a_dialogue(world)
    duty = a_duty(dialogue, state="done")
    line = DutyLine(text="Khác", owner_label="Khác")

    with pytest.raises(NotPossibleNow):
        change_duty(world.caller("secretary"), dialogue_id=dialogue.pk, duty_id=duty.pk, line=line)
    with pytest.raises(NotPossibleNow):
        drop_duty(world.caller("secretary"), duty_id=duty.pk, reason="Không cần")
