"""Pages that give a petition to units, take it back, and move a date."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from doithoai.apps.petitions.access import assignments_for
from doithoai.apps.petitions.actions.assignments.assign_petition import assign_petition as assign
from doithoai.apps.petitions.actions.assignments.extend_reply_deadline import extend_reply_deadline as extend
from doithoai.apps.petitions.actions.assignments.withdraw_assignment import withdraw_assignment as withdraw
from doithoai.apps.petitions.models import Petition
from doithoai.apps.petitions.queries.case import get_petition
from doithoai.apps.petitions.queries.options import units_in_force
from doithoai.core.access.permissions import Permission
from doithoai.core.petitions.lifecycle import OWED_STATES
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.desk.triage import forms
from doithoai.faces.desk.triage.acts import Act, perform, typed
from doithoai.faces.desk.triage.filled_in import suggested_unit


@desk_page(Permission.ASSIGNMENT_GIVE)
def assign_petition(request: HttpRequest, code: str) -> HttpResponse:
    """One lead, any number of coordinating units."""
    caller = caller_of(request)
    petition = get_petition(caller, code, Permission.ASSIGNMENT_GIVE)
    initial = _as_given(petition) | suggested_unit(request, caller, petition)
    form = forms.AssignPetition(typed(request), initial=initial, units=units_in_force(caller))
    act = Act(_("Giao đơn vị"), _("Giao đơn vị"), _("Đã giao. Việc đã hiện ở bàn của đơn vị."))
    return perform(request, act, petition, form, lambda: assign(caller, petition_id=petition.pk, **form.facts()))


def _as_given(petition: Petition) -> dict[str, object]:
    owed = list(petition.assignments.filter(state__in=OWED_STATES))
    lead = next((row for row in owed if row.part == "lead"), None)
    return {
        "lead_unit_id": lead.unit_id if lead else "",
        "note": lead.note if lead else "",
        "coordinating": [row.unit_id for row in owed if row.part != "lead"],
    }


@desk_page(Permission.ASSIGNMENT_GIVE)
def withdraw_assignment(request: HttpRequest, assignment_id: int) -> HttpResponse:
    """Take it back from a unit, with the reason."""
    caller = caller_of(request)
    row = assignments_for(caller, Permission.ASSIGNMENT_GIVE).select_related("petition", "unit").get(pk=assignment_id)
    form = forms.Reason(typed(request))
    act = Act(_("Rút việc đã giao"), _("Rút lại"), _("Đã rút lại."), lead=row.unit.name)
    return perform(
        request, act, row.petition, form, lambda: withdraw(caller, assignment_id=row.pk, **form.cleaned_data)
    )


@desk_page(Permission.ASSIGNMENT_EXTEND)
def extend_reply_deadline(request: HttpRequest, assignment_id: int) -> HttpResponse:
    """A later date, with the reason; the citizen is told."""
    caller = caller_of(request)
    rows = assignments_for(caller, Permission.ASSIGNMENT_EXTEND).select_related("petition", "unit")
    row = rows.get(pk=assignment_id)
    form = forms.ExtendReplyDeadline(typed(request))
    due = row.due_on.strftime("%d/%m/%Y") if row.due_on else "…"
    act = Act(
        _("Gia hạn trả lời"),
        _("Gia hạn"),
        _("Đã gia hạn. Người gửi được báo hạn mới và lý do."),
        lead=f"{row.unit.name} · {due}",
    )
    return perform(request, act, row.petition, form, lambda: extend(caller, assignment_id=row.pk, **form.cleaned_data))
