"""The desks above the unit: read, mend, approve or give back; and what changed between two wordings."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from doithoai.apps.petitions.actions.answers.approve_answer import approve_answer as approve
from doithoai.apps.petitions.actions.answers.return_answer import return_answer as give_back
from doithoai.apps.petitions.queries.answers import AnswerDesk, compared_versions
from doithoai.core.access.permissions import Permission
from doithoai.core.petitions.lifecycle import AnswerStage
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.desk.answers import forms
from doithoai.faces.desk.answers.deciding import around, at_desk, next_address, waiting_rows
from doithoai.faces.desk.triage.acts import Act, perform, trail_of, typed
from doithoai.faces.desk.triage.words import ANSWER_STAGES


@desk_page(Permission.PETITION_VIEW)
def approvals(request: HttpRequest) -> HttpResponse:
    """The answers on my desk, and on those of the people for whom I stand in."""
    return render(request, "desk/answers/approvals.html", {"rows": waiting_rows(request)})


@desk_page(Permission.PETITION_VIEW)
def approve_answer(request: HttpRequest, code: str) -> HttpResponse:
    """Question, answer, what changed; approving moves it on and opens the next one."""
    caller, desk = at_desk(request, code)
    initial = {"text": desk.text, "stage": desk.stage, "seen_version": desk.version, "held_for": ""}
    form = forms.ApproveAnswer(typed(request), initial=initial)
    last = desk.stage == AnswerStage.CHAIR
    act = Act(
        _("Duyệt câu trả lời"),
        _("Duyệt và công bố") if last else _("Duyệt, chuyển lên"),
        _("Đã duyệt %(code)s.") % {"code": code} if last else _("Đã duyệt %(code)s và chuyển lên.") % {"code": code},
    )
    more = {"desk": desk, "template": "desk/answers/approve.html", **around(caller, desk)}
    return perform(
        request, act, desk.petition, form, lambda: approve(caller, answer_id=desk.answer_id, **form.decision),
        back=_next(request, desk), **more,
    )  # fmt: skip


@desk_page(Permission.PETITION_VIEW)
def return_answer(request: HttpRequest, code: str) -> HttpResponse:
    """Back to the unit with the reason."""
    caller, desk = at_desk(request, code)
    form = forms.ReturnAnswer(typed(request), initial={"stage": desk.stage})
    act = Act(_("Trả lại để sửa"), _("Trả lại đơn vị"), _("Đã trả lại đơn vị."))

    def back_to_unit() -> object:
        return give_back(caller, answer_id=desk.answer_id, **form.cleaned_data)

    return perform(request, act, desk.petition, form, back_to_unit, back=_next(request, desk))


def _next(request: HttpRequest, desk: AnswerDesk) -> str:
    """After an act the next answer opens; a page that is only looked at asks for no list."""
    return next_address(request, desk.answer_id) if request.method == "POST" else reverse("desk:approvals")


@desk_page(Permission.PETITION_VIEW)
def compare_versions(request: HttpRequest, answer_id: int) -> HttpResponse:
    """Every wording of an answer, and the difference between two of them."""
    compared = compared_versions(caller_of(request), answer_id, request.GET.get("tu", ""), request.GET.get("den", ""))
    stages = [(version, ANSWER_STAGES[AnswerStage(version.stage)]) for version in compared.versions]
    trail = trail_of(compared.petition, _("Các bản của câu trả lời"))
    return render(request, "desk/answers/versions.html", {"compared": compared, "stages": stages, "trail": trail})
