"""Sealing a suspected denunciation: two people close it, each look into the envelope is recorded."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from doithoai.apps.petitions.actions.sealing import open_sealed as opening
from doithoai.apps.petitions.actions.sealing.ask_seal import ask_seal as ask
from doithoai.apps.petitions.actions.sealing.confirm_seal import confirm_seal as confirm
from doithoai.apps.petitions.actions.sealing.decline_seal import decline_seal as decline
from doithoai.apps.petitions.actions.sealing.unseal_petition import unseal_petition as unseal
from doithoai.apps.petitions.queries.case import get_petition
from doithoai.core.access.permissions import Permission
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.common.downloads import handed_out
from doithoai.faces.common.refusals import attempt
from doithoai.faces.desk.triage import forms
from doithoai.faces.desk.triage.acts import Act, perform, press, trail_of, typed

SEAL = Permission.PETITION_SEAL


@require_POST
@desk_page(SEAL)
def ask_seal(request: HttpRequest, code: str) -> HttpResponse:
    """The first of two people."""
    caller = caller_of(request)
    petition = get_petition(caller, code, SEAL)
    done = _("Đã đề nghị niêm phong. Người thứ hai cần xác nhận.")
    return press(request, done, lambda: ask(caller, petition_id=petition.pk), _case(code))


@require_POST
@desk_page(SEAL)
def confirm_seal(request: HttpRequest, code: str) -> HttpResponse:
    """The second person agrees."""
    caller = caller_of(request)
    petition = get_petition(caller, code, SEAL)
    return press(request, _("Đã niêm phong."), lambda: confirm(caller, petition_id=petition.pk), _case(code))


@require_POST
@desk_page(SEAL)
def decline_seal(request: HttpRequest, code: str) -> HttpResponse:
    """The second person does not agree."""
    caller = caller_of(request)
    petition = get_petition(caller, code, SEAL)
    return press(request, _("Ý kiến được xử lý tiếp."), lambda: decline(caller, petition_id=petition.pk), _case(code))


@desk_page(SEAL)
def unseal_petition(request: HttpRequest, code: str) -> HttpResponse:
    """Open it again, with the reason."""
    caller = caller_of(request)
    petition = get_petition(caller, code, SEAL)
    form = forms.Reason(typed(request))
    act = Act(_("Bỏ niêm phong"), _("Bỏ niêm phong"), _("Ý kiến trở lại hộp ý kiến."), danger=True)
    call = lambda: unseal(caller, petition_id=petition.pk, **form.cleaned_data)  # noqa: E731  one line of the pattern
    return perform(request, act, petition, form, call, sealed=True)


@never_cache
@desk_page(SEAL)
def open_sealed(request: HttpRequest, code: str) -> HttpResponse:
    """Read what lies in the envelope, once, with the reason."""
    caller = caller_of(request)
    petition = get_petition(caller, code, SEAL)
    form = forms.Reason(typed(request))
    opened = None
    if form.is_bound and form.is_valid():
        why = form.cleaned_data["reason"]
        opened = attempt(form, lambda: opening.open_sealed(caller, petition_id=petition.pk, reason=why))
    title = _("Mở phong bì để đọc")
    context = {"petition": petition, "form": form, "opened": opened, "trail": trail_of(petition, title), "title": title}
    return render(request, "desk/triage/open_sealed.html", context, status=422 if form.errors else 200)


@never_cache
@require_POST
@desk_page(SEAL)
def open_sealed_file(request: HttpRequest, code: str, file_id: int) -> HttpResponse:
    """One file from the envelope, to hand over; recorded."""
    caller = caller_of(request)
    petition = get_petition(caller, code, SEAL)
    told, content = opening.open_sealed_file(caller, petition_id=petition.pk, file_id=file_id)
    return handed_out(content, name=told["name"], media=told["content_type"], saved=True)


def _case(code: str) -> str:
    return reverse("desk:petition", args=[code])
