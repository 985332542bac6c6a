"""The desks above the unit: read, mend, approve or give back; and what changed between two wordings."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from doithoai.apps.petitions.actions.answers.approve_answer import approve_answer as approve
from doithoai.apps.petitions.actions.answers.return_answer import return_answer as give_back
from doithoai.apps.petitions.queries.answers import compared_versions, decision_desk
from doithoai.apps.petitions.queries.work import answers_to_decide
from doithoai.core.access.permissions import Permission
from doithoai.core.petitions.lifecycle import AnswerStage
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.desk.answers import forms
from doithoai.faces.desk.answers.hints import judged
from doithoai.faces.desk.answers.rows import answer_rows
from doithoai.faces.desk.triage.acts import Act, perform, trail_of, typed
from doithoai.faces.desk.triage.words import ANSWER_STAGES


@desk_page(Permission.PETITION_VIEW)
def approvals(request: HttpRequest) -> HttpResponse:
    """The answers on my desk."""
    caller = caller_of(request)
    return render(request, "desk/answers/approvals.html", {"rows": answer_rows(answers_to_decide(caller), caller)})


@desk_page(Permission.PETITION_VIEW)
def approve_answer(request: HttpRequest, code: str) -> HttpResponse:
    """Words left, answer right; approving moves it on, at the chair it goes out."""
    caller = caller_of(request)
    desk = decision_desk(caller, code)
    initial = {"text": desk.text, "stage": desk.stage, "seen_version": desk.version}
    form = forms.ApproveAnswer(typed(request), initial=initial)
    last = desk.stage == AnswerStage.CHAIR
    act = Act(
        _("Duyệt câu trả lời"),
        _("Duyệt và công bố") if last else _("Duyệt, chuyển lên"),
        _("Đã công bố câu trả lời.") if last else _("Đã duyệt và chuyển lên."),
    )
    more = {**judged(desk), "desk": desk, "template": "desk/answers/approve.html", "back": reverse("desk:approvals")}
    more["return_form"] = forms.ReturnAnswer(initial={"stage": desk.stage})
    return perform(
        request, act, desk.petition, form,
        lambda: approve(caller, answer_id=desk.answer_id, **form.cleaned_data), **more,
    )  # fmt: skip


@require_POST
@desk_page(Permission.PETITION_VIEW)
def return_answer(request: HttpRequest, code: str) -> HttpResponse:
    """Back to the unit with the reason."""
    caller = caller_of(request)
    desk = decision_desk(caller, code)
    form = forms.ReturnAnswer(request.POST)
    act = Act(_("Trả lại để sửa"), _("Trả lại"), _("Đã trả lại đơn vị."))

    def back_to_unit() -> object:
        return give_back(caller, answer_id=desk.answer_id, **form.cleaned_data)

    return perform(request, act, desk.petition, form, back_to_unit, back=reverse("desk:approvals"))


@desk_page(Permission.PETITION_VIEW)
def compare_versions(request: HttpRequest, answer_id: int) -> HttpResponse:
    """Every wording of an answer, and the difference between two of them."""
    compared = compared_versions(caller_of(request), answer_id, request.GET.get("tu", ""), request.GET.get("den", ""))
    stages = [(version, ANSWER_STAGES[AnswerStage(version.stage)]) for version in compared.versions]
    trail = trail_of(compared.petition, _("Các bản của câu trả lời"))
    return render(request, "desk/answers/versions.html", {"compared": compared, "stages": stages, "trail": trail})
