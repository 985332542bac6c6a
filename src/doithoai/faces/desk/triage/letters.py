"""Letters to the person who raised a matter: the answer, an extension, an apology."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from doithoai.apps.papers.actions.redraft_paper import EditedByHand
from doithoai.apps.petitions.actions.letters.draft_apology_letters import draft_apology_letters as apologise
from doithoai.apps.petitions.actions.letters.draft_extension_letters import draft_extension_letters as extension
from doithoai.apps.petitions.actions.letters.draft_reply_letters import draft_reply_letters as reply
from doithoai.apps.petitions.models import Petition
from doithoai.apps.petitions.queries.case import get_petition
from doithoai.core.access.matrix import reach_of
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.petitions.lifecycle import PetitionState
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.common.refusals import sentence_of
from doithoai.faces.desk.triage import forms
from doithoai.faces.desk.triage.acts import Act, Words, perform, press, trail_of, typed

DRAFT = Permission.PAPER_DRAFT


@require_POST
@desk_page(DRAFT)
def draft_reply_letters(request: HttpRequest, code: str) -> HttpResponse:
    """The approved answer as a letter to everybody who raised the matter."""
    return _draft(request, code, _("Đã soạn công văn trả lời. Dự thảo nằm trong mục Văn bản."), reply)


@require_POST
@desk_page(DRAFT)
def draft_extension_letters(request: HttpRequest, code: str) -> HttpResponse:
    """The later date and its reason as a letter."""
    return _draft(request, code, _("Đã soạn công văn gia hạn. Dự thảo nằm trong mục Văn bản."), extension)


@desk_page(DRAFT)
def draft_apology_letters(request: HttpRequest, code: str) -> HttpResponse:
    """Why the answer is late and when it will come."""
    caller = caller_of(request)
    petition = _reached(caller, code)
    form = forms.Apology(typed(request))
    act = Act(
        _("Soạn thư xin lỗi"),
        _("Soạn thư"),
        _("Đã soạn thư xin lỗi. Dự thảo nằm trong mục Văn bản."),
        _("Dùng khi đã quá hạn mà chưa trả lời được. Hạn đã ghi không đổi; thư nói rõ vì sao chậm và bao giờ trả lời."),
    )
    return perform(
        request, act, petition, form, lambda: apologise(caller, petition_id=petition.pk, **form.cleaned_data),
        back=_back(caller, code),
    )  # fmt: skip


def _draft(request: HttpRequest, code: str, done: Words, write: Callable[..., object]) -> HttpResponse:
    caller = caller_of(request)
    petition, back = _reached(caller, code), _back(caller, code)
    over = request.POST.get("over_edits") == "1"
    try:
        return press(request, done, lambda: write(caller, petition_id=petition.pk, over_edits=over), back)
    except EditedByHand as refused:
        return _asked(request, petition, sentence_of(refused), back)


def _reached(caller: Caller, code: str) -> Petition:
    """The petition of the letter; a sealed one is not there. Raises Petition.DoesNotExist."""
    petition = get_petition(caller, code, DRAFT)
    if petition.state == PetitionState.SEALED:
        raise Petition.DoesNotExist
    return petition


def _back(caller: Caller, code: str) -> str:
    """The case; the records clerk, who reads no cases, goes to the papers."""
    if reach_of(caller.role, Permission.PETITION_VIEW) is None:
        return reverse("desk:papers")
    return reverse("desk:petition", args=[code])


def _asked(request: HttpRequest, petition: Petition, sentence: str, back: str) -> HttpResponse:
    context = {"sentence": sentence, "cancel_url": back, "trail": trail_of(petition, _("Soạn lại"))}
    return render(request, "desk/triage/draft_again.html", context, status=422)
