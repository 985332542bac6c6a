import pytest

from doithoai.apps.petitions.models import Petition
from doithoai.apps.suggestions.actions.suggest_for_petition import suggest_for_petition
from doithoai.apps.suggestions.models import StoredSubject, SubjectKey, Suggestion
from doithoai.core.triage.kinds import SuggestionKind
from tests.apps.suggestions.reading import DRAIN, SAME_DRAIN, kinds, machine, read, suggestion
from tests.voices import assigned, trail, voice
from tests.world import World

TWO = "1) Đề nghị sửa đèn đường ngõ 5. 2) Đề nghị trường tiểu học thôn Nam lợp lại mái phòng học."


def test_what_came_in_gets_its_suggestions_with_the_words_they_rest_on(world: World) -> None:
    petition = read(world, DRAIN)

    field = suggestion(petition, SuggestionKind.FIELD)

    assert field.value == "TN"
    assert field.confidence is not None
    assert 0.5 < field.confidence <= 1
    assert field.words
    assert all(word in DRAIN for word in field.words)
    assert kinds(petition)[:3] == ["legal_type", "field", "level"]


def test_several_requests_are_suggested_as_points(world: World) -> None:
    petition = read(world, TWO)
    row = suggestion(petition, SuggestionKind.POINTS)

    parts = [TWO[start:end] for start, end in row.detail["spans"]]

    assert row.value == "2"
    assert "đèn đường" in parts[0]
    assert "mái phòng học" in parts[1]


def test_an_open_petition_of_the_same_drain_is_a_duplicate(world: World) -> None:
    first = read(world, DRAIN)
    second = read(world, SAME_DRAIN)

    row = suggestion(second, SuggestionKind.DUPLICATE)

    assert row.other == first
    assert "Trần Phú" in row.words


def test_an_answered_one_is_a_repeat(world: World) -> None:
    today = world.clock.now.date()
    first = read(world, DRAIN)
    Petition.objects.filter(pk=first.pk).update(state="answered", answered_on=today)

    assert suggestion(read(world, SAME_DRAIN), SuggestionKind.REPEAT).other == first


def test_a_merged_one_leads_to_the_petition_that_carries_it(world: World) -> None:
    carrier = voice(world, "Ý kiến gộp về thoát nước")
    first = read(world, DRAIN)
    Petition.objects.filter(pk=first.pk).update(state="merged", merged_into=carrier)

    assert suggestion(read(world, SAME_DRAIN), SuggestionKind.DUPLICATE).other == carrier


def test_a_petition_that_is_given_already_is_only_made_findable(world: World) -> None:
    petition = assigned(world, text=DRAIN)

    assert suggest_for_petition(machine(world), petition_id=petition.pk) == []
    assert StoredSubject.objects.filter(petition=petition).exists()


def test_a_sealed_petition_is_not_read(world: World) -> None:
    petition = voice(world, DRAIN, state="sealed", legal_type="to_cao")

    assert suggest_for_petition(machine(world), petition_id=petition.pk) == []
    assert not SubjectKey.objects.exists()
    assert not StoredSubject.objects.exists()


def test_reading_again_replaces_what_is_open_and_records_nothing(world: World) -> None:
    petition = read(world, DRAIN)
    before = kinds(petition)

    suggest_for_petition(machine(world), petition_id=petition.pk)

    assert kinds(petition) == before
    assert trail(petition) == []


def test_another_authority_reads_nothing_of_ours(world: World) -> None:
    petition = voice(world, DRAIN)

    with pytest.raises(Petition.DoesNotExist):
        suggest_for_petition(machine(world, world.neighbour), petition_id=petition.pk)

    assert not Suggestion.objects.exists()
