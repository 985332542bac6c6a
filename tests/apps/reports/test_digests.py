"""People are reminded by grades, once a day, in office hours, never on a rest day."""

from collections import Counter
from datetime import UTC, date, datetime, time, timedelta

import pytest

from doithoai.apps.audit.models import Event
from doithoai.apps.jobs.runner import run_ready
from doithoai.apps.jobs.timetable import enqueue_scheduled
from doithoai.apps.notices.models import Notice
from doithoai.apps.petitions.actions.assignments.extend_reply_deadline import extend_reply_deadline
from doithoai.apps.petitions.models import Assignment
from doithoai.apps.reports.jobs import remind_people_of
from doithoai.core.events import EventName
from tests.apps.dialogues.plans import a_dialogue, a_duty
from tests.promises import a_held_dialogue, a_promise, owed
from tests.world import World


def morning(world: World, day: date, at: time = time(0, 45)) -> None:
    """The day's run, as the worker does it: 07:45 in Hà Nội."""
    world.clock.set(datetime.combine(day, at, tzinfo=UTC))
    enqueue_scheduled(world.clock.now)
    run_ready(clock=lambda: world.clock.now, worker="test")


def digests() -> list[tuple[str, str]]:
    """(day, user name) of every digest written, oldest first."""
    rows = Notice.objects.filter(key__startswith="digest:").order_by("id")
    return [(row.key.rsplit(":", 1)[1], row.address.split("@")[0]) for row in rows]


def stages(row: Assignment) -> list[tuple[str, str]]:
    row.refresh_from_db()
    return [(sent["on"], sent["stage"]) for sent in row.reminders_sent]


def test_two_weeks_over_tet_bring_each_reminder_once_and_none_on_a_rest_day(world: World) -> None:
    row = owed(world, date(2026, 2, 12))
    for number in range(21):
        morning(world, date(2026, 2, 8) + timedelta(days=number))

    calendar_days = [date.fromisoformat(day) for day, _ in stages(row)]
    assert [stage for _, stage in stages(row)] == [
        "three_before", "one_before", "due_day", "one_after", "three_after",
    ]  # fmt: skip
    assert not [day for day in calendar_days if day.weekday() > 4 or date(2026, 2, 16) <= day <= date(2026, 2, 20)]
    assert Event.objects.filter(name=EventName.ASSIGNMENT_REMINDED).count() == 5
    assert max(Counter(digests()).values()) == 1


def test_what_is_late_goes_one_desk_higher_and_later_to_the_office(world: World) -> None:
    owed(world, date(2026, 3, 4))
    for number in range(8):
        morning(world, date(2026, 3, 2) + timedelta(days=number))

    by_day: dict[str, set[str]] = {}
    for day, name in digests():
        by_day.setdefault(day, set()).add(name)
    assert by_day["2026-03-04"] == {"road_officer"}
    assert by_day["2026-03-05"] == {"road_officer", "road_head"}
    assert by_day["2026-03-09"] == {"road_officer", "road_head", "secretary"}


def test_a_missed_run_is_caught_up_with_the_newest_reminder(world: World) -> None:
    row = owed(world, date(2026, 3, 4))
    morning(world, date(2026, 3, 2))
    morning(world, date(2026, 3, 5))
    morning(world, date(2026, 3, 5), at=time(3, 0))

    assert stages(row) == [("2026-03-02", "three_before"), ("2026-03-05", "one_after")]


def test_nobody_is_reminded_while_an_extension_is_legal(world: World) -> None:
    row = owed(world, date(2026, 3, 4))
    morning(world, date(2026, 3, 3))
    extend_reply_deadline(world.caller("secretary"), assignment_id=row.pk, working_days=10, reason="Chờ đo đạc")
    for number in range(8):
        morning(world, date(2026, 3, 4) + timedelta(days=number))

    assert stages(row) == [("2026-03-03", "one_before")]


def test_a_replied_matter_is_silent(world: World) -> None:
    row = owed(world, date(2026, 3, 4), state="replied")
    for number in range(8):
        morning(world, date(2026, 3, 2) + timedelta(days=number))

    assert stages(row) == []
    assert digests() == []


def test_one_person_gets_one_message_with_petitions_duties_and_promises(world: World) -> None:
    owed(world, date(2026, 3, 3))
    owed(world, date(2026, 3, 5))
    plan = a_dialogue(world, state="issued")
    a_duty(plan, owner_unit=world.units["kinh-te"], state="open", due_on=date(2026, 3, 3))
    a_promise(world, a_held_dialogue(world, code="an-binh-2025-1"), due_on=date(2026, 3, 3))
    morning(world, date(2026, 3, 2))

    notice = Notice.objects.get(address="road_officer@vi-du.vn")
    assert notice.subject == "4 việc cần trả lời"
    assert "Lo hội trường" in notice.text
    assert "Thay nắp cống" in notice.text
    assert notice.text.count("Kiến nghị ") == 2


@pytest.mark.parametrize("at", [time(22, 0), time(11, 0)])
def test_nobody_is_reminded_at_night(world: World, at: time) -> None:
    row = owed(world, date(2026, 3, 3))
    world.clock.set(datetime.combine(date(2026, 3, 2), at, tzinfo=UTC))
    remind_people_of(now=world.clock.now, authority_id=world.commune.pk)

    assert stages(row) == []


def test_a_reminder_after_the_days_message_waits_for_the_next_working_day(world: World) -> None:
    owed(world, date(2026, 3, 3))
    morning(world, date(2026, 3, 2))
    later = owed(world, date(2026, 3, 3))
    world.clock.set(datetime.combine(date(2026, 3, 2), time(7, 0), tzinfo=UTC))
    remind_people_of(now=world.clock.now, authority_id=world.commune.pk)
    assert stages(later) == []

    morning(world, date(2026, 3, 3))
    assert stages(later) == [("2026-03-03", "due_day")]
