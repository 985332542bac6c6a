"""The inbox: the list, its files, and what is done to many at once."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from doithoai.apps.petitions.queries.inbox import exported
from doithoai.apps.petitions.queries.inbox import inbox as page_of
from doithoai.apps.petitions.queries.offers import offers_for
from doithoai.core.access.permissions import Permission
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.desk.triage import exports, words
from doithoai.faces.desk.triage.listing import bulk_choices, kept_shown, whole_list
from doithoai.faces.desk.triage.views import PAGE_KEYS, InboxFilter, page_key


@desk_page(Permission.PETITION_VIEW)
def inbox(request: HttpRequest) -> HttpResponse:
    """List left, case right; the filters are the address."""
    caller = caller_of(request)
    offers = offers_for(caller)
    form = InboxFilter(request.GET, offers)
    view = form.view()
    before, after = (page_key(request, name, view.order) for name in PAGE_KEYS)
    page = page_of(caller, view, before=before, after=after, places=offers.places if view.text else None)
    shown = {
        "form": form,
        "chips": form.chips(request),
        "page": page,
        "order": words.ORDERS[view.order],
        **bulk_choices(form),
    }
    return render(
        request, "desk/triage/inbox.html", shown | whole_list(request, caller, view, page) | kept_shown(request, offers)
    )


@desk_page(Permission.PETITION_VIEW)
def export_inbox(request: HttpRequest) -> HttpResponse:
    """Exactly this view as XLSX or CSV."""
    caller = caller_of(request)
    offers = offers_for(caller)
    rows = exported(caller, InboxFilter(request.GET, offers).view(), exports.MOST, offers.places)
    return exports.as_file(rows, caller.today, csv=request.GET.get("kieu") == "csv")
