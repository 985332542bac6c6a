from datetime import timedelta
from typing import Any

import pytest

from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.petitions.models import Petition
from doithoai.apps.suggestions.models import Suggestion
from doithoai.apps.suggestions.queries import acceptance_rates, similar_public, suggestions_of
from doithoai.core.petitions.public_status import PublicStatus
from doithoai.core.triage.kinds import SuggestionKind
from tests.apps.petitions.voices import a_citizen, a_collecting_dialogue, answer
from tests.apps.suggestions.reading import DRAIN, OTHER_LANE, SAME_DRAIN, read, suggestion
from tests.world import World


def public(world: World, text: str = DRAIN, **values: Any) -> Petition:
    return read(world, text, is_public=True, **values)


def similar(world: World, text: str = SAME_DRAIN) -> list[Any]:
    dialogue = Dialogue.objects.first() or a_collecting_dialogue(world)
    return similar_public(a_citizen(world), text, dialogue_id=dialogue.pk)


def test_who_is_writing_sees_the_public_petition_of_the_same_drain_with_its_answer(world: World) -> None:
    petition = public(world)
    answer(world, petition)

    (found,) = similar(world)

    assert found.code == petition.code
    assert found.excerpt.startswith("Cống đầu ngõ 12")
    assert found.status == PublicStatus.ANSWERED
    assert found.answer_excerpt.startswith("Đã xếp lịch")


def test_the_public_wording_is_shown_and_not_the_first_one(world: World) -> None:
    public(world, public_text="Cống ngõ 12 tắc (đã bỏ tên)")

    assert similar(world)[0].excerpt == "Cống ngõ 12 tắc (đã bỏ tên)"


def test_names_hidden_in_the_answer_stay_hidden_while_somebody_is_writing(world: World) -> None:
    petition = public(world)
    answer(world, petition)
    petition.answers.update(public_text="Đã gặp [tên đã ẩn].")

    assert similar(world)[0].answer_excerpt == "Đã gặp [tên đã ẩn]."


@pytest.mark.parametrize("values", [{"is_public": False}, {"state": "sealed"}, {"state": "diverted"}])
def test_what_is_not_public_is_never_shown(world: World, values: dict[str, Any]) -> None:
    petition = public(world)
    Petition.objects.filter(pk=petition.pk).update(**values)

    assert similar(world) == []


def test_another_lane_another_authority_and_a_few_letters_find_nothing(world: World) -> None:
    public(world)
    public(world, OTHER_LANE, authority=world.neighbour)

    assert similar(world, OTHER_LANE) == []
    assert similar(world, "cống tắc") == []


def test_a_dialogue_without_a_public_page_is_out_of_reach(world: World) -> None:
    dialogue = a_collecting_dialogue(world, state="draft")

    with pytest.raises(Dialogue.DoesNotExist):
        similar_public(a_citizen(world), DRAIN, dialogue_id=dialogue.pk)


def test_the_whole_search_asks_little(world: World, django_assert_max_num_queries: Any) -> None:
    for number in range(12):
        public(world, f"{DRAIN} Lần {number}.")
    dialogue = a_collecting_dialogue(world)
    caller = a_citizen(world)

    with django_assert_max_num_queries(7):
        assert len(similar_public(caller, SAME_DRAIN, dialogue_id=dialogue.pk)) == 3


def test_rates_count_the_last_thirty_days_of_the_own_authority_only(world: World) -> None:
    for authority, days in [(world.commune, 1), (world.commune, 31), (world.neighbour, 1)]:
        row = suggestion(read(world, DRAIN + str(days), authority=authority), SuggestionKind.FIELD)
        settled_at = world.clock.now - timedelta(days=days)
        Suggestion.objects.filter(pk=row.pk).update(outcome="accepted", settled_at=settled_at)

    rates = acceptance_rates(world.caller("secretary"))

    assert {kind: (rate.accepted, rate.settled) for kind, rate in rates.items()} == {SuggestionKind.FIELD: (1, 1)}
    assert rates[SuggestionKind.FIELD].percent == 100


@pytest.mark.parametrize("who", ["front", "secretary"])
def test_a_suggestion_that_names_a_sealed_petition_is_out_of_reach(world: World, who: str) -> None:
    first, second = read(world, DRAIN), read(world, SAME_DRAIN)
    Petition.objects.filter(pk=first.pk).update(state="sealed", legal_type="to_cao")

    kinds = {row.kind for row in suggestions_of(world.caller(who), second)}

    assert "duplicate" not in kinds
