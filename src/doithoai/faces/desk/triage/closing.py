"""Pages about what others may see: show, hide; and when the work is done."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from doithoai.apps.files.actions.store_file import store_file
from doithoai.apps.petitions.actions.answers.solve_petition import solve_petition as solve
from doithoai.apps.petitions.actions.triage.hide_petition import hide_petition as hide
from doithoai.apps.petitions.actions.triage.show_petition import show_petition as show
from doithoai.apps.petitions.queries.case import get_petition
from doithoai.core.access.permissions import Permission
from doithoai.core.text.personal_data import find_personal_data, pieces_at
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.desk.triage import forms
from doithoai.faces.desk.triage.acts import Act, perform, typed

TRIAGE = Permission.PETITION_TRIAGE


@desk_page(TRIAGE)
def show_petition(request: HttpRequest, code: str) -> HttpResponse:
    """The words the public will read, with what was found in them marked."""
    caller = caller_of(request)
    petition = get_petition(caller, code, TRIAGE)
    form = forms.ShowPetition(typed(request), initial={"public_text": petition.public_words})
    act = Act(_("Công khai ý kiến"), _("Công khai"), _("Đã công khai. Đây là những gì mọi người đọc được."))
    pieces = pieces_at(petition.text, find_personal_data(petition.text))
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
