"""What became of suggestions, read from how the petition stands: accepted, or decided otherwise."""

from collections.abc import Collection

from doithoai.apps.petitions.models import Petition
from doithoai.apps.suggestions.lessons import is_sorted
from doithoai.apps.suggestions.models import Suggestion
from doithoai.core.caller import Caller
from doithoai.core.petitions.lifecycle import PetitionState
from doithoai.core.triage.kinds import PAIRED, Outcome, SuggestionKind, outcome_of


def settle(caller: Caller, petition: Petition) -> None:
    """Record what officers decided on each open suggestion of the petition, and on those that name it."""
    rows = list(petition.suggestions.open())
    chosen = _chosen(petition)
    for row in rows:
        kind = SuggestionKind(row.kind)
        outcome = _of_pair(petition, row) if kind in PAIRED else _outcome(row.value, chosen.get(kind))
        settle_one(caller, row, outcome)
    if petition.merged_into_id is not None:
        for row in petition.suggested_for.open().filter(petition_id=petition.merged_into_id):
            settle_one(caller, row, Outcome.ACCEPTED)


def settle_one(caller: Caller, row: Suggestion, outcome: Outcome) -> bool:
    """Record the outcome of one row; False when somebody was faster or nothing was decided."""
    if outcome == Outcome.OPEN:
        return False
    changed = Suggestion.objects.filter(pk=row.pk).open().update(outcome=outcome.value, settled_at=caller.now)
    return changed == 1


def _outcome(value: str, chosen: Collection[str] | None) -> Outcome:
    return Outcome.OPEN if chosen is None else outcome_of(value, chosen)


def _chosen(petition: Petition) -> dict[SuggestionKind, Collection[str]]:
    """What officers chose, by kind; a kind that nobody has decided is left out."""
    chosen: dict[SuggestionKind, Collection[str]] = {}
    left = petition.state not in (PetitionState.RECEIVED, PetitionState.SEALED)
    if petition.state == PetitionState.DIVERTED:
        return {SuggestionKind.LEGAL_TYPE: ["khieu_nai"]}
    if is_sorted(petition):
        codes = set(petition.fields.values_list("code", flat=True))
        if codes:
            chosen[SuggestionKind.FIELD] = codes | {code.partition(".")[0] for code in codes}
        chosen[SuggestionKind.LEVEL] = [petition.level]
        chosen[SuggestionKind.LEGAL_TYPE] = [petition.legal_type]
    if left and petition.lead_unit_id is not None:
        chosen[SuggestionKind.UNIT] = [str(petition.lead_unit_id)]
    points = petition.points.count()
    if points or left:
        chosen[SuggestionKind.POINTS] = [str(points)]
    return chosen


def _of_pair(petition: Petition, row: Suggestion) -> Outcome:
    """Merged into it: accepted. Given to a unit by itself: another matter after all. A repeat is only shown."""
    if petition.merged_into_id is not None:
        return Outcome.ACCEPTED if row.other_id == petition.merged_into_id else Outcome.CHANGED
    if row.kind == SuggestionKind.REPEAT or petition.state == PetitionState.RECEIVED:
        return Outcome.OPEN
    return Outcome.CHANGED
