"""The inbox: the list, its files, and what is done to many at once."""

from collections.abc import Callable
from typing import Any

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
from doithoai.core.access.matrix import reach_of
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.refusal import Refused
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.common.refusals import sentence_of
from doithoai.faces.desk.triage import exports
from doithoai.faces.desk.triage.rows import row_of
from doithoai.faces.desk.triage.views import InboxFilter, address, page_key


@desk_page(Permission.PETITION_VIEW)
def inbox(request: HttpRequest) -> HttpResponse:
    """List left, case right; the filters are the address."""
    caller = caller_of(request)
    form = InboxFilter(request.GET, caller)
    page = page_of(caller, form.view(), before=page_key(request, "truoc"), after=page_key(request, "sau"))
    return render(
        request,
        "desk/triage/inbox.html",
        {
            "form": form,
            "chips": form.chips(request),
            "quick": _quick(request),
            "page": page,
            "rows": [row_of(row, caller.today) for row in page.rows],
            "newer_url": address(request, sau=page.newer) if page.newer else "",
            "older_url": address(request, truoc=page.older) if page.older else "",
            "xlsx_url": reverse("desk:export_inbox") + address(request, kieu="xlsx"),
            "csv_url": reverse("desk:export_inbox") + address(request, kieu="csv"),
            "may_sort": reach_of(caller.role, Permission.PETITION_TRIAGE) is not None,
            "search_url": "",
        },
    )


def _quick(request: HttpRequest) -> list[dict[str, Any]]:
    """The filters one needs every morning, one click each."""
    names: tuple[tuple[str, dict[str, str]], ...] = (
        (_("Tất cả"), {}),
        (_("Chưa giao"), {"chua_giao": "on"}),
        (_("Quá hạn"), {"han": "late"}),
        (_("Đến hạn trong 3 ngày"), {"han": "soon"}),
        (_("Trả lời tại hội nghị"), {"hoi_truong": "on"}),
    )
    here = {name: request.GET.get(name) for name in ("chua_giao", "han", "hoi_truong") if request.GET.get(name)}
    plain = dict.fromkeys(("chua_giao", "han", "hoi_truong"), "")
    return [{"text": text, "url": address(request, **(plain | wanted)), "on": wanted == here} for text, wanted in names]


@desk_page(Permission.PETITION_VIEW)
def export_inbox(request: HttpRequest) -> HttpResponse:
    """Exactly this view as XLSX or CSV."""
    caller = caller_of(request)
    rows = exported(caller, InboxFilter(request.GET, caller).view(), exports.MOST)
    if request.GET.get("kieu") == "csv":
        response = HttpResponse(exports.as_csv(rows, caller.today), content_type="text/csv; charset=utf-8")
        response["Content-Disposition"] = 'attachment; filename="y-kien.csv"'
        return response
    response = HttpResponse(exports.as_xlsx(rows, caller.today), content_type=exports.XLSX)
    response["Content-Disposition"] = 'attachment; filename="y-kien.xlsx"'
    return response


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
