"""What units sent back too often: whose it is, since when, and the decision who answers."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from doithoai.apps.organisations.queries import work_calendar
from doithoai.apps.petitions.actions.assignments.take_escalation import take_escalation as take
from doithoai.apps.petitions.queries.work import open_escalations
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import HANOI
from doithoai.core.petitions.desks import days_between
from doithoai.core.petitions.lifecycle import AssignmentState
from doithoai.faces.common.callers import caller_of, desk_page

MOST = 100


@desk_page(Permission.ASSIGNMENT_GIVE)
def escalations(request: HttpRequest) -> HttpResponse:
    """The queue, my own first, with each unit's reason."""
    caller, calendar = caller_of(request), work_calendar()
    found = open_escalations(caller).prefetch_related("petition__assignments__unit")[:MOST]
    rows = [
        (
            row,
            days_between(row.raised_at.astimezone(HANOI).date(), caller.today, calendar),
            [part for part in row.petition.assignments.all() if part.state == AssignmentState.SENT_BACK],
        )
        for row in found
    ]
    return render(request, "desk/triage/escalations.html", {"rows": rows, "me": caller.person_id})


@require_POST
@desk_page(Permission.ASSIGNMENT_GIVE)
def take_escalation(request: HttpRequest, escalation_id: int) -> HttpResponse:
    """I decide this one."""
    take(caller_of(request), escalation_id=escalation_id)
    messages.success(request, _("Việc này nay do ông/bà xử lý."))
    return redirect("desk:escalations")
