from datetime import date

import pytest
from django.urls import reverse

from doithoai.apps.reports.actions.close_dialogue import close_dialogue
from doithoai.core.dialogues.planning import DutiesOwed, MattersOpen
from doithoai.core.events import EventName
from doithoai.core.refusal import NotPossibleNow
from tests.apps.dialogues.plans import a_dialogue, a_duty, told
from tests.promises import a_held_dialogue, a_promise, owed
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


def test_open_matters_are_left_only_with_a_reason(world: World) -> None:
    dialogue = a_held_dialogue(world)
    owed(world, date(2026, 3, 9), dialogue=dialogue)
    a_promise(world, dialogue)

    with pytest.raises(MattersOpen) as refused:
        close_dialogue(world.caller("secretary"), dialogue_id=dialogue.pk, reason="  ")
    assert "1 ý kiến chưa trả lời và 1 cam kết" in str(refused.value.say())
    dialogue.refresh_from_db()
    assert dialogue.state == "concluded"

    close_dialogue(world.caller("secretary"), dialogue_id=dialogue.pk, reason="Theo dõi tiếp ở sổ cam kết")
    (event,) = told(dialogue, EventName.DIALOGUE_CLOSED)
    assert (event["reason"], event["unanswered"], event["promises"]) == ("Theo dõi tiếp ở sổ cam kết", 1, 1)


def test_the_page_asks_for_the_reason_and_keeps_the_dialogue_open(world: World) -> None:
    dialogue = a_held_dialogue(world)
    a_promise(world, dialogue)
    client, url = world.client("secretary"), reverse("desk:close_dialogue", args=[dialogue.code])

    assert client.get(url).status_code == 200
    refused = client.post(url)
    assert refused.status_code == 422
    assert "1 cam kết chưa thực hiện" in refused.content.decode()
    assert client.post(url, {"reason": "Theo dõi tiếp"}).status_code == 302
    dialogue.refresh_from_db()
    assert dialogue.state == "closed"
