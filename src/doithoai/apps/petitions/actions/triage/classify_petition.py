"""Sort a petition: fields, level of competence, kind, summary and place."""

from collections.abc import Collection

from django.db import transaction
from django.db.models import Q, QuerySet

from doithoai.apps.petitions.models import Field, Petition
from doithoai.apps.petitions.reach import locked_petition
from doithoai.apps.petitions.trail import record_petition
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.petitions.legal_type import HANDLED, LegalType, Level
from doithoai.core.petitions.lifecycle import PetitionState
from doithoai.core.petitions.search_text import search_text
from doithoai.core.refusal import NotPossibleNow
from doithoai.core.text.normalise import tidy

CLOSED_TO_SORTING = (PetitionState.SEALED, PetitionState.DIVERTED)


@transaction.atomic
def classify_petition(
    caller: Caller,
    *,
    petition_id: int,
    field_ids: Collection[int],
    level: Level,
    legal_type: LegalType,
    summary: str = "",
    place: str = "",
) -> Petition:
    """Store how the petition is sorted. Raises NotPossibleNow when it is sealed, diverted or not handled here."""
    petition = locked_petition(caller, Permission.PETITION_TRIAGE, petition_id)
    if petition.state in CLOSED_TO_SORTING or legal_type not in HANDLED:
        raise NotPossibleNow()
    fields = list(usable_fields(petition.authority_id).filter(pk__in=field_ids))
    old = _sorted_as(petition)
    petition.level, petition.legal_type = level.value, legal_type.value
    petition.summary, petition.place = tidy(summary)[:300], tidy(place)[:200]
    petition.folded = search_text(
        code=petition.code, text=petition.text, place=petition.place, summary=petition.summary
    )
    petition.save(update_fields=["level", "legal_type", "summary", "place", "folded"])
    petition.fields.set(fields)
    record_petition(caller, EventName.PETITION_CLASSIFIED, petition, old=old, new=_sorted_as(petition))
    return petition


def usable_fields(authority_id: int) -> QuerySet[Field]:
    """The shipped fields and the authority's own, without hidden ones."""
    return Field.objects.filter(Q(authority=None) | Q(authority_id=authority_id), hidden=False)


def _sorted_as(petition: Petition) -> dict[str, object]:
    codes = sorted(petition.fields.values_list("code", flat=True))
    return {"fields": codes, "level": petition.level, "legal_type": petition.legal_type}
