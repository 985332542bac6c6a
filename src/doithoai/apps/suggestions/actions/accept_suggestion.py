"""One press takes a suggestion over: it does what the form of the same act would do."""

from collections.abc import Callable

from django.db import transaction

from doithoai.apps.petitions.actions.assignments.assign_petition import assign_petition
from doithoai.apps.petitions.actions.sealing.ask_seal import ask_seal
from doithoai.apps.petitions.actions.triage.divide_petition import divide_petition
from doithoai.apps.petitions.actions.triage.merge_petitions import merge_petitions
from doithoai.apps.petitions.models import Petition
from doithoai.apps.suggestions.access import suggestions_for
from doithoai.apps.suggestions.actions.accept_sorting import classify_as
from doithoai.apps.suggestions.models import Suggestion
from doithoai.apps.suggestions.settling import settle_one
from doithoai.core.caller import Caller
from doithoai.core.petitions.legal_type import LegalType
from doithoai.core.petitions.points import without_number
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


def _classify(caller: Caller, row: Suggestion) -> None:
    if row.value == LegalType.TO_CAO:
        ask_seal(caller, petition_id=row.petition_id)
    else:
        classify_as(caller, row.petition_id, {SuggestionKind(row.kind): row})


def _divide(caller: Caller, row: Suggestion) -> None:
    divide_petition(caller, petition_id=row.petition_id, texts=points_in(row))


def points_in(row: Suggestion) -> list[str]:
    """The separate requests in the citizen's own words, as they will be numbered."""
    spans = row.detail.get("spans", [])
    return [without_number(" ".join(row.petition.text[start:end].split())) for start, end in spans]


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
