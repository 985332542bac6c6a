"""Which suggestions a caller reaches: those of the petitions that the caller may sort."""

from django.db.models import Q

from doithoai.apps.petitions.access import petitions_for
from doithoai.apps.suggestions.models import Suggestion, SuggestionQuerySet
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.petitions.lifecycle import PetitionState


def suggestions_for(caller: Caller) -> SuggestionQuerySet:
    """Suggestions within reach. What is for, or names, a sealed petition is out of everybody's reach."""
    petitions = petitions_for(caller, Permission.PETITION_TRIAGE).exclude(state=PetitionState.SEALED)
    return Suggestion.objects.filter(petition__in=petitions).filter(Q(other__isnull=True) | Q(other__in=petitions))
