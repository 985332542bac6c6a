"""Petitions that were read, for the tests of suggestions."""

from typing import Any

from doithoai.apps.petitions.actions.triage.classify_petition import classify_petition
from doithoai.apps.petitions.models import Field, Petition
from doithoai.apps.suggestions.actions.learn_from_petition import learn_from_petition
from doithoai.apps.suggestions.actions.suggest_for_petition import suggest_for_petition
from doithoai.apps.suggestions.models import Suggestion
from doithoai.core.caller import Caller, system_caller
from doithoai.core.petitions.legal_type import LegalType, Level
from doithoai.core.triage.kinds import SuggestionKind
from tests.voices import voice
from tests.world import World

DRAIN = "Cống đầu ngõ 12 đường Trần Phú bị tắc, mưa là ngập vào nhà, đề nghị nạo vét."
SAME_DRAIN = "Ngõ 12 Trần Phú cống tắc lâu rồi, cứ mưa ngập hết đường, xin xã cho nạo vét cống."
OTHER_LANE = "Cống đầu ngõ 21 đường Lê Lợi bị tắc, mưa là ngập vào nhà, đề nghị nạo vét."
DITCH = "Mương Bà Lãnh {} bị lấp, đề nghị xã cho khơi lại."


def machine(world: World, authority: Any = None) -> Caller:
    """The system, at work for an authority."""
    return system_caller(world.clock.now, authority_id=(authority or world.commune).pk)


def read(world: World, text: str, **values: Any) -> Petition:
    """A petition that came in and was read."""
    petition = voice(world, text, **values)
    suggest_for_petition(machine(world, petition.authority), petition_id=petition.pk)
    return petition


def suggestion(petition: Petition, kind: SuggestionKind) -> Suggestion:
    """The one suggestion of a kind."""
    return Suggestion.objects.get(petition=petition, kind=kind.value)


def kinds(petition: Petition) -> list[str]:
    """The kinds of all suggestions of a petition, in order."""
    return list(petition.suggestions.order_by("id").values_list("kind", flat=True))


def sort_as(world: World, petition: Petition, code: str, who: str = "secretary") -> None:
    """An officer sorts it under the shipped field of this code, and the machine learns."""
    field = Field.objects.get(code=code, authority=None)
    classify_petition(
        world.caller(who),
        petition_id=petition.pk,
        field_ids=[field.pk],
        level=Level.COMMUNE,
        legal_type=LegalType.KIEN_NGHI,
    )
    learn_from_petition(machine(world, petition.authority), petition_id=petition.pk)
