"""The end of a dialogue in one flow: record, minutes, conclusion, clocks."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from doithoai.apps.dialogues.queries import get_dialogue
from doithoai.apps.hall.actions.issue_conclusion import issue_conclusion as conclude
from doithoai.apps.hall.actions.issue_minutes import issue_minutes as issue
from doithoai.apps.hall.actions.receive_conclusion import receive_conclusion as receive
from doithoai.apps.hall.actions.receive_conclusion import receive_conclusion_for_unit as receive_for
from doithoai.apps.hall.closing import Closing, closing_of
from doithoai.apps.organisations.access import units_for
from doithoai.apps.organisations.queries import work_calendar
from doithoai.apps.papers.models import Paper
from doithoai.core.access.matrix import Reach, reach_of
from doithoai.core.access.permissions import Permission
from doithoai.core.dialogues.lifecycle import Stage
from doithoai.core.hall.owners import OWED_WORDS
from doithoai.core.papers.paper import PaperKind
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.common.refusals import attempt
from doithoai.faces.desk.frame import frame_of
from doithoai.faces.desk.minutes.forms import HandOver
from doithoai.faces.desk.minutes.issuing import draft_to_issue, first_values, issue_context
from doithoai.faces.desk.minutes.minutes_step import steps_of
from doithoai.faces.desk.minutes.steps import head_of
from doithoai.faces.desk.papers.forms import IssueClosingPaper
from doithoai.faces.desk.papers.signer_pages import signer_context
from doithoai.faces.desk.planning.editing import FormPage, answer


@desk_page(Permission.DIALOGUE_VIEW)
def conclusion(request: HttpRequest, code: str) -> HttpResponse:
    """What is done, what is next, who has confirmed the notice."""
    caller = caller_of(request)
    dialogue = get_dialogue(caller, code)
    closing = closing_of(caller, dialogue, work_calendar())
    context = {**frame_of(caller, dialogue, Stage.CONCLUSION), **head_of(caller, dialogue, closing)}
    context |= {"closing": closing, "steps": steps_of(caller, dialogue, closing), **_owners(closing)}
    context |= {"may_hand_over": reach_of(caller.role, Permission.CONCLUSION_ISSUE) is not None}
    context |= {"may_open": reach_of(caller.role, Permission.PETITION_VIEW) is Reach.AUTHORITY}
    return render(request, "desk/minutes/conclusion.html", context)


def _owners(closing: Closing) -> dict[str, Any]:
    """Every question with its owner; what has none stands first."""
    rows = sorted(closing.owners, key=lambda each: not each.is_missing)
    return {
        "owners": [(each, _(OWED_WORDS[each.owed])) for each in rows],
        "without_owner": sum(each.is_missing for each in rows),
    }


@require_POST
@desk_page(Permission.ASSIGNMENT_RESPOND)
def receive_conclusion(request: HttpRequest, code: str) -> HttpResponse:
    """The unit confirms that it has the notice."""
    caller = caller_of(request)
    dialogue = get_dialogue(caller, code)
    receive(caller, dialogue_id=dialogue.pk)
    messages.success(request, _("Đã ghi nhận: đơn vị nhận thông báo kết luận hôm nay."))
    return redirect("desk:conclusion", code)


@desk_page(Permission.CONCLUSION_ISSUE)
def receive_conclusion_for_unit(request: HttpRequest, code: str, unit_id: int) -> HttpResponse:
    """The office notes how it handed the notice to a unit that does not confirm here."""
    caller = caller_of(request)
    dialogue, unit = get_dialogue(caller, code), units_for(caller).get(pk=unit_id)
    form = HandOver(request.POST if request.method == "POST" else None)

    def act() -> int:
        return receive_for(caller, dialogue_id=dialogue.pk, unit_id=unit.pk, how=form.cleaned_data["how"])

    page = FormPage(
        title=_("Đã giao thông báo kết luận cho %(unit)s") % {"unit": unit.name}, button=_("Ghi nhận đã giao hôm nay"),
        done=_("Đã ghi nhận."), act=act, back="desk:conclusion", stage=Stage.CONCLUSION,
    )  # fmt: skip
    return answer(request, caller, dialogue, form, page)


@desk_page(Permission.PAPER_ISSUE)
def issue_minutes(request: HttpRequest, code: str) -> HttpResponse:
    """Number and date of the minutes."""
    caller = caller_of(request)
    dialogue = get_dialogue(caller, code)
    row = draft_to_issue(dialogue, PaperKind.MINUTES)
    if row is None:
        return redirect("desk:conclusion", code)
    form = _typed(request, row)
    if form.is_valid() and attempt(form, lambda: issue(caller, paper_id=row.pk, **form.cleaned_data)) is not None:
        messages.success(request, _("Đã ban hành biên bản."))
        return redirect("desk:conclusion", code)
    context = {**frame_of(caller, dialogue, Stage.CONCLUSION, title=_("Ban hành biên bản"))}
    return render(
        request, "desk/minutes/issue.html", {**context, **issue_context(row, dialogue, form)}, status=_ok(form)
    )


@desk_page(Permission.CONCLUSION_ISSUE)
def issue_conclusion(request: HttpRequest, code: str) -> HttpResponse:
    """Number and date of the conclusion: the one act that publishes it and starts the clocks."""
    caller = caller_of(request)
    dialogue = get_dialogue(caller, code)
    row = draft_to_issue(dialogue, PaperKind.CONCLUSION)
    if row is None:
        return redirect("desk:conclusion", code)
    form = _typed(request, row)
    if (
        form.is_valid()
        and attempt(form, lambda: conclude(caller, dialogue_id=dialogue.pk, **form.cleaned_data)) is not None
    ):
        messages.success(request, _("Đã ban hành và đăng thông báo kết luận. Các thời hạn đã được tính lại."))
        return redirect("desk:conclusion", code)
    context = {**frame_of(caller, dialogue, Stage.CONCLUSION, title=_("Ban hành thông báo kết luận"))}
    context |= {"limits": closing_of(caller, dialogue, work_calendar()).limits, **signer_context(caller, row)}
    return render(
        request, "desk/minutes/issue.html", {**context, **issue_context(row, dialogue, form)}, status=_ok(form)
    )


def _typed(request: HttpRequest, row: Paper) -> IssueClosingPaper:
    data = request.POST if request.method == "POST" else None
    return IssueClosingPaper(data, initial=first_values(row, caller_of(request).today))


def _ok(form: IssueClosingPaper) -> int:
    return 422 if form.errors else 200
