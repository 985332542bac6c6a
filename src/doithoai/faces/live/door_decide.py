"""Lines that a door wrote down without a connection and the list tells differently: a person decides each."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from doithoai.apps.delegates.actions.decide_door_step import decide_door_step as decide
from doithoai.apps.delegates.door_queries import undecided_steps
from doithoai.apps.hall.queries import hall_dialogue
from doithoai.core.access.permissions import Permission
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.live.door_forms import Decision


@require_GET
@desk_page(Permission.DELEGATE_CHECK_IN)
def undecided(request: HttpRequest, code: str) -> HttpResponse:
    """The lines, the oldest first."""
    caller = caller_of(request)
    dialogue = hall_dialogue(caller, code, Permission.DELEGATE_CHECK_IN)
    context = {"dialogue": dialogue, "steps": undecided_steps(caller, dialogue)}
    return render(request, "live/door_undecided.html", context)


@require_POST
@desk_page(Permission.DELEGATE_CHECK_IN)
def decide_door_step(request: HttpRequest, code: str, step_id: int) -> HttpResponse:
    """The list stays as it is, or the person is written down."""
    form = Decision(request.POST)
    form.is_valid()
    step = decide(caller_of(request), step_id=step_id, **form.cleaned_data)
    sentence = _("Đã ghi có mặt: %(name)s") if step.decision == "admitted" else _("Giữ nguyên danh sách: %(name)s")
    messages.success(request, sentence % {"name": step.delegate.full_name if step.delegate else step.full_name})
    return redirect("live:door_undecided", code)
