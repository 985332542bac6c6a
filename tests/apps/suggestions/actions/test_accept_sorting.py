import pytest

from doithoai.apps.petitions.models import Petition
from doithoai.apps.suggestions.actions.accept_sorting import accept_sorting
from doithoai.apps.suggestions.models import Suggestion
from doithoai.core.triage.kinds import SuggestionKind, SuggestionSettled
from tests.apps.suggestions.reading import DRAIN, read, suggestion
from tests.voices import trail, voice
from tests.world import World

COMPLAINT = "Tôi khiếu nại quyết định thu hồi đất số 14 của UBND xã, tôi không đồng ý và đề nghị hủy quyết định."


def test_field_type_and_level_are_stored_by_one_classification(world: World) -> None:
    petition = read(world, DRAIN, summary="Cống ngõ 12", place="Ngõ 12")

    accept_sorting(world.caller("secretary"), petition_id=petition.pk)

    petition.refresh_from_db()
    assert [field.code for field in petition.fields.all()] == ["TN"]
    assert (petition.summary, petition.place) == ("Cống ngõ 12", "Ngõ 12")
    assert trail(petition) == ["petition.classified"]
    assert not petition.suggestions.open().filter(kind__in=["field", "legal_type", "level"]).exists()


def test_a_complaint_is_left_to_its_own_form(world: World) -> None:
    petition = read(world, COMPLAINT)
    before = petition.legal_type

    accept_sorting(world.caller("secretary"), petition_id=petition.pk)

    petition.refresh_from_db()
    assert petition.legal_type == before
    assert suggestion(petition, SuggestionKind.LEGAL_TYPE).outcome == ""
    assert suggestion(petition, SuggestionKind.FIELD).outcome == "accepted"


def test_where_nothing_is_open_it_is_refused_and_nothing_changes(world: World) -> None:
    petition = voice(world, DRAIN)

    with pytest.raises(SuggestionSettled):
        accept_sorting(world.caller("secretary"), petition_id=petition.pk)

    assert trail(petition) == []


@pytest.mark.parametrize("who", ["stranger", "chair", "road_officer"])
def test_who_may_not_sort_finds_no_petition(world: World, who: str) -> None:
    petition = read(world, DRAIN)

    with pytest.raises(Petition.DoesNotExist):
        accept_sorting(world.caller(who), petition_id=petition.pk)

    assert not Suggestion.objects.exclude(outcome="").exists()
    assert not petition.fields.exists()
