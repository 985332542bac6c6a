"""Which suggestions a caller reaches: those of the petitions that the caller may sort."""

from django.db.models import QuerySet

from doithoai.apps.petitions.access import petitions_for
from doithoai.apps.suggestions.models import Suggestion
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller


def suggestions_for(caller: Caller) -> QuerySet[Suggestion]:
    """Suggestions within reach. What names a petition out of reach (a sealed one) is out of reach too."""
    petitions = petitions_for(caller, Permission.PETITION_TRIAGE)
    rows = Suggestion.objects.filter(petition__in=petitions)
    return rows.filter(other__isnull=True) | rows.filter(other__in=petitions)
