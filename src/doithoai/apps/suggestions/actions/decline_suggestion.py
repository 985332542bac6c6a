"""An officer says that a suggestion is wrong."""

from django.db import transaction

from doithoai.apps.petitions.trail import record_petition
from doithoai.apps.suggestions.access import suggestions_for
from doithoai.apps.suggestions.models import Suggestion
from doithoai.apps.suggestions.settling import settle_one
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.triage.kinds import Outcome, SuggestionSettled


@transaction.atomic
def decline_suggestion(caller: Caller, *, suggestion_id: int) -> Suggestion:
    """It is shown no more. Raises SuggestionSettled, Suggestion.DoesNotExist out of reach."""
    row = suggestions_for(caller).select_related("petition", "other").get(pk=suggestion_id)
    if not settle_one(caller, row, Outcome.CHANGED):
        raise SuggestionSettled()
    named = row.other.code if row.other else row.value
    record_petition(caller, EventName.SUGGESTION_DECLINED, row.petition, kind=row.kind, suggested=named)
    return row
