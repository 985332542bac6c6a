"""Chưa giải quyết: the petition is open again."""

from datetime import date

import pytest

from doithoai.apps.audit.models import Event
from doithoai.apps.petitions.actions.answers.reopen_petition import reopen_petition
from doithoai.apps.petitions.models import Petition
from doithoai.core.refusal import NotPossibleNow
from tests.apps.petitions.voices import a_citizen, a_collecting_dialogue, answer, assign, send
from tests.world import World


def test_it_lands_on_the_same_desk_with_a_fresh_date(world: World) -> None:
    petition = send(world, a_collecting_dialogue(world)).petition
    earlier = assign(world, petition, due_on=date(2026, 3, 16), times_extended=1)
    answer(world, petition)
    world.clock.advance(days=30)
    reopen_petition(a_citizen(world, petition))
    petition.refresh_from_db()
    earlier.refresh_from_db()
    again = petition.assignments.exclude(pk=earlier.pk).get()
    assert (earlier.state, earlier.replied_on) == ("replied", date(2026, 3, 2))
    assert (petition.state, petition.times_reopened, petition.answered_on) == ("assigned", 1, None)
    assert (again.state, again.unit, again.times_extended) == ("offered", earlier.unit, 0)
    assert again.due_on == petition.due_on == date(2026, 4, 15)
    names = list(Event.objects.filter(petition_id=petition.pk).values_list("name", flat=True))
    assert names == ["petition.received", "petition.reopened", "assignment.given"]


def test_without_a_unit_it_goes_back_to_the_office_and_may_be_reopened_again(world: World) -> None:
    petition = send(world, a_collecting_dialogue(world)).petition
    for times in (1, 2):
        answer(world, petition)
        reopen_petition(a_citizen(world, petition))
        petition.refresh_from_db()
        assert (petition.state, petition.times_reopened) == ("received", times)


def test_every_point_is_owed_again(world: World) -> None:
    petition = send(world, a_collecting_dialogue(world)).petition
    petition.points.create(order=1, text="Sửa cống", answered_on=date(2026, 3, 2))
    answer(world, petition)
    reopen_petition(a_citizen(world, petition))
    assert petition.points.get().answered_on is None


def test_an_open_petition_cannot_be_reopened(world: World) -> None:
    petition = send(world, a_collecting_dialogue(world)).petition
    with pytest.raises(NotPossibleNow):
        reopen_petition(a_citizen(world, petition))
    assert not Event.objects.filter(name="petition.reopened").exists()


def test_only_the_holder_of_the_link_reopens(world: World) -> None:
    petition = send(world, a_collecting_dialogue(world)).petition
    answer(world, petition)
    for caller in (a_citizen(world), world.caller("chair"), world.caller("stranger")):
        with pytest.raises(Petition.DoesNotExist):
            reopen_petition(caller)
