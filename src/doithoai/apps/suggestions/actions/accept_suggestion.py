"""One press takes a suggestion over: it does what the form of the same act would do."""

from collections.abc import Callable

from django.db import transaction

from doithoai.apps.petitions.actions.assignments.assign_petition import assign_petition
from doithoai.apps.petitions.actions.sealing.ask_seal import ask_seal
from doithoai.apps.petitions.actions.triage.classify_petition import classify_petition, usable_fields
from doithoai.apps.petitions.actions.triage.divide_petition import divide_petition
from doithoai.apps.petitions.actions.triage.merge_petitions import merge_petitions
from doithoai.apps.petitions.models import Petition
from doithoai.apps.suggestions.access import suggestions_for
from doithoai.apps.suggestions.models import Suggestion
from doithoai.apps.suggestions.settling import settle_one
from doithoai.core.caller import Caller
from doithoai.core.petitions.legal_type import HANDLED, LegalType, Level
from doithoai.core.refusal import NotPossibleNow
from doithoai.core.triage.kinds import Outcome, SuggestionKind, SuggestionSettled


@transaction.atomic
def accept_suggestion(caller: Caller, *, suggestion_id: int) -> Petition:
    """Do it. Raises SuggestionSettled, NotPossibleNow for a complaint, and what the act itself refuses.

    A suspected denunciation is only asked to be sealed: the second person decides. The act records its own event.
    """
    row = suggestions_for(caller).select_related("petition").get(pk=suggestion_id)
    ACTS[SuggestionKind(row.kind)](caller, row)
    if not settle_one(caller, row, Outcome.ACCEPTED):
        raise SuggestionSettled()
    return row.petition


def accept_sorting(caller: Caller, *, petition: Petition, rows: list[Suggestion]) -> None:
    """Field, level and legal type in one classification; what is not among `rows` stays as it is."""
    by_kind = {row.kind: row for row in rows}
    kind, level = by_kind.get(SuggestionKind.LEGAL_TYPE), by_kind.get(SuggestionKind.LEVEL)
    legal_type = LegalType(kind.value if kind else petition.legal_type)
    if legal_type not in HANDLED:
        raise NotPossibleNow()
    classify_petition(
        caller,
        petition_id=petition.pk,
        field_ids=field_ids_of(petition, by_kind.get(SuggestionKind.FIELD)),
        level=Level(level.value if level else petition.level),
        legal_type=legal_type,
        summary=petition.summary,
        place=petition.place,
    )


def field_ids_of(petition: Petition, row: Suggestion | None) -> list[int]:
    """The fields that a suggestion names, or those that the petition has."""
    if row is None:
        return list(petition.fields.values_list("pk", flat=True))
    codes = [row.value, *row.detail.get("also", [])]
    return list(usable_fields(petition.authority_id).filter(code__in=codes).values_list("pk", flat=True))


def _classify(caller: Caller, row: Suggestion) -> None:
    if row.value == LegalType.TO_CAO:
        ask_seal(caller, petition_id=row.petition_id)
    else:
        accept_sorting(caller, petition=row.petition, rows=[row])


def _divide(caller: Caller, row: Suggestion) -> None:
    divide_petition(caller, petition_id=row.petition_id, texts=points_in(row))


def points_in(row: Suggestion) -> list[str]:
    """The separate requests in the citizen's own words."""
    return [" ".join(row.petition.text[start:end].split()) for start, end in row.detail.get("spans", [])]


def _assign(caller: Caller, row: Suggestion) -> None:
    assign_petition(caller, petition_id=row.petition_id, lead_unit_id=int(row.value))


def _merge(caller: Caller, row: Suggestion) -> None:
    if row.other_id is None:
        raise NotPossibleNow()
    merge_petitions(caller, petition_id=row.petition_id, into_id=row.other_id)


ACTS: dict[SuggestionKind, Callable[[Caller, Suggestion], None]] = {
    SuggestionKind.LEGAL_TYPE: _classify,
    SuggestionKind.FIELD: _classify,
    SuggestionKind.LEVEL: _classify,
    SuggestionKind.UNIT: _assign,
    SuggestionKind.POINTS: _divide,
    SuggestionKind.DUPLICATE: _merge,
    SuggestionKind.REPEAT: _merge,
}
"""What each kind does."""
