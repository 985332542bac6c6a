"""Forms that start with what is suggested, when they were opened that way; saving stays with the officer."""

from django.http import HttpRequest

from doithoai.apps.petitions.models import Petition
from doithoai.apps.suggestions.actions.accept_sorting import field_ids_of
from doithoai.apps.suggestions.actions.accept_suggestion import points_in
from doithoai.apps.suggestions.models import Suggestion
from doithoai.apps.suggestions.queries import suggestions_of
from doithoai.core.caller import Caller
from doithoai.core.petitions.legal_type import HANDLED
from doithoai.core.triage.kinds import SuggestionKind

K = SuggestionKind


def filled_in(request: HttpRequest, caller: Caller, petition: Petition) -> dict[SuggestionKind, Suggestion]:
    """The open suggestions of a petition for a form that was opened to start with them; else nothing."""
    if "goi-y" not in request.GET:
        return {}
    return {K(row.kind): row for row in suggestions_of(caller, petition) if row.petition_id == petition.pk}


def suggested_points(request: HttpRequest, caller: Caller, petition: Petition) -> str:
    """The separate requests, one a line."""
    row = filled_in(request, caller, petition).get(K.POINTS)
    return "\n".join(points_in(row)) if row else ""


def suggested_sorting(request: HttpRequest, caller: Caller, petition: Petition) -> dict[str, object]:
    """Field, level and type as the form of sorting starts with them."""
    rows = filled_in(request, caller, petition)
    sorting: dict[str, object] = {}
    if row := rows.get(K.FIELD):
        sorting["field_ids"] = field_ids_of(petition, row)
    if row := rows.get(K.LEVEL):
        sorting["level"] = row.value
    if (row := rows.get(K.LEGAL_TYPE)) and row.value in HANDLED:
        sorting["legal_type"] = row.value
    return sorting


def suggested_unit(request: HttpRequest, caller: Caller, petition: Petition) -> dict[str, object]:
    """The lead unit as the form of giving starts with it."""
    row = filled_in(request, caller, petition).get(K.UNIT)
    return {"lead_unit_id": int(row.value)} if row else {}
