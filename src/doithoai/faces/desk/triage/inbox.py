"""The inbox: the list, its files, and what is done to many at once."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from doithoai.apps.petitions.actions.assignments.assign_petition import assign_petition
from doithoai.apps.petitions.actions.triage.add_field import add_field
from doithoai.apps.petitions.actions.triage.choose_for_hall import choose_for_hall
from doithoai.apps.petitions.queries.inbox import exported
from doithoai.apps.petitions.queries.inbox import inbox as page_of
from doithoai.apps.petitions.queries.offers import offers_for
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.refusal import Refused
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.common.refusals import sentence_of
from doithoai.faces.desk.triage import exports, words
from doithoai.faces.desk.triage.listing import whole_list
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
    shown = {"form": form, "chips": form.chips(request), "page": page, "order": words.ORDERS[view.order]}
    return render(request, "desk/triage/inbox.html", shown | whole_list(request, caller, view, page))


@desk_page(Permission.PETITION_VIEW)
def export_inbox(request: HttpRequest) -> HttpResponse:
    """Exactly this view as XLSX or CSV."""
    caller = caller_of(request)
    offers = offers_for(caller)
    rows = exported(caller, InboxFilter(request.GET, offers).view(), exports.MOST, offers.places)
    return exports.as_file(rows, caller.today, csv=request.GET.get("kieu") == "csv")


@require_POST
@desk_page(Permission.PETITION_TRIAGE)
def sort_many(request: HttpRequest) -> HttpResponse:
    """The ticked petitions: add a field, give to a unit, or choose for the hall."""
    caller = caller_of(request)
    ids = [int(value) for value in request.POST.getlist("chon") if value.isdecimal()]
    act = _act_on_one(caller, request)
    back = reverse("desk:inbox") + "?" + request.POST.get("ve", "")
    if not ids or act is None:
        messages.warning(request, _("Xin chọn ít nhất một ý kiến và việc cần làm."))
        return redirect(back)
    _do_each(request, act, ids)
    return redirect(back)


def _act_on_one(caller: Caller, request: HttpRequest) -> Callable[[int], object] | None:
    """What to do to each, None where the choice is missing."""
    field, unit = request.POST.get("linh_vuc", ""), request.POST.get("don_vi", "")
    match request.POST.get("viec"):
        case "linh_vuc" if field.isdecimal():
            return lambda pk: add_field(caller, petition_id=pk, field_id=int(field))
        case "giao" if unit.isdecimal():
            return lambda pk: assign_petition(caller, petition_id=pk, lead_unit_id=int(unit))
        case "hoi_truong":
            return lambda pk: choose_for_hall(caller, petition_id=pk)
        case _:
            return None


def _do_each(request: HttpRequest, act: Callable[[int], object], ids: list[int]) -> None:
    done, refusals = 0, dict[str, int]()
    for pk in ids:
        try:
            act(pk)
            done += 1
        except Refused as refused:
            said = sentence_of(refused)
            refusals[said] = refusals.get(said, 0) + 1
    if done:
        messages.success(request, ngettext("Đã làm với %(n)s ý kiến.", "Đã làm với %(n)s ý kiến.", done) % {"n": done})
    for said, times in refusals.items():
        messages.warning(request, f"{times}: {said}")
