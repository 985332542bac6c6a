"""Pages of decisions: approve, return, issue, cancel, close, and opening or ending the collection of opinions."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from doithoai.apps.dialogues.actions.approve_dialogue import approve_dialogue as act_approve_dialogue
from doithoai.apps.dialogues.actions.cancel_dialogue import cancel_dialogue as act_cancel_dialogue
from doithoai.apps.dialogues.actions.end_collecting import end_collecting as act_end_collecting
from doithoai.apps.dialogues.actions.issue_dialogue import issue_dialogue as act_issue_dialogue
from doithoai.apps.dialogues.actions.open_collecting import open_collecting as act_open_collecting
from doithoai.apps.dialogues.actions.return_dialogue import return_dialogue as act_return_dialogue
from doithoai.apps.dialogues.legal import findings_of
from doithoai.apps.dialogues.queries import get_dialogue
from doithoai.apps.dialogues.thread import collecting_of
from doithoai.apps.organisations.queries import work_calendar
from doithoai.apps.reports.actions.close_dialogue import close_dialogue as act_close_dialogue
from doithoai.apps.reports.open_matters import open_matters_of
from doithoai.core.access.matrix import reach_of
from doithoai.core.access.permissions import Permission
from doithoai.core.dialogues.lifecycle import Stage
from doithoai.core.law.findings import Severity
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.desk.frame import frame_of
from doithoai.faces.desk.planning import decision_forms as forms
from doithoai.faces.desk.planning.closing_words import closing_words
from doithoai.faces.desk.planning.editing import FormPage, answer

READ_WRITE = ["GET", "POST"]


def _at_once(
    request: HttpRequest, code: str, permission: Permission, act: Callable[..., object], done: str, back: str = ""
) -> HttpResponse:
    caller = caller_of(request)
    act(caller, dialogue_id=get_dialogue(caller, code, permission).pk)
    messages.success(request, done)
    return redirect(back or "desk:dialogue", code)


@require_POST
@desk_page(Permission.DIALOGUE_APPROVE)
def approve_dialogue(request: HttpRequest, code: str) -> HttpResponse:
    return _at_once(request, code, Permission.DIALOGUE_APPROVE, act_approve_dialogue, _("Đã duyệt kế hoạch."))


@require_http_methods(READ_WRITE)
@desk_page(Permission.DIALOGUE_APPROVE)
def return_dialogue(request: HttpRequest, code: str) -> HttpResponse:
    caller = caller_of(request)
    dialogue = get_dialogue(caller, code, Permission.DIALOGUE_APPROVE)
    form = forms.ReturnDialogue(request.POST or None)

    def act() -> object:
        return act_return_dialogue(caller, dialogue_id=dialogue.pk, reason=form.cleaned_data["reason"])

    page = FormPage(title=_("Trả kế hoạch để sửa"), button=_("Trả lại"), done=_("Đã trả lại kế hoạch."), act=act)
    return answer(request, caller, dialogue, form, page)


@require_http_methods(READ_WRITE)
@desk_page(Permission.DIALOGUE_ISSUE)
def issue_dialogue(request: HttpRequest, code: str) -> HttpResponse:
    caller = caller_of(request)
    dialogue = get_dialogue(caller, code, Permission.DIALOGUE_ISSUE)
    findings = findings_of(dialogue, work_calendar())
    form = forms.IssueDialogue(
        request.POST or None,
        has_errors=any(finding.severity is Severity.ERROR for finding in findings),
        initial={"issued_on": caller.today, "collecting": True},
    )

    def act() -> object:
        return act_issue_dialogue(caller, dialogue_id=dialogue.pk, **form.cleaned_data)

    page = FormPage(
        title=_("Ban hành kế hoạch"), button=_("Ban hành"), done=_("Đã ban hành; cuộc đối thoại đã công khai."),
        act=act,
        more={"findings": findings},
    )  # fmt: skip
    return answer(request, caller, dialogue, form, page)


@require_http_methods(READ_WRITE)
@desk_page(Permission.DIALOGUE_CLOSE)
def cancel_dialogue(request: HttpRequest, code: str) -> HttpResponse:
    caller = caller_of(request)
    dialogue = get_dialogue(caller, code, Permission.DIALOGUE_CLOSE)
    form = forms.CancelDialogue(request.POST or None)

    def act() -> object:
        return act_cancel_dialogue(caller, dialogue_id=dialogue.pk, reason=form.cleaned_data["reason"])

    page = FormPage(
        title=_("Hủy cuộc đối thoại"), button=_("Hủy cuộc đối thoại"), done=_("Đã hủy cuộc đối thoại."), act=act,
        danger=True,
    )  # fmt: skip
    return answer(request, caller, dialogue, form, page)


@require_http_methods(READ_WRITE)
@desk_page(Permission.DIALOGUE_CLOSE)
def close_dialogue(request: HttpRequest, code: str) -> HttpResponse:
    """Asked once more: it cannot be taken back, and where something is open the reason is asked for."""
    caller = caller_of(request)
    dialogue = get_dialogue(caller, code, Permission.DIALOGUE_CLOSE)
    form = forms.CloseDialogue(request.POST if request.method == "POST" else None)

    def act() -> object:
        return act_close_dialogue(caller, dialogue_id=dialogue.pk, reason=form.cleaned_data["reason"])

    page = FormPage(
        title=_("Kết thúc hồ sơ"), button=_("Kết thúc hồ sơ"), done=_("Đã kết thúc cuộc đối thoại."), act=act,
        danger=True, stage=Stage.FOLLOW_UP, more={"lead": closing_words(open_matters_of(dialogue, today=caller.today))},
    )  # fmt: skip
    return answer(request, caller, dialogue, form, page)


@desk_page(Permission.DIALOGUE_VIEW)
def collecting(request: HttpRequest, code: str) -> HttpResponse:
    """Whether opinions are taken, and where people send them."""
    caller = caller_of(request)
    dialogue = get_dialogue(caller, code)
    known = {
        "collecting": collecting_of(dialogue, caller.now).value,
        "may_plan": reach_of(caller.role, Permission.DIALOGUE_PLAN) is not None,
        "embedding_sites": dialogue.authority.embedding_sites,
    }
    return render(request, "desk/planning/collecting.html", frame_of(caller, dialogue, Stage.COLLECT) | known)


@require_POST
@desk_page(Permission.DIALOGUE_PLAN)
def open_collecting(request: HttpRequest, code: str) -> HttpResponse:
    done = _("Đã mở nhận ý kiến.")
    return _at_once(request, code, Permission.DIALOGUE_PLAN, act_open_collecting, done, "desk:collecting")


@require_POST
@desk_page(Permission.DIALOGUE_PLAN)
def end_collecting(request: HttpRequest, code: str) -> HttpResponse:
    done = _("Đã ngừng nhận ý kiến.")
    return _at_once(request, code, Permission.DIALOGUE_PLAN, act_end_collecting, done, "desk:collecting")
