"""The ledger of promises: open, late, kept."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_http_methods, require_safe

from doithoai.apps.files.actions.store_file import store_file
from doithoai.apps.hall.access import promises_for
from doithoai.apps.hall.actions.keep_promise import keep_promise as keep
from doithoai.apps.hall.actions.move_promise import move_promise as move
from doithoai.apps.hall.models import Promise
from doithoai.apps.hall.promise_queries import promise_counts, promise_rows, promises_ledger
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.hall.promises import PROMISE_WORDS, PromiseState
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.common.downloads import download
from doithoai.faces.common.promise_faces import PROMISE_FACES
from doithoai.faces.common.refusals import attempt
from doithoai.faces.common.workbooks import workbook
from doithoai.faces.desk.followup import forms

COLUMNS = (
    gettext_noop("Cam kết"),
    gettext_noop("Đơn vị"),
    gettext_noop("Hạn"),
    gettext_noop("Hạn hứa ban đầu"),
    gettext_noop("Lý do đổi hạn"),
    gettext_noop("Tình trạng"),
    gettext_noop("Ngày thực hiện"),
    gettext_noop("Kết quả"),
    gettext_noop("Mã kiến nghị"),
    gettext_noop("Đối thoại"),
)
WIDTHS = (60, 26, 14, 14, 40, 20, 14, 50, 14, 44)


@desk_page(Permission.PROMISE_TRACK)
def promises(request: HttpRequest) -> HttpResponse:
    """The ledger, the most urgent first."""
    caller, state, dialogue_id = caller_of(request), *_wanted(request)
    page = Paginator(promises_ledger(caller, state=state, dialogue_id=dialogue_id), 50).get_page(
        request.GET.get("trang")
    )
    counts = promise_counts(promises_ledger(caller, dialogue_id=dialogue_id), caller.today)
    rows = [
        (row.promise, PROMISE_FACES[row.state], _(PROMISE_WORDS[row.state]))
        for row in promise_rows(list(page.object_list), caller.today)
    ]
    return render(
        request,
        "desk/followup/promises.html",
        {"rows": rows, "page": page, "chips": _chips(state, dialogue_id, counts), "query": request.GET.urlencode()},
    )


def _wanted(request: HttpRequest) -> tuple[PromiseState | None, int]:
    form = forms.Promises(request.GET)
    form.is_valid()
    data: dict[str, Any] = form.cleaned_data
    return PromiseState(data["trang_thai"]) if data.get("trang_thai") else None, data.get("doi_thoai") or 0


def _chips(state: PromiseState | None, dialogue_id: int, counts: dict[PromiseState, int]) -> list[dict[str, Any]]:
    of_dialogue = f"&doi_thoai={dialogue_id}" if dialogue_id else ""
    every = {"text": _("Tất cả"), "url": f"?{of_dialogue}", "on": state is None, "count": sum(counts.values())}
    return [every] + [
        {"text": _(PROMISE_WORDS[one]), "url": f"?trang_thai={one.value}{of_dialogue}", "on": one is state, "count": n}
        for one, n in counts.items()
    ]


@desk_page(Permission.PROMISE_TRACK)
def promises_workbook(request: HttpRequest) -> HttpResponse:
    """Exactly the ledger under the same filters."""
    caller, state, dialogue_id = caller_of(request), *_wanted(request)
    found = promise_rows(list(promises_ledger(caller, state=state, dialogue_id=dialogue_id)), caller.today)
    rows = [
        (p.text, p.unit.short_name, p.due_on, p.first_due_on, p.moved_reason, _(PROMISE_WORDS[row.state]), p.kept_on,
         p.proof_note, p.petition.code if p.petition else "", p.dialogue.title)
        for row in found for p in [row.promise]
    ]  # fmt: skip
    return workbook("so-cam-ket", title=_("Sổ cam kết"), columns=COLUMNS, rows=rows, widths=WIDTHS)


@require_safe
@desk_page(Permission.PROMISE_TRACK)
def promise_proof(request: HttpRequest, promise_id: int) -> HttpResponse:
    """The file that shows that it was kept."""
    _, promise = _reached(request, promise_id)
    if promise.proof is None:
        raise Http404
    return download(promise.proof)


@require_http_methods(["GET", "POST"])
@desk_page(Permission.PROMISE_TRACK)
def keep_promise(request: HttpRequest, promise_id: int) -> HttpResponse:
    """Say that it is kept, with what shows it."""
    caller, promise = _reached(request, promise_id)
    form = forms.KeepPromise(request.POST or None, request.FILES or None, initial={"kept_on": caller.today})
    if request.method == "POST" and form.is_valid():
        kept = attempt(form, lambda: _keep(caller, promise_id, form.cleaned_data))
        if kept:
            messages.success(request, _("Đã ghi nhận cam kết được thực hiện."))
            return redirect("desk:promises")
    return _form(request, form, promise, title=_("Báo đã thực hiện cam kết"), button=_("Ghi nhận đã thực hiện"))


def _keep(caller: Caller, promise_id: int, data: dict[str, Any]) -> Promise:
    sent = data["proof"]
    proof = store_file(caller, name=sent.name, data=sent.file) if sent else None
    return keep(caller, promise_id=promise_id, kept_on=data["kept_on"], note=data["note"], proof=proof)


@require_http_methods(["GET", "POST"])
@desk_page(Permission.PROMISE_TRACK)
def move_promise(request: HttpRequest, promise_id: int) -> HttpResponse:
    """Give it a new date, with a reason that everybody may read."""
    caller, promise = _reached(request, promise_id)
    form = forms.MovePromise(request.POST or None)
    if request.method == "POST" and form.is_valid():
        moved = attempt(form, lambda: move(caller, promise_id=promise_id, **form.cleaned_data))
        if moved:
            messages.success(request, _("Đã đổi hạn cam kết. Hạn cũ vẫn hiện bên cạnh hạn mới."))
            return redirect("desk:promises")
    return _form(request, form, promise, title=_("Đổi hạn cam kết"), button=_("Đổi hạn và công khai lý do"))


def _reached(request: HttpRequest, promise_id: int) -> tuple[Caller, Promise]:
    caller = caller_of(request)
    rows = promises_for(caller, Permission.PROMISE_TRACK).select_related("unit", "dialogue", "proof")
    return caller, rows.get(pk=promise_id)


def _form(request: HttpRequest, form: Any, promise: Promise, *, title: str, button: str) -> HttpResponse:
    context = {"form": form, "promise": promise, "title": title, "button_words": button}
    return render(request, "desk/followup/promise_form.html", context, status=422 if form.errors else 200)
