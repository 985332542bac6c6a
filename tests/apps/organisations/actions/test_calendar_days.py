"""Days set over the shipped calendar."""

from datetime import date
from typing import Any

import pytest

from doithoai.apps.audit.models import Event
from doithoai.apps.organisations.actions.remove_calendar_day import remove_calendar_day
from doithoai.apps.organisations.actions.set_calendar_day import set_calendar_day
from doithoai.apps.organisations.models import Authority, CalendarEntry
from doithoai.apps.organisations.queries import work_calendar
from doithoai.core.calendars.working_days import DayKind
from doithoai.core.caller import Role
from doithoai.core.organisations import CalendarOfSuperior, CitationMissing, NameMissing
from tests.world import World

DAY = date(2026, 6, 15)
VALUES: dict[str, Any] = {"on": DAY, "kind": DayKind.HOLIDAY, "name": "Nghỉ bù", "citation": "Thông báo số 1/TB"}


@pytest.fixture
def top(world: World) -> World:
    world.add_person("top", world.province, Role.ADMIN, "Người Quản Trị Tỉnh")
    return world


def test_the_top_administrator_sets_and_removes_a_day(top: World) -> None:
    set_calendar_day(top.caller("top"), **VALUES)
    assert not work_calendar().is_working_day(DAY)
    remove_calendar_day(top.caller("top"), on=DAY)
    assert work_calendar().is_working_day(DAY)
    assert list(Event.objects.order_by("id").values_list("name", flat=True)) == [
        "calendar.day_set",
        "calendar.day_removed",
    ]


def test_setting_the_same_day_again_changes_its_row(top: World) -> None:
    set_calendar_day(top.caller("top"), **VALUES)
    set_calendar_day(top.caller("top"), **VALUES | {"name": "Nghỉ lễ"})
    assert CalendarEntry.objects.get().name == "Nghỉ lễ"


@pytest.mark.parametrize(("changed", "refusal"), [({"name": " "}, NameMissing), ({"citation": ""}, CitationMissing)])
def test_a_day_needs_a_name_and_a_citation(top: World, changed: dict[str, str], refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        set_calendar_day(top.caller("top"), **VALUES | changed)
    assert not CalendarEntry.objects.exists()


def test_a_communes_administrator_leaves_the_common_calendar_alone(world: World) -> None:
    with pytest.raises(CalendarOfSuperior):
        set_calendar_day(world.caller("admin"), **VALUES)


@pytest.mark.parametrize("who", ["chair", "secretary", "stranger"])
def test_others_set_no_day(world: World, who: str) -> None:
    with pytest.raises(Authority.DoesNotExist):
        set_calendar_day(world.caller(who), **VALUES)


def test_a_day_that_was_not_set_cannot_be_removed(top: World) -> None:
    with pytest.raises(CalendarEntry.DoesNotExist):
        remove_calendar_day(top.caller("top"), on=DAY)
