"""What was passed on to other bodies: what is awaited, what came back, and passing several on at once."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from doithoai.apps.files.actions.store_file import store_file
from doithoai.apps.organisations.actions.set_body_wait import set_body_wait as set_wait
from doithoai.apps.organisations.models import Authority
from doithoai.apps.petitions.actions.letters.register_body_reply import register_body_reply as register
from doithoai.apps.petitions.actions.letters.transfer_many import transfer_many as pass_on
from doithoai.apps.petitions.models import BodyReply
from doithoai.apps.petitions.queries.transfers import awaited_bodies, body_replies, waiting_for
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.refusal import Refused
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.common.refusals import attempt, sentence_of
from doithoai.faces.desk.topics.gathering import chosen, many
from doithoai.faces.desk.transfers import forms
from doithoai.faces.desk.triage.acts import typed
from doithoai.faces.desk.triage.forms import TransferPetition

TRIAGE = Permission.PETITION_TRIAGE


@desk_page(TRIAGE)
def transfers(request: HttpRequest) -> HttpResponse:
    """Which bodies owe an answer, since when; what came back."""
    caller = caller_of(request)
    wait = Authority.objects.get(pk=caller.authority_id).body_wait_days
    context = {
        "awaited": awaited_bodies(caller),
        "replies": body_replies(caller),
        "form": forms.SetBodyWait(initial={"days": wait}),
        "wait": wait,
    }
    return render(request, "desk/transfers/transfers.html", context)


@desk_page(TRIAGE)
def register_body_reply(request: HttpRequest) -> HttpResponse:
    """`?noi=` names the body; the document is registered once and filed to each petition it answers."""
    caller = caller_of(request)
    body = request.GET.get("noi", "")
    petitions = list(waiting_for(caller, body)) if body else []
    files = request.FILES if request.method == "POST" else None
    form = forms.RegisterBodyReply(typed(request), files, initial={"received_on": caller.today}, petitions=petitions)
    if form.is_bound and form.is_valid() and attempt(form, lambda: _register(caller, body, form)) is not None:
        messages.success(request, _("Đã ghi và báo cho người gửi ý kiến."))
        return redirect("desk:transfers")
    context = {"form": form, "body": body, "petitions": petitions, "back": reverse("desk:transfers")}
    return render(request, "desk/transfers/register.html", context, status=422 if form.is_bound else 200)


def _register(caller: Caller, body: str, form: forms.RegisterBodyReply) -> BodyReply:
    sent: Any = form.cleaned_data["file"]
    file = store_file(caller, name=sent.name, data=sent.file) if sent else None
    return register(caller, document=form.document(body), parts=form.parts(), file=file)


@desk_page(TRIAGE)
def transfer_many(request: HttpRequest) -> HttpResponse:
    """The ticked petitions to one body, in one letter with a list."""
    caller = caller_of(request)
    rows = chosen(request, caller)
    form = TransferPetition(typed(request), initial={"level": "province"})
    if form.is_bound and form.is_valid():
        ids = [row.pk for row in rows]
        if attempt(form, lambda: pass_on(caller, petition_ids=ids, **form.cleaned_data)) is not None:
            messages.success(request, _("Đã chuyển. Công văn kèm danh mục nằm trong mục Văn bản."))
            return redirect("desk:transfers")
    lead = _("Người gửi thấy nơi nhận, ngày chuyển và lý do. Các ý kiến đi chung một công văn có danh mục.")
    title, button = _("Chuyển nơi có thẩm quyền"), _("Chuyển và soạn công văn")
    return many(request, rows, form, title=title, button=button, lead=lead)


@require_POST
@desk_page(TRIAGE)
def set_body_wait(request: HttpRequest) -> HttpResponse:
    """The authority's own number of days before it is reminded."""
    form = forms.SetBodyWait(request.POST)
    try:
        if form.is_valid():
            set_wait(caller_of(request), days=form.cleaned_data["days"])
            messages.success(request, _("Đã lưu số ngày chờ."))
        else:
            messages.warning(request, _("Số ngày từ 1 đến 365."))
    except Refused as refused:
        messages.warning(request, sentence_of(refused))
    return redirect("desk:transfers")
