"""The answer desk of a unit: what it owes, what it writes."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from doithoai.apps.petitions.access import answers_for, assignments_for
from doithoai.apps.petitions.actions.answers.submit_answer import submit_answer as submit
from doithoai.apps.petitions.actions.assignments.accept_assignment import accept_assignment as accept
from doithoai.apps.petitions.actions.assignments.contribute_to_answer import contribute_to_answer as contribute
from doithoai.apps.petitions.actions.assignments.send_back_assignment import send_back_assignment as send_back
from doithoai.apps.petitions.models import Assignment
from doithoai.apps.petitions.queries.work import answers_waiting_elsewhere, assignments_owed
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.desk.answers import forms
from doithoai.faces.desk.answers.rows import owed_rows
from doithoai.faces.desk.triage.acts import Act, perform, press, typed


@desk_page(Permission.ASSIGNMENT_RESPOND)
def my_assignments(request: HttpRequest) -> HttpResponse:
    """What my unit owes, the nearest date first, and what waits on other desks."""
    caller = caller_of(request)
    rows = owed_rows(assignments_owed(caller), caller)
    return render(
        request, "desk/answers/my_assignments.html", {"rows": rows, "elsewhere": answers_waiting_elsewhere(caller)}
    )


@require_POST
@desk_page(Permission.ASSIGNMENT_RESPOND)
def accept_assignment(request: HttpRequest, assignment_id: int) -> HttpResponse:
    """My unit takes it on."""
    caller = caller_of(request)
    row = _assignment(caller, assignment_id, Permission.ASSIGNMENT_RESPOND)
    back = reverse("desk:petition", args=[row.petition.code])
    return press(request, _("Đã nhận."), lambda: accept(caller, assignment_id=row.pk), back)


@desk_page(Permission.ASSIGNMENT_RESPOND)
def send_back_assignment(request: HttpRequest, assignment_id: int) -> HttpResponse:
    """Not our matter, and why."""
    caller = caller_of(request)
    row = _assignment(caller, assignment_id, Permission.ASSIGNMENT_RESPOND)
    form = forms.SendBack(typed(request))
    act = Act(_("Trả lại"), _("Trả lại"), _("Đã trả lại cho văn phòng."))
    back = reverse("desk:my_assignments")
    call = lambda: send_back(caller, assignment_id=row.pk, **form.cleaned_data)  # noqa: E731  one line of the pattern
    return perform(request, act, row.petition, form, call, back=back)


@desk_page(Permission.ANSWER_DRAFT)
def contribute_to_answer(request: HttpRequest, assignment_id: int) -> HttpResponse:
    """A coordinating unit's words."""
    caller = caller_of(request)
    row = _assignment(caller, assignment_id, Permission.ANSWER_DRAFT)
    form = forms.Contribute(typed(request))
    act = Act(_("Ý kiến phối hợp"), _("Gửi đơn vị chủ trì"), _("Đã gửi đơn vị chủ trì."))
    return perform(
        request, act, row.petition, form, lambda: contribute(caller, assignment_id=row.pk, **form.cleaned_data)
    )


@require_POST
@desk_page(Permission.ANSWER_DRAFT)
def submit_answer(request: HttpRequest, answer_id: int) -> HttpResponse:
    """Up to the head of the unit."""
    caller = caller_of(request)
    answer = answers_for(caller, Permission.ANSWER_DRAFT).select_related("petition").get(pk=answer_id)
    back = reverse("desk:petition", args=[answer.petition.code])
    return press(request, _("Đã trình lãnh đạo đơn vị."), lambda: submit(caller, answer_id=answer.pk), back)


def _assignment(caller: Caller, assignment_id: int, permission: Permission) -> Assignment:
    return assignments_for(caller, permission).select_related("petition", "unit").get(pk=assignment_id)
