"""Two taps about an answer; the name taken back."""

import pytest

from doithoai.apps.audit.models import Event
from doithoai.apps.petitions.actions.hide_name import hide_name
from doithoai.apps.petitions.actions.rate_answer import rate_answer
from doithoai.apps.petitions.models import Petition, PetitionContact, Rating
from doithoai.core.petitions.rating import NothingToRate, Solved
from tests.apps.petitions.voices import a_citizen, a_collecting_dialogue, answer, send
from tests.world import World


def test_each_tap_counts_at_once_and_the_last_word_stays(world: World) -> None:
    petition = send(world, a_collecting_dialogue(world)).petition
    answer(world, petition)
    citizen = a_citizen(world, petition)
    rate_answer(citizen, clear=True)
    rate_answer(citizen, solved=Solved.PARTLY)
    rate_answer(citizen, clear=False, comment="  Còn thiếu đoạn cuối ngõ.  ")
    rating = Rating.objects.get()
    assert (rating.clear, rating.solved, rating.comment) == (False, "partly", "Còn thiếu đoạn cuối ngõ.")
    events = Event.objects.filter(name="petition.rated")
    assert events.count() == 3
    assert "ngõ" not in str(list(events.values_list("data", flat=True)))


def test_an_unanswered_petition_has_nothing_to_rate(world: World) -> None:
    petition = send(world, a_collecting_dialogue(world)).petition
    with pytest.raises(NothingToRate):
        rate_answer(a_citizen(world, petition), clear=True)
    assert not Rating.objects.exists()


def test_only_the_holder_of_the_link_rates_or_hides(world: World) -> None:
    petition = send(world, a_collecting_dialogue(world), name="Lan", show_name=True).petition
    answer(world, petition)
    for caller in (a_citizen(world), world.caller("secretary"), world.caller("stranger")):
        for call in (lambda c=caller: rate_answer(c, clear=True), lambda c=caller: hide_name(c)):
            with pytest.raises(Petition.DoesNotExist):
                call()
    assert PetitionContact.objects.get().show_name


def test_the_name_is_taken_off_once(world: World) -> None:
    petition = send(world, a_collecting_dialogue(world), name="Lan", show_name=True).petition
    hide_name(a_citizen(world, petition))
    hide_name(a_citizen(world, petition))
    assert not PetitionContact.objects.get().show_name
    assert Event.objects.filter(name="petition.name_hidden").count() == 1
