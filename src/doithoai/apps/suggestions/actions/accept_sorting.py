"""One press takes over how the machine would sort a petition: field, legal type and level together."""

from collections.abc import Mapping

from django.db import transaction

from doithoai.apps.petitions.actions.triage.classify_petition import classify_petition, usable_fields
from doithoai.apps.petitions.models import Petition
from doithoai.apps.petitions.reach import locked_petition
from doithoai.apps.suggestions.access import suggestions_for
from doithoai.apps.suggestions.models import Suggestion
from doithoai.apps.suggestions.settling import settle_one
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.petitions.legal_type import HANDLED, LegalType, Level
from doithoai.core.refusal import NotPossibleNow
from doithoai.core.triage.kinds import Outcome, SuggestionKind, SuggestionSettled

SORTING = (SuggestionKind.FIELD, SuggestionKind.LEGAL_TYPE, SuggestionKind.LEVEL)


@transaction.atomic
def accept_sorting(caller: Caller, *, petition_id: int) -> Petition:
    """Classify by every open suggestion; a type that is not handled here is left to its own form.

    Raises SuggestionSettled where none is open (any more), Petition.DoesNotExist out of reach.
    """
    locked_petition(caller, Permission.PETITION_TRIAGE, petition_id)
    open_ = suggestions_for(caller).open().filter(petition_id=petition_id, kind__in=SORTING)
    rows = [row for row in open_ if row.kind != SuggestionKind.LEGAL_TYPE or _handled(row)]
    if not rows:
        raise SuggestionSettled()
    petition = classify_as(caller, petition_id, {SuggestionKind(row.kind): row for row in rows})
    if not all(settle_one(caller, row, Outcome.ACCEPTED) for row in rows):
        raise SuggestionSettled()
    return petition


def classify_as(caller: Caller, petition_id: int, rows: Mapping[SuggestionKind, Suggestion]) -> Petition:
    """Classify by these suggestions; what none of them names stays as it is. Raises NotPossibleNow for a complaint."""
    kind, level = rows.get(SuggestionKind.LEGAL_TYPE), rows.get(SuggestionKind.LEVEL)
    if kind and not _handled(kind):
        raise NotPossibleNow()
    petition = locked_petition(caller, Permission.PETITION_TRIAGE, petition_id)
    return classify_petition(
        caller,
        petition_id=petition.pk,
        field_ids=field_ids_of(petition, rows.get(SuggestionKind.FIELD)),
        level=Level(level.value if level else petition.level),
        legal_type=LegalType(kind.value if kind else petition.legal_type),
        summary=petition.summary,
        place=petition.place,
    )


def _handled(row: Suggestion) -> bool:
    return row.value in HANDLED


def field_ids_of(petition: Petition, row: Suggestion | None) -> list[int]:
    """The fields that a suggestion names, or those that the petition has."""
    if row is None:
        return list(petition.fields.values_list("pk", flat=True))
    codes = [row.value, *row.detail.get("also", [])]
    return list(usable_fields(petition.authority_id).filter(code__in=codes).values_list("pk", flat=True))
