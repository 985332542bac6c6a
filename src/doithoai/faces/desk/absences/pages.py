"""The page on which a person records being away, and who works in that place meanwhile."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from doithoai.apps.organisations.absences import absences_for, own_stood_for, possible_stand_ins
from doithoai.apps.organisations.actions import end_absence as ending
from doithoai.apps.organisations.actions import record_absence as recording
from doithoai.faces.common.callers import caller_of, desk_page, standing_callers
from doithoai.faces.desk.absences.forms import RecordAbsence
from doithoai.faces.desk.admin.acting import act_on

SHOWN = 100


@desk_page()
def absences(request: HttpRequest) -> HttpResponse:
    """My absences (for an administrator everybody's), and for whom I stand in today."""
    caller = caller_of(request)
    rows = absences_for(caller).order_by("-valid_from", "-id")[:SHOWN]
    context = {
        "rows": rows,
        "may_record": bool(own_stood_for(caller)),
        "standing": [one for one in standing_callers(request) if one.acting_for_name],
    }
    return render(request, "desk/absences/absences.html", context)


@desk_page()
def record_absence(request: HttpRequest) -> HttpResponse:
    """From when to when, and who."""
    caller = caller_of(request)
    initial = {"valid_from": caller.today, "valid_to": caller.today}
    lists: dict[str, Any] = {"memberships": own_stood_for(caller), "people": possible_stand_ins(caller)}
    form = RecordAbsence(request.POST or None, initial=initial, **lists)
    return act_on(
        request,
        form,
        lambda values: recording.record_absence(caller, **_by_id(values)),
        title=_("Ghi thời gian vắng"),
        lead=_("Người chủ trì vắng thì cấp phó thay theo văn bản ủy quyền, ghi ở mục Ủy quyền chủ trì."),
        button=_("Ghi vắng"),
        back=reverse("desk:absences"),
        done=_("Đã ghi. Việc chờ người vắng nay hiện ở bàn của người làm thay."),
    )


def _by_id(values: dict[str, Any]) -> dict[str, Any]:
    return {{"membership": "membership_id", "stand_in": "stand_in_id"}.get(key, key): values[key] for key in values}


@require_POST
@desk_page()
def end_absence(request: HttpRequest, absence_id: int) -> HttpResponse:
    """Back early."""
    ending.end_absence(caller_of(request), absence_id=absence_id)
    return redirect("desk:absences")
