"""What was raised many times and never settled stands first, with its reasons."""

from datetime import date
from typing import Any

from django.urls import reverse

from doithoai.apps.hall.models import Promise
from doithoai.apps.reports.raised_again import raised_again
from tests.apps.petitions.voices import a_collecting_dialogue
from tests.voices import voice
from tests.world import World


def promised(world: World, due_on: date, **values: Any) -> Promise:
    dialogue = a_collecting_dialogue(world)
    petition = voice(world, dialogue=dialogue, **values)
    return Promise.objects.create(
        dialogue=dialogue,
        petition=petition,
        unit=world.units["kinh-te"],
        text="Sửa cống",
        due_on=due_on,
        made_at=world.clock.now,
        made_by_name="Chủ trì",
    )


def test_the_most_raised_stands_first_and_says_why(world: World) -> None:
    reopened = voice(world, times_reopened=1)
    late = promised(world, date(2025, 6, 1), times_reopened=2, received_on=date(2024, 5, 2)).petition
    voice(world)
    voice(world, times_reopened=3, state="diverted")

    rows = raised_again(world.caller("secretary"))
    assert [row.petition for row in rows] == [late, reopened]
    page = world.client("secretary").get(reverse("desk:raised_again")).content.decode()
    assert "đã hứa xong ngày 01/06/2025 mà chưa xong; người dân báo chưa giải quyết 2 lần" in page
    home = world.client("chair").get(reverse("desk:home")).content.decode()
    assert "Nêu nhiều lần chưa giải quyết" in home


def test_strangers_and_units_see_nothing_of_it(world: World) -> None:
    voice(world, times_reopened=2)

    assert raised_again(world.caller("stranger")) == []
    assert world.client("road_officer").get(reverse("desk:raised_again")).status_code == 404


def test_a_long_list_costs_no_more(world: World, django_assert_max_num_queries: Any) -> None:
    for _ in range(8):
        voice(world, times_reopened=1)
    secretary = world.caller("secretary")
    with django_assert_max_num_queries(3):
        assert len(raised_again(secretary)) == 8
