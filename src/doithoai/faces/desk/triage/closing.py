"""Pages about what others may see: seal, show, hide, contact; and when the work is done."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from doithoai.apps.files.actions.store_file import store_file
from doithoai.apps.petitions.actions.answers.solve_petition import solve_petition as solve
from doithoai.apps.petitions.actions.sealing.ask_seal import ask_seal as ask
from doithoai.apps.petitions.actions.sealing.confirm_seal import confirm_seal as confirm
from doithoai.apps.petitions.actions.sealing.decline_seal import decline_seal as decline
from doithoai.apps.petitions.actions.sealing.unseal_petition import unseal_petition as unseal
from doithoai.apps.petitions.actions.triage.hide_petition import hide_petition as hide
from doithoai.apps.petitions.actions.triage.show_petition import show_petition as show
from doithoai.apps.petitions.queries.case import get_petition
from doithoai.core.access.permissions import Permission
from doithoai.core.text.personal_data import marked_pieces
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.desk.triage import forms
from doithoai.faces.desk.triage.acts import Act, perform, press, typed

TRIAGE, SEAL = Permission.PETITION_TRIAGE, Permission.PETITION_SEAL


@desk_page(TRIAGE)
def show_petition(request: HttpRequest, code: str) -> HttpResponse:
    """The words the public will read, with what was found in them marked."""
    caller = caller_of(request)
    petition = get_petition(caller, code, TRIAGE)
    form = forms.ShowPetition(typed(request), initial={"public_text": petition.public_text or petition.text})
    act = Act(_("Công khai ý kiến"), _("Công khai"), _("Đã công khai. Đây là những gì mọi người đọc được."))
    pieces = marked_pieces(petition.text)
    return perform(
        request, act, petition, form, lambda: show(caller, petition_id=petition.pk, **form.cleaned_data), pieces=pieces
    )


@desk_page(TRIAGE)
def hide_petition(request: HttpRequest, code: str) -> HttpResponse:
    """Take it off the public list, with the reason."""
    caller = caller_of(request)
    petition = get_petition(caller, code, TRIAGE)
    form = forms.Reason(typed(request))
    act = Act(_("Thôi công khai"), _("Thôi công khai"), _("Ý kiến không còn trên trang công khai."))
    return perform(request, act, petition, form, lambda: hide(caller, petition_id=petition.pk, **form.cleaned_data))


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


@desk_page(Permission.PROMISE_TRACK)
def solve_petition(request: HttpRequest, code: str) -> HttpResponse:
    """The work itself is done: what, with proof."""
    caller = caller_of(request)
    petition = get_petition(caller, code, Permission.PROMISE_TRACK)
    form = forms.SolvePetition(typed(request), request.FILES or None)
    act = Act(_("Báo đã giải quyết xong"), _("Báo đã giải quyết"), _("Đã ghi nhận việc làm xong."))

    def finish() -> object:
        sent = form.cleaned_data["file"]
        proof = store_file(caller, name=sent.name, data=sent.file) if sent else None
        return solve(caller, petition_id=petition.pk, note=form.cleaned_data["note"], proof=proof)

    return perform(request, act, petition, form, finish, with_files=True)


def _case(code: str) -> str:
    return reverse("desk:petition", args=[code])
