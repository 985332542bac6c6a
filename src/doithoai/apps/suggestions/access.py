"""Which suggestions a caller reaches: those of the petitions that the caller may sort."""

from django.db.models import Q

from doithoai.apps.petitions.access import petitions_for
from doithoai.apps.suggestions.models import Suggestion, SuggestionQuerySet
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller


def suggestions_for(caller: Caller) -> SuggestionQuerySet:
    """Suggestions within reach. What names a petition out of reach (a sealed one) is out of reach too."""
    petitions = petitions_for(caller, Permission.PETITION_TRIAGE)
    return Suggestion.objects.filter(petition__in=petitions).filter(Q(other__isnull=True) | Q(other__in=petitions))
