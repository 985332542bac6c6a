"""Where the hall of a dialogue is: send it out on a laptop, call it back, take it home."""

from io import BytesIO
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.dialogues.queries import get_dialogue
from doithoai.apps.files.actions.store_file import keep_file
from doithoai.apps.files.models import StoredFile
from doithoai.apps.files.reading import open_file
from doithoai.apps.onsite.actions.call_back_loan import call_back_loan as call_back
from doithoai.apps.onsite.actions.lend_dialogue import LENDABLE
from doithoai.apps.onsite.actions.lend_dialogue import lend_dialogue as lend
from doithoai.apps.onsite.actions.settle_conflict import settle_conflict as settle
from doithoai.apps.onsite.actions.take_hall_back import take_hall_back as take
from doithoai.apps.onsite.queries import Review, review_return, whereabouts_of
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.dialogues.lifecycle import Stage
from doithoai.core.refusal import Refused
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.common.downloads import handed_out
from doithoai.faces.common.refusals import attempt, sentence_of
from doithoai.faces.desk.frame import frame_of
from doithoai.faces.desk.onsite.conflicts import told_conflicts
from doithoai.faces.desk.onsite.forms import CallBackLoan, LendDialogue, ReadReturn
from doithoai.faces.desk.onsite.laptop import FILE, ways_in


@desk_page(Permission.DIALOGUE_LEND)
def hall_mode(request: HttpRequest, code: str) -> HttpResponse:
    """Where the hall is, and the next step."""
    return _page(request, code, {})


def _page(request: HttpRequest, code: str, forms: dict[str, Any]) -> HttpResponse:
    caller = caller_of(request)
    dialogue = get_dialogue(caller, code, Permission.DIALOGUE_LEND)
    where = whereabouts_of(caller, dialogue)
    context = frame_of(caller, dialogue, Stage.HALL, title=_("Mang hội nghị ra hội trường")) | {
        "where": where,
        "conflicts": told_conflicts(where.conflicts),
        "may_lend": dialogue.state in LENDABLE and not dialogue.lent_to,
        "lend_form": LendDialogue(),
        "call_form": CallBackLoan(auto_id="call_%s"),
        "file_form": ReadReturn(auto_id="return_%s"),
        **(ways_in(dialogue) if where.pack else {}),
    }
    template = "desk/onsite/laptop.html" if where.pack else "desk/onsite/hall_mode.html"
    return render(request, template, context | forms, status=422 if forms else 200)


@require_POST
@desk_page(Permission.DIALOGUE_LEND)
def lend_dialogue(request: HttpRequest, code: str) -> HttpResponse:
    """The pack as a download; from then on the hall is on that laptop."""
    caller = caller_of(request)
    dialogue = get_dialogue(caller, code, Permission.DIALOGUE_LEND)
    form = LendDialogue(request.POST)
    if form.is_valid() and (lent := attempt(form, lambda: lend(caller, dialogue_id=dialogue.pk, **form.cleaned_data))):
        return handed_out(lent[1], name=f"hoi-truong-{code}.goi", media=FILE, saved=True)
    return _page(request, code, {"lend_form": form})


@require_POST
@desk_page(Permission.DIALOGUE_LEND)
def call_back_loan(request: HttpRequest, code: str) -> HttpResponse:
    """Nobody waits for the laptop any more."""
    caller = caller_of(request)
    dialogue = get_dialogue(caller, code, Permission.DIALOGUE_LEND)
    loan = whereabouts_of(caller, dialogue).open_loan
    form = CallBackLoan(request.POST, auto_id="call_%s")
    if loan is None:
        messages.error(request, _("Không có máy nào đang giữ hội nghị này."))
    elif not form.is_valid() or not attempt(form, lambda: call_back(caller, loan_id=loan.pk, **form.cleaned_data)):
        return _page(request, code, {"call_form": form})
    else:
        messages.success(request, _("Đã gọi máy về. Từ giờ hội nghị chạy tại đây."))
    return redirect("desk:hall_mode", code)


@require_POST
@desk_page(Permission.DIALOGUE_LEND)
def read_return(request: HttpRequest, code: str) -> HttpResponse:
    """What the file holds, before anything is merged."""
    caller = caller_of(request)
    dialogue = get_dialogue(caller, code, Permission.DIALOGUE_LEND)
    form = ReadReturn(request.POST, request.FILES, auto_id="return_%s")
    if not form.is_valid():
        return _page(request, code, {"file_form": form})
    content = form.cleaned_data["file"].read(MOST)
    if (review := attempt(form, lambda: review_return(caller, content))) is None:
        return _page(request, code, {"file_form": form})
    kept = keep_file(caller, name=f"mang-ve-{code}.doithoai", content_type=FILE, data=BytesIO(content))
    return _review_page(request, caller, dialogue, review, kept.public_token)


MOST = 20 * settings.FILE_LIMIT


def _review_page(request: HttpRequest, caller: Caller, dialogue: Dialogue, review: Review, token: str) -> HttpResponse:
    context = frame_of(caller, dialogue, Stage.HALL, title=_("Xem tệp mang về")) | {
        "review": review,
        "refused": sentence_of(review.refused) if review.refused else "",
        "token": token,
    }
    return render(request, "desk/onsite/review.html", context)


@require_POST
@desk_page(Permission.DIALOGUE_LEND)
def take_hall_back(request: HttpRequest, code: str) -> HttpResponse:
    """Merge the file that was just looked at."""
    caller = caller_of(request)
    get_dialogue(caller, code, Permission.DIALOGUE_LEND)
    try:
        taken = take(caller, content=_looked_at(caller, request.POST.get("token", "")))
    except Refused as refused:
        messages.error(request, sentence_of(refused))
    else:
        messages.success(request, _said(taken.made, len(taken.conflicts)))
    return redirect("desk:hall_mode", code)


def _looked_at(caller: Caller, token: str) -> bytes:
    """The file of the last page; without one, nothing that could be read."""
    mine = StoredFile.objects.filter(authority_id=caller.authority_id, stored_by_id=caller.person_id)
    if (file := mine.filter(public_token=token).first()) is None:
        return b""
    with open_file(file) as data:
        return data.read()


def _said(made: int, conflicts: int) -> str:
    if not conflicts:
        return _("Đã nhận hội nghị về, %(made)s mục mới.") % {"made": made} if made else _("Đã nhận; không có mục mới.")
    words = ngettext("%(count)s chỗ cần xem lại", "%(count)s chỗ cần xem lại", conflicts) % {"count": conflicts}
    return _("Đã nhận hội nghị về. %(words)s, ở dưới.") % {"words": words}


@require_POST
@desk_page(Permission.DIALOGUE_LEND)
def settle_conflict(request: HttpRequest, code: str, conflict_id: int) -> HttpResponse:
    """One of the two values, or just: seen."""
    try:
        settle(caller_of(request), conflict_id=conflict_id, choice=request.POST.get("choice", ""))
    except Refused as refused:
        messages.error(request, sentence_of(refused))
    else:
        messages.success(request, _("Đã chọn, và ghi vào nhật ký."))
    return redirect("desk:hall_mode", code)
