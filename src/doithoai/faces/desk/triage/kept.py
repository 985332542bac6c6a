"""Views of the inbox under a name: keep, drop, put in order. Each leads back to the list as it was."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from doithoai.apps.petitions.actions.listing.drop_view import drop_view as drop
from doithoai.apps.petitions.actions.listing.keep_view import keep_view as keep
from doithoai.apps.petitions.actions.listing.move_view import move_view as move
from doithoai.core.access.permissions import Permission
from doithoai.core.refusal import Refused
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.common.refusals import sentence_of
from doithoai.faces.desk.triage.acts import list_address
from doithoai.faces.desk.triage.views import NAMES

VIEW = Permission.PETITION_VIEW


@require_POST
@desk_page(VIEW)
def keep_view(request: HttpRequest) -> HttpResponse:
    """The present filters under a name, one's own or for the office."""
    name, shared = request.POST.get("ten", ""), bool(request.POST.get("chung"))
    query = _filters(request.POST.get("ve", ""))
    done = _("Đã lưu cách xem này.")
    return _back(request, done, lambda: keep(caller_of(request), name=name, query=query, shared=shared))


@require_POST
@desk_page(VIEW)
def drop_view(request: HttpRequest, view_id: int) -> HttpResponse:
    """It is gone from the list; the petitions stay as they are."""
    return _back(request, _("Đã bỏ cách xem."), lambda: drop(caller_of(request), view_id=view_id))


@require_POST
@desk_page(VIEW)
def move_view(request: HttpRequest, view_id: int) -> HttpResponse:
    """One place further up."""
    return _back(request, "", lambda: move(caller_of(request), view_id=view_id))


def _back(request: HttpRequest, done: str, call: Callable[[], object]) -> HttpResponse:
    """Do it, say so or why not, and show the list as it was."""
    try:
        call()
        if done:
            messages.success(request, done)
    except Refused as refused:
        messages.warning(request, sentence_of(refused))
    return redirect(list_address(request.POST.get("ve", "")))


def _filters(query: str) -> str:
    """Only what filters and orders: an address with nothing else in it."""
    asked = QueryDict(query, mutable=True)
    for name in list(asked):
        if name not in NAMES:
            asked.pop(name)
    return asked.urlencode()
