"""Two taps about an answer; the name taken back."""

import pytest

from doithoai.apps.audit.models import Event
from doithoai.apps.petitions.actions.answers.rate_answer import rate_answer
from doithoai.apps.petitions.actions.answers.reopen_petition import reopen_petition
from doithoai.apps.petitions.actions.triage.hide_name import hide_name
from doithoai.apps.petitions.actions.triage.merge_petitions import merge_petitions
from doithoai.apps.petitions.carrying import unsolved_among
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


def test_a_merged_voice_rates_the_common_answer_for_itself_and_may_open_it_again(world: World) -> None:
    dialogue = a_collecting_dialogue(world)
    carrier, voice = (
        send(world, dialogue).petition,
        send(world, dialogue, text="Cống tắc ở ngõ Đông", key="key-2").petition,
    )
    merge_petitions(world.caller("secretary"), petition_id=voice.pk, into_id=carrier.pk)
    carrier.refresh_from_db()
    answer(world, carrier)

    rate_answer(a_citizen(world, carrier), solved=Solved.YES)
    rate_answer(a_citizen(world, voice), solved=Solved.NO)

    assert dict(Rating.objects.values_list("petition_id", "solved")) == {carrier.pk: "yes", voice.pk: "no"}
    assert unsolved_among([carrier.pk]) == {carrier.pk}
    reopen_petition(a_citizen(world, voice))
    carrier.refresh_from_db()
    voice.refresh_from_db()
    assert (carrier.state, carrier.times_reopened, voice.state) == ("received", 1, "merged")
    assert Event.objects.get(name="petition.reopened").data["by_code"] == voice.code
