"""Groups that named nobody by the set day: their heads are told once, the secretary sees them in my day."""

from datetime import UTC, datetime

import pytest

from doithoai.apps.audit.models import Event
from doithoai.apps.delegates.actions.set_seat_rules import set_seat_rules
from doithoai.apps.delegates.jobs import remind_silent_groups
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.notices.models import Notice
from doithoai.core.events import EventName
from tests.hall_world import named
from tests.world import World

THURSDAY = datetime(2026, 2, 26, 1, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _until_wednesday(world: World, dialogue: Dialogue) -> None:
    world.clock.set(THURSDAY)
    day = datetime(2026, 2, 25, tzinfo=UTC).date()
    set_seat_rules(world.caller("secretary"), dialogue_id=dialogue.pk, naming_until=day)


def told() -> list[str]:
    return list(Notice.objects.filter(key__startswith="naming:").values_list("address", flat=True))


def test_a_head_who_named_nobody_is_told_once(world: World) -> None:
    for _ in range(2):
        remind_silent_groups(now=world.clock.now)
    assert told() == ["group_head@vi-du.vn"]
    assert Event.objects.get(name=EventName.GROUP_ASKED_TO_NAME).data["group"] == "Thôn Đông"
    home = world.client("secretary").get("/ban-lam-viec/").content.decode()
    assert "Thôn Đông, Thôn Đoài, Thôn Nam" in home


def test_who_named_somebody_is_not_told_nor_anybody_on_a_rest_day(world: World, dialogue: Dialogue) -> None:
    world.clock.set(datetime(2026, 2, 28, 1, 0, tzinfo=UTC))
    remind_silent_groups(now=world.clock.now)
    named(world, dialogue)
    remind_silent_groups(now=THURSDAY)
    assert told() == []
    assert "1 đại biểu chờ duyệt" in world.client("chair").get("/ban-lam-viec/").content.decode()
