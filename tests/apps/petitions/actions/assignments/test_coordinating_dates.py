from datetime import timedelta

import pytest

from doithoai.apps.organisations.queries import work_calendar
from doithoai.apps.petitions.actions.assignments.assign_petition import assign_petition
from doithoai.apps.petitions.due_dates import why_of
from doithoai.apps.petitions.models import Assignment
from doithoai.core.petitions.routing import CoordinatingNotBeforeLead, DateInThePast
from tests.voices import voice
from tests.world import World


def given(world: World, **more: object) -> tuple[Assignment, Assignment]:
    lead, other = world.units["kinh-te"].pk, world.units["van-hoa"].pk
    petition = assign_petition(
        world.caller("secretary"), petition_id=voice(world).pk, lead_unit_id=lead, coordinating_unit_ids=[other],
        **more,  # type: ignore[arg-type]
    )  # fmt: skip
    return petition.assignments.get(part="lead"), petition.assignments.get(part="coordinating")


def test_who_coordinates_is_due_two_working_days_before_the_lead(world: World) -> None:
    lead, other = given(world)
    assert lead.due_on is not None
    assert other.due_on is not None
    assert work_calendar().working_days_between(other.due_on, lead.due_on) == 2
    assert "trước hạn của đơn vị chủ trì 2 ngày làm việc" in " ".join(why_of(other, work_calendar()))


def test_each_may_have_a_date_of_its_own(world: World) -> None:
    today = world.clock.now.date()
    lead, other = given(world, due_on=today + timedelta(days=9), coordinating_due_on=today + timedelta(days=3))
    assert (lead.due_on, other.due_on) == (today + timedelta(days=9), today + timedelta(days=3))


@pytest.mark.parametrize(("day", "refusal"), [(9, CoordinatingNotBeforeLead), (-1, DateInThePast)])
def test_a_date_that_comes_too_late_or_is_past_gives_nothing(world: World, day: int, refusal: type[Exception]) -> None:
    today = world.clock.now.date()
    with pytest.raises(refusal):
        given(world, due_on=today + timedelta(days=9), coordinating_due_on=today + timedelta(days=day))
    assert not Assignment.objects.exists()
