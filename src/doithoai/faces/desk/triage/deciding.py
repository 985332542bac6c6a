"""One press on a suggestion: take it, take the whole sorting, or say that it is wrong."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from doithoai.apps.petitions.queries.case import get_petition
from doithoai.apps.suggestions.access import suggestions_for
from doithoai.apps.suggestions.actions.accept_sorting import accept_sorting as take_sorting
from doithoai.apps.suggestions.actions.accept_suggestion import accept_suggestion as take
from doithoai.apps.suggestions.actions.decline_suggestion import decline_suggestion as decline
from doithoai.core.access.permissions import Permission
from doithoai.core.petitions.numbering import read_code
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.desk.triage.acts import press

TRIAGE = Permission.PETITION_TRIAGE


@require_POST
@desk_page(TRIAGE)
def accept_suggestion(request: HttpRequest, suggestion_id: int) -> HttpResponse:
    """Do what is suggested."""
    caller = caller_of(request)
    code = suggestions_for(caller).values_list("petition__code", flat=True).get(pk=suggestion_id)
    return press(request, _("Đã nhận gợi ý."), lambda: take(caller, suggestion_id=suggestion_id), _back(request, code))


@require_POST
@desk_page(TRIAGE)
def decline_suggestion(request: HttpRequest, suggestion_id: int) -> HttpResponse:
    """It is not so."""
    caller = caller_of(request)
    code = suggestions_for(caller).values_list("petition__code", flat=True).get(pk=suggestion_id)
    return press(
        request, _("Đã bỏ qua gợi ý."), lambda: decline(caller, suggestion_id=suggestion_id), _back(request, code)
    )


@require_POST
@desk_page(TRIAGE)
def accept_sorting(request: HttpRequest, code: str) -> HttpResponse:
    """Field, type and level together."""
    caller = caller_of(request)
    petition = get_petition(caller, code, TRIAGE)
    done = _("Đã lưu phân loại theo gợi ý.")
    return press(request, done, lambda: take_sorting(caller, petition_id=petition.pk), _back(request, code))


def _back(request: HttpRequest, code: str) -> str:
    """The list beside which it was pressed, with its filters; else the case on whose page it stood."""
    query = request.POST.get("ve")
    here = read_code(request.POST.get("tai", "")) or code
    return reverse("desk:petition", args=[here]) if query is None else f"{reverse('desk:inbox')}?{query}"
