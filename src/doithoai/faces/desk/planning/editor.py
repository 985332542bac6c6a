"""Pages that change the plan: words, time, agenda, recipients, quotas."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from doithoai.apps.dialogues.actions.change_agenda import change_agenda as act_change_agenda
from doithoai.apps.dialogues.actions.change_quota import change_quota as act_change_quota
from doithoai.apps.dialogues.actions.change_recipients import change_recipients as act_change_recipients
from doithoai.apps.dialogues.actions.date_dialogue import date_dialogue as act_date_dialogue
from doithoai.apps.dialogues.actions.describe_dialogue import describe_dialogue as act_describe_dialogue
from doithoai.apps.dialogues.actions.drop_quota import drop_quota as act_drop_quota
from doithoai.apps.dialogues.queries import get_dialogue
from doithoai.core.access.permissions import Permission
from doithoai.core.dialogues.planning import AgendaLine
from doithoai.core.law.findings import PlanPart
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.desk.planning import forms
from doithoai.faces.desk.planning.editing import FormPage, answer

READ_WRITE = ["GET", "POST"]
DESCRIBED = (
    PlanPart.TITLE, PlanPart.VENUE, PlanPart.CHAIRS, PlanPart.PARTICIPANTS, PlanPart.TOPICS, PlanPart.HOW_TO_ATTEND,
    PlanPart.LEGAL_BASES,
)  # fmt: skip
"""The parts of a plan that the form of its words changes."""


def _saved(title: str, act: Any, **more: Any) -> FormPage:
    return FormPage(title=title, button=_("Lưu"), done=_("Đã lưu."), act=act, **more)


@require_http_methods(READ_WRITE)
@desk_page(Permission.DIALOGUE_PLAN)
def describe_dialogue(request: HttpRequest, code: str) -> HttpResponse:
    caller = caller_of(request)
    dialogue = get_dialogue(caller, code, Permission.DIALOGUE_PLAN)
    form = forms.DescribeDialogue(request.POST or None, initial=forms.DescribeDialogue.initial_of(dialogue))

    def act() -> object:
        return act_describe_dialogue(caller, dialogue_id=dialogue.pk, description=form.value())

    return answer(request, caller, dialogue, form, _saved(_("Nội dung kế hoạch"), act, parts=DESCRIBED))


@require_http_methods(READ_WRITE)
@desk_page(Permission.DIALOGUE_PLAN)
def date_dialogue(request: HttpRequest, code: str) -> HttpResponse:
    caller = caller_of(request)
    dialogue = get_dialogue(caller, code, Permission.DIALOGUE_PLAN)
    form = forms.DateDialogue(request.POST or None, initial=forms.DateDialogue.initial_of(dialogue))

    def act() -> object:
        reason = form.cleaned_data["reason"]
        return act_date_dialogue(caller, dialogue_id=dialogue.pk, time=form.value(), reason=reason)

    return answer(request, caller, dialogue, form, _saved(_("Thời gian đối thoại"), act, parts=(PlanPart.TIME,)))


@require_http_methods(READ_WRITE)
@desk_page(Permission.DIALOGUE_PLAN)
def change_agenda(request: HttpRequest, code: str) -> HttpResponse:
    caller = caller_of(request)
    dialogue = get_dialogue(caller, code, Permission.DIALOGUE_PLAN)
    rows = [AgendaLine(item.title, item.minutes) for item in dialogue.agenda.all()]
    form = forms.ChangeAgenda(request.POST or None, rows=rows)

    def act() -> object:
        return act_change_agenda(caller, dialogue_id=dialogue.pk, lines=form.value())

    page = _saved(_("Chương trình"), act, template="desk/planning/agenda.html", parts=(PlanPart.AGENDA,))
    return answer(request, caller, dialogue, form, page)


@require_http_methods(READ_WRITE)
@desk_page(Permission.DIALOGUE_PLAN)
def change_recipients(request: HttpRequest, code: str) -> HttpResponse:
    caller = caller_of(request)
    dialogue = get_dialogue(caller, code, Permission.DIALOGUE_PLAN)
    initial = {"recipients": [row.text for row in dialogue.recipients.all()]}
    form = forms.ChangeRecipients(request.POST or None, initial=initial)

    def act() -> object:
        return act_change_recipients(caller, dialogue_id=dialogue.pk, recipients=form.cleaned_data["recipients"])

    return answer(request, caller, dialogue, form, _saved(_("Nơi nhận kế hoạch"), act, parts=(PlanPart.RECIPIENTS,)))


@require_http_methods(READ_WRITE)
@desk_page(Permission.DIALOGUE_PLAN)
def change_quota(request: HttpRequest, code: str) -> HttpResponse:
    """The lines that are there, and a form for one more."""
    caller = caller_of(request)
    dialogue = get_dialogue(caller, code, Permission.DIALOGUE_PLAN)
    form = forms.ChangeQuota(request.POST or None)

    def act() -> object:
        return act_change_quota(caller, dialogue_id=dialogue.pk, line=form.value())

    page = FormPage(
        title=_("Số đại biểu"), button=_("Thêm dòng"), done=_("Đã thêm."), act=act, back="desk:change_quota",
        template="desk/planning/quotas.html", parts=(PlanPart.QUOTAS,),
    )  # fmt: skip
    return answer(request, caller, dialogue, form, page)


@require_POST
@desk_page(Permission.DIALOGUE_PLAN)
def drop_quota(request: HttpRequest, code: str, quota_id: int) -> HttpResponse:
    caller = caller_of(request)
    dialogue = get_dialogue(caller, code, Permission.DIALOGUE_PLAN)
    act_drop_quota(caller, dialogue_id=dialogue.pk, quota_id=quota_id)
    messages.success(request, _("Đã bỏ dòng này."))
    return redirect("desk:change_quota", code)
