"""Following a petition: by its code for everybody, by the secret link for the citizen."""

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from doithoai.apps.petitions.actions.answers.rate_answer import rate_answer as rate
from doithoai.apps.petitions.actions.answers.reopen_petition import reopen_petition as reopen
from doithoai.apps.petitions.actions.triage.hide_name import hide_name as hide
from doithoai.apps.petitions.models import Petition
from doithoai.apps.petitions.queries.tracking import answer_file as file_of_answer
from doithoai.apps.petitions.queries.tracking import petition_for_public
from doithoai.core.petitions.numbering import read_code
from doithoai.faces.common.downloads import picture_or_file
from doithoai.faces.common.links import citizen_of_link
from doithoai.faces.common.qr import qr_picture
from doithoai.faces.portal.track import tries
from doithoai.faces.portal.track.forms import Rate
from doithoai.faces.portal.track.shown import facts, own_facts
from doithoai.faces.portal.track.talking import talk_facts


@require_safe
def track(request: HttpRequest) -> HttpResponse:
    """Type a code; blanks, dashes and small letters do not matter."""
    typed = request.GET.get("ma", "").strip()
    if not typed:
        return render(request, "portal/track/search.html", {"portal_here": "tra-cuu"})
    return petition(request, typed)


@require_safe
def petition(request: HttpRequest, code: str) -> HttpResponse:
    """What everybody may know about one petition."""
    if tries.asks_to_wait(request):
        return search_again(request, code, "wait", status=429)
    right = read_code(code)
    try:
        found = petition_for_public(right or "")
    except Petition.DoesNotExist:
        tries.note_wrong(request)
        return search_again(request, code, "unknown" if right else "unreadable", status=404)
    if code != found.code or "ma" in request.GET:
        return redirect("portal:petition", code=found.code)
    return render(request, "portal/track/petition.html", facts(found, own=False))


def search_again(request: HttpRequest, typed: str, problem: str, *, status: int) -> HttpResponse:
    """The search page with what was typed and what to do."""
    context = {"typed": typed[:40], "problem": problem, "portal_here": "tra-cuu"}
    return render(request, "portal/track/search.html", context, status=status)


@require_safe
def answer_file(request: HttpRequest, code: str, token: str) -> HttpResponse:
    """A file that stands with the published answer."""
    return picture_or_file(request, file_of_answer(code, token))


@never_cache
@require_safe
def own_petition(request: HttpRequest, code: str, secret: str) -> HttpResponse:
    """The citizen's own page: the words, and the place to say «chưa giải quyết»."""
    _caller, found = citizen_of_link(code, secret)
    return render(request, "portal/track/petition.html", own_facts(found, secret) | talk_facts(found))


@never_cache
@require_safe
def receipt(request: HttpRequest, code: str, secret: str) -> HttpResponse:
    """The receipt to keep or print: code, QR, secret link, what happens next."""
    _caller, found = citizen_of_link(code, secret)
    path = reverse("portal:own_petition", args=[code, secret])
    context = {"petition": found, "path": path, "qr": qr_picture(settings.SITE_URL + path)}
    return render(request, "portal/track/receipt.html", context | {"authority_name": found.authority.name})


@require_POST
def rate_answer(request: HttpRequest, code: str, secret: str) -> HttpResponse:
    """One tap counts at once; what is not solved offers to reopen."""
    caller, _found = citizen_of_link(code, secret)
    form = Rate(request.POST)
    if form.is_valid() and any(value is not None for value in form.cleaned_data.values()):
        rate(caller, **form.cleaned_data)
        messages.success(request, _("Đã ghi nhận. Cảm ơn ông/bà."))
    return back_to(code, secret)


@require_POST
def reopen_petition(request: HttpRequest, code: str, secret: str) -> HttpResponse:
    """Chưa giải quyết: back to the unit's desk."""
    caller, _found = citizen_of_link(code, secret)
    reopen(caller)
    messages.success(request, _("Đã mở lại. Đơn vị phải trả lời lần nữa; hạn mới ghi ở dưới."))
    return back_to(code, secret)


@require_POST
def hide_name(request: HttpRequest, code: str, secret: str) -> HttpResponse:
    """Take the own name off the public page."""
    caller, _found = citizen_of_link(code, secret)
    hide(caller)
    messages.success(request, _("Tên của ông/bà không còn hiện nữa."))
    return back_to(code, secret)


def back_to(code: str, secret: str) -> HttpResponse:
    """The citizen's own page, at the place of the answer."""
    return redirect(reverse("portal:own_petition", args=[code, secret]) + "#tra-loi")
