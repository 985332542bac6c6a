"""While the hall runs on a laptop, nothing of the hall changes on the server, and everybody is told where it runs."""

from collections.abc import Callable
from typing import Any

import pytest

from doithoai.apps.audit.models import Event
from doithoai.apps.delegates.actions.check_in_delegate import admit_walk_in, check_in_delegate
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.hall.actions.give_floor import give_floor
from doithoai.apps.hall.actions.open_sitting import open_sitting
from doithoai.apps.hall.models import HallVersion, Turn
from doithoai.core.onsite.refusals import DialogueLent, HallBroughtBack
from tests.hall_world import approved, issued_dialogue, queued
from tests.world import World


def lent(world: World, dialogue: Dialogue) -> None:
    Dialogue.objects.filter(pk=dialogue.pk).update(lent_to="Máy số 2", lent_at=world.clock.now)


def refused(call: Callable[[], Any]) -> DialogueLent:
    events = Event.objects.count()
    with pytest.raises(DialogueLent) as said:
        call()
    assert Event.objects.count() == events
    return said.value


def test_the_hall_does_not_open_and_the_door_stays_shut(world: World) -> None:
    dialogue = issued_dialogue(world)
    delegate = approved(world, dialogue)
    lent(world, dialogue)
    secretary = world.caller("secretary")
    told = refused(lambda: open_sitting(secretary, dialogue_id=dialogue.pk))
    assert "«Máy số 2», mang đi lúc 08:30 02/03/2026" in told.say()
    refused(lambda: check_in_delegate(secretary, dialogue_id=dialogue.pk, badge=delegate.badge))
    refused(lambda: admit_walk_in(secretary, dialogue_id=dialogue.pk, full_name="Trần Thị Muộn"))
    delegate.refresh_from_db()
    assert delegate.checked_in_at is None


def test_a_running_sitting_stands_still(world: World) -> None:
    dialogue = issued_dialogue(world)
    sitting = open_sitting(world.caller("secretary"), dialogue_id=dialogue.pk)
    turn = queued(world, sitting)
    lent(world, dialogue)
    version = HallVersion.objects.get().number
    refused(lambda: give_floor(world.caller("chair"), turn_id=turn.pk))
    refused(lambda: queued(world, sitting, "Bà Nguyễn Thị Sau"))
    assert HallVersion.objects.get().number == version
    assert Turn.objects.get().state == "waiting"


def test_the_laptop_says_that_it_has_handed_over(world: World, settings: Any) -> None:
    settings.HALL = True
    dialogue = issued_dialogue(world)
    lent(world, dialogue)
    with pytest.raises(HallBroughtBack):
        open_sitting(world.caller("secretary"), dialogue_id=dialogue.pk)
