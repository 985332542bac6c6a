"""Pages of duties: mine across dialogues, and those of one plan."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from doithoai.apps.dialogues.actions.change_duty import change_duty as act_change_duty
from doithoai.apps.dialogues.actions.drop_duty import drop_duty as act_drop_duty
from doithoai.apps.dialogues.actions.report_duty import report_duty as act_report_duty
from doithoai.apps.dialogues.models import Duty
from doithoai.apps.dialogues.queries import get_dialogue, get_duty, owed_duties
from doithoai.apps.organisations.access import units_in_force
from doithoai.apps.organisations.queries import work_calendar
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.common.downloads import download
from doithoai.faces.desk.planning import duty_forms
from doithoai.faces.desk.planning.editing import FormPage, answer, proof_of

READ_WRITE = ["GET", "POST"]


@desk_page(Permission.DUTY_VIEW)
def duties(request: HttpRequest) -> HttpResponse:
    """What is owed in the plans that are under way, the nearest date first."""
    caller = caller_of(request)
    return render(request, "desk/planning/duties.html", {"rows": owed_duties(caller, work_calendar())})


@require_http_methods(READ_WRITE)
@desk_page(Permission.DIALOGUE_PLAN)
def add_duty(request: HttpRequest, code: str) -> HttpResponse:
    return _change(request, caller_of(request), code, None)


@require_http_methods(READ_WRITE)
@desk_page(Permission.DIALOGUE_PLAN)
def change_duty(request: HttpRequest, code: str, duty_id: int) -> HttpResponse:
    caller = caller_of(request)
    return _change(request, caller, code, get_duty(caller, code, duty_id, Permission.DUTY_VIEW))


def _change(request: HttpRequest, caller: Caller, code: str, duty: Duty | None) -> HttpResponse:
    dialogue = get_dialogue(caller, code, Permission.DIALOGUE_PLAN)
    form = duty_forms.ChangeDuty(
        request.POST or None,
        initial=duty_forms.ChangeDuty.initial_of(duty),
        units=list(units_in_force(caller, caller.today)),
    )

    def act() -> object:
        known = duty.pk if duty else None
        return act_change_duty(caller, dialogue_id=dialogue.pk, line=form.value(), duty_id=known)

    title = _("Sửa nhiệm vụ") if duty else _("Thêm nhiệm vụ")
    page = FormPage(title=title, button=_("Lưu"), done=_("Đã lưu nhiệm vụ."), act=act)
    return answer(request, caller, dialogue, form, page)


@require_http_methods(READ_WRITE)
@desk_page(Permission.DIALOGUE_PLAN)
def drop_duty(request: HttpRequest, code: str, duty_id: int) -> HttpResponse:
    caller = caller_of(request)
    dialogue = get_dialogue(caller, code, Permission.DIALOGUE_PLAN)
    duty = get_duty(caller, code, duty_id, Permission.DUTY_VIEW)
    form = duty_forms.DropDuty(request.POST or None)

    def act() -> object:
        return act_drop_duty(caller, duty_id=duty.pk, reason=form.cleaned_data["reason"])

    page = FormPage(
        title=_("Bỏ nhiệm vụ"), button=_("Bỏ nhiệm vụ"), done=_("Đã bỏ nhiệm vụ."), act=act, danger=True,
        more={"lead": duty.text},
    )  # fmt: skip
    return answer(request, caller, dialogue, form, page)


@require_http_methods(READ_WRITE)
@desk_page(Permission.DUTY_REPORT)
def report_duty(request: HttpRequest, code: str, duty_id: int) -> HttpResponse:
    """The owning unit reports; the secretary may for any."""
    caller = caller_of(request)
    duty = get_duty(caller, code, duty_id, Permission.DUTY_REPORT)
    form = duty_forms.ReportDuty(request.POST or None, request.FILES or None)

    def act() -> object:
        return act_report_duty(caller, duty_id=duty.pk, report=form.cleaned_data["report"], proof=proof_of(form))

    page = FormPage(
        title=_("Báo cáo nhiệm vụ"), button=_("Báo đã làm xong"), done=_("Đã ghi nhận báo cáo."), act=act,
        more={"lead": duty.text},
    )  # fmt: skip
    return answer(request, caller, get_dialogue(caller, code), form, page)


@require_safe
@desk_page(Permission.DUTY_VIEW)
def duty_proof(request: HttpRequest, code: str, duty_id: int) -> HttpResponse:
    """The file that proves a duty, for those who see the duty."""
    proof = get_duty(caller_of(request), code, duty_id, Permission.DUTY_VIEW).proof
    if proof is None:
        raise Http404
    return download(proof)
