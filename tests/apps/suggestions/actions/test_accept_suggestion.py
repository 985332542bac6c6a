import pytest

from doithoai.apps.petitions.models import Petition, SealRequest
from doithoai.apps.suggestions.actions.accept_suggestion import accept_suggestion
from doithoai.apps.suggestions.actions.decline_suggestion import decline_suggestion
from doithoai.apps.suggestions.actions.learn_from_petition import learn_from_petition
from doithoai.apps.suggestions.models import Suggestion
from doithoai.core.refusal import NotPossibleNow
from doithoai.core.triage.kinds import SuggestionKind, SuggestionSettled
from tests.apps.suggestions.reading import DRAIN, SAME_DRAIN, machine, read, sort_as, suggestion
from tests.voices import trail
from tests.world import World

BRIBE = "Tôi tố cáo ông địa chính xã nhận 20 triệu của gia đình tôi để làm sổ đỏ, có giấy viết tay."
COMPLAINT = "Tôi khiếu nại quyết định thu hồi đất số 14 của UBND xã, tôi không đồng ý và đề nghị hủy quyết định."


def test_one_press_sorts_the_petition_and_is_counted_as_accepted(world: World) -> None:
    petition = read(world, DRAIN)
    row = suggestion(petition, SuggestionKind.FIELD)

    accept_suggestion(world.caller("secretary"), suggestion_id=row.pk)

    row.refresh_from_db()
    assert [field.code for field in petition.fields.all()] == ["TN"]
    assert row.outcome == "accepted"
    assert row.settled_at == world.clock.now
    assert trail(petition) == ["petition.classified"]


def test_a_duplicate_is_merged_into_the_earlier_one(world: World) -> None:
    first, second = read(world, DRAIN), read(world, SAME_DRAIN)

    accept_suggestion(world.caller("secretary"), suggestion_id=suggestion(second, SuggestionKind.DUPLICATE).pk)

    second.refresh_from_db()
    assert second.merged_into == first


def test_points_are_stored_in_the_words_of_the_citizen(world: World) -> None:
    petition = read(world, "1) Đề nghị sửa đèn đường ngõ 5. 2) Đề nghị lợp lại mái trường thôn Nam.")

    accept_suggestion(world.caller("secretary"), suggestion_id=suggestion(petition, SuggestionKind.POINTS).pk)

    assert [point.order for point in petition.points.all()] == [1, 2]


def test_a_suspected_denunciation_is_only_asked_to_be_sealed(world: World) -> None:
    petition = read(world, BRIBE)
    row = suggestion(petition, SuggestionKind.LEGAL_TYPE)
    assert row.value == "to_cao"

    accept_suggestion(world.caller("secretary"), suggestion_id=row.pk)

    petition.refresh_from_db()
    assert SealRequest.objects.filter(petition=petition, settled_at=None).exists()
    assert petition.state == "received"


def test_a_complaint_needs_its_form(world: World) -> None:
    petition = read(world, COMPLAINT)
    row = suggestion(petition, SuggestionKind.LEGAL_TYPE)
    assert row.value == "khieu_nai"

    with pytest.raises(NotPossibleNow):
        accept_suggestion(world.caller("secretary"), suggestion_id=row.pk)

    assert Suggestion.objects.get(pk=row.pk).outcome == ""


def test_the_second_press_is_told_that_it_is_done(world: World) -> None:
    row = suggestion(read(world, DRAIN), SuggestionKind.FIELD)
    accept_suggestion(world.caller("secretary"), suggestion_id=row.pk)

    with pytest.raises(SuggestionSettled):
        accept_suggestion(world.caller("secretary"), suggestion_id=row.pk)
    with pytest.raises(SuggestionSettled):
        decline_suggestion(world.caller("secretary"), suggestion_id=row.pk)


def test_declining_changes_only_the_suggestion_and_is_recorded(world: World) -> None:
    petition = read(world, DRAIN)
    row = suggestion(petition, SuggestionKind.FIELD)

    decline_suggestion(world.caller("secretary"), suggestion_id=row.pk)

    row.refresh_from_db()
    assert row.outcome == "changed"
    assert trail(petition) == ["suggestion.declined"]
    assert not petition.fields.exists()


def test_what_the_form_chose_settles_the_suggestions(world: World) -> None:
    petition = read(world, DRAIN)

    sort_as(world, petition, "GT")

    assert suggestion(petition, SuggestionKind.FIELD).outcome == "changed"
    assert suggestion(petition, SuggestionKind.LEVEL).outcome == "accepted"


def test_a_merger_by_the_form_accepts_the_duplicate(world: World) -> None:
    first, second = read(world, DRAIN), read(world, SAME_DRAIN)
    Petition.objects.filter(pk=second.pk).update(state="merged", merged_into=first)

    learn_from_petition(machine(world), petition_id=second.pk)

    assert suggestion(second, SuggestionKind.DUPLICATE).outcome == "accepted"


@pytest.mark.parametrize("who", ["stranger", "road_officer", "superior", "admin"])
@pytest.mark.parametrize("act", [accept_suggestion, decline_suggestion])
def test_who_may_not_sort_finds_no_suggestion(world: World, who: str, act: object) -> None:
    row = suggestion(read(world, DRAIN), SuggestionKind.FIELD)

    with pytest.raises(Suggestion.DoesNotExist):
        act(world.caller(who), suggestion_id=row.pk)  # type: ignore[operator]

    assert Suggestion.objects.get(pk=row.pk).outcome == ""
