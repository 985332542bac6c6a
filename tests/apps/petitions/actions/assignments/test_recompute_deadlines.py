"""What units owe is counted again when the dialogue moves or the calendar changes; each move is recorded."""

from datetime import date
from typing import Any

import pytest

from doithoai.apps.audit.models import Event
from doithoai.apps.dialogues.actions.date_dialogue import date_dialogue
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.jobs.runner import run_ready
from doithoai.apps.organisations.actions.remove_calendar_day import remove_calendar_day
from doithoai.apps.organisations.actions.set_calendar_day import set_calendar_day
from doithoai.apps.petitions.actions.assignments.recompute_deadlines import recompute_deadlines
from doithoai.apps.petitions.models import Assignment
from doithoai.core.calendars.working_days import DayKind
from doithoai.core.caller import Caller, Role
from doithoai.core.dialogues.programme import TimeKind
from doithoai.core.dialogues.time import DialogueTime
from doithoai.core.events import EventName
from tests.apps.dialogues.plans import an_issued_dialogue, days
from tests.promises import owed
from tests.world import World

BEFORE = days(5, "dialogue_start", "before")
NAMED = {"kind": "absolute", "on": "2026-04-08", "inclusive": True}
READY, MOVED = date(2026, 4, 8), date(2026, 5, 13)
"""Five working days before Wednesday 15/04 and Wednesday 20/05."""


def ready_before(world: World, dialogue: Dialogue | None = None, **values: Any) -> Assignment:
    known: dict[str, Any] = {"given_on": date(2026, 3, 2), "rule": BEFORE}
    return owed(world, READY, dialogue=dialogue or an_issued_dialogue(world), **known | values)


def move_dialogue(world: World, row: Assignment, day: date = date(2026, 5, 20)) -> None:
    time = DialogueTime(kind=TimeKind.DATE, starts_on=day)
    dialogue_id = row.petition.dialogue_id or 0
    date_dialogue(world.caller("secretary"), dialogue_id=dialogue_id, time=time, reason="Tránh bão")
    run_jobs(world)
    row.refresh_from_db()


def run_jobs(world: World) -> None:
    while run_ready(clock=lambda: world.clock.now, worker="test"):
        continue


def the_top(world: World) -> Caller:
    """The administrator of the highest authority, whose calendar it is."""
    world.add_person("top", world.province, Role.ADMIN, "Người Quản Trị Tỉnh")
    return world.caller("top")


def moves() -> list[tuple[str, str]]:
    rows = Event.objects.filter(name=EventName.ASSIGNMENT_DEADLINE_MOVED).order_by("id")
    return [(row.data["old_due_on"], row.data["new_due_on"]) for row in rows]


def test_a_moved_dialogue_moves_what_is_counted_from_it(world: World) -> None:
    row = ready_before(world)

    move_dialogue(world, row)

    assert (row.due_on, row.petition.due_on) == (MOVED, MOVED)
    assert moves() == [("2026-04-08", "2026-05-13")]


@pytest.mark.parametrize("kept", [{"rule": NAMED}, {"times_extended": 1}, {"rule": None}, {"state": "replied"}])
def test_named_extended_and_answered_parts_keep_their_day(world: World, kept: dict[str, Any]) -> None:
    row = ready_before(world, **kept)

    move_dialogue(world, row)

    assert row.due_on == READY
    assert moves() == []


def test_work_that_cannot_be_ready_in_time_is_owed_after_the_hall(world: World) -> None:
    row = ready_before(world, given_on=date(2026, 3, 2))

    move_dialogue(world, row, day=date(2026, 3, 4))

    assert row.due_on is not None
    assert row.due_on > date(2026, 3, 4)


def test_a_new_rest_day_moves_every_open_date_and_its_removal_moves_it_back(world: World) -> None:
    row = ready_before(world)
    extended = ready_before(world, dialogue=row.petition.dialogue, unit="van-hoa", times_extended=1)
    day, admin = date(2026, 4, 9), the_top(world)

    set_calendar_day(admin, on=day, kind=DayKind.SWAPPED_REST, name="Nghỉ bão", citation="Công điện 5")
    run_jobs(world)
    remove_calendar_day(admin, on=day)
    run_jobs(world)

    extended.refresh_from_db()
    assert extended.due_on == READY
    assert moves() == [("2026-04-08", "2026-04-07"), ("2026-04-07", "2026-04-08")]


def test_a_petition_of_no_dialogue_follows_the_calendar_too(world: World) -> None:
    row = owed(world, date(2026, 3, 16), given_on=date(2026, 3, 2))
    day = date(2026, 3, 5)
    set_calendar_day(the_top(world), on=day, kind=DayKind.SWAPPED_REST, name="Nghỉ", citation="Công điện")
    run_jobs(world)

    row.refresh_from_db()
    assert row.due_on == date(2026, 3, 17)


def test_no_person_moves_dates_this_way(world: World) -> None:
    ready_before(world, rule=days(6, "dialogue_start", "before"))

    assert recompute_deadlines(world.caller("secretary"), reason="x") == 0
