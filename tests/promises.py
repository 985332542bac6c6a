"""Promises, late matters and reports for tests."""

from datetime import date, timedelta
from typing import Any

from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.hall.models import Promise
from doithoai.apps.petitions.models import Assignment, Petition
from tests.apps.dialogues.plans import a_dialogue, days
from tests.voices import voice
from tests.world import World


def a_held_dialogue(world: World, **values: Any) -> Dialogue:
    """A dialogue that was held two weeks ago and has its conclusion."""
    day = world.clock.now.date() - timedelta(days=14)
    known: dict[str, Any] = {
        "state": "concluded",
        "starts_on": day,
        "ends_on": day,
        "held_on": day,
        "conclusion_issued_on": day,
    }
    known["plan_issued_on"] = day - timedelta(days=30)
    return a_dialogue(world, **known | values)


def a_promise(world: World, dialogue: Dialogue, unit: str = "kinh-te", **values: Any) -> Promise:
    """Promised two weeks ago, due in eight days."""
    known: dict[str, Any] = {
        "text": "Thay nắp cống đầu thôn Đông",
        "due_on": world.clock.now.date() + timedelta(days=8),
        "made_at": world.clock.now - timedelta(days=14),
        "made_by_name": "Trần Văn Minh",
        "unit": world.units[unit],
    }
    return Promise.objects.create(dialogue=dialogue, **known | values)


def owed(
    world: World, due_on: date, unit: str = "kinh-te", dialogue: Dialogue | None = None, **more: Any
) -> Assignment:
    """A petition that the unit must answer by a day."""
    given_on = due_on - timedelta(days=14)
    petition: Petition = voice(
        world, dialogue=dialogue, state="assigned", lead_unit=world.units[unit], due_on=due_on, received_on=given_on
    )
    known = {"given_at": world.clock.now, "given_on": given_on, "rule": days(10, "assignment", "after")}
    return Assignment.objects.create(
        petition=petition, unit=world.units[unit], due_on=due_on, **{"state": "accepted"} | known | more
    )
