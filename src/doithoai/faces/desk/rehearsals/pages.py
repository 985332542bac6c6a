"""Before the opening: the list of what stands ready, and the rehearsal with its invented people."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from doithoai.apps.dialogues.queries import get_dialogue
from doithoai.apps.hall.queries import hall_dialogue
from doithoai.apps.rehearsals.actions import send_crowd
from doithoai.apps.rehearsals.actions.end_rehearsal import end_rehearsal as end
from doithoai.apps.rehearsals.actions.start_rehearsal import start_rehearsal as start
from doithoai.apps.rehearsals.actions.tick_readiness import tick_readiness as tick
from doithoai.apps.rehearsals.queries import find_running, get_running, running_rehearsal
from doithoai.apps.rehearsals.readiness import readiness_of
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.dialogues.lifecycle import Stage
from doithoai.core.hall.readiness import missing, to_look_at
from doithoai.core.refusal import Refused
from doithoai.faces.common.callers import caller_of, choices_of, desk_page, forget_caller
from doithoai.faces.common.refusals import sentence_of
from doithoai.faces.desk.frame import frame_of
from doithoai.faces.desk.rehearsals.lines import shown
from doithoai.faces.desk.session.acting import act

CROWD = {"hoi": send_crowd.ask_as_crowd, "dang-ky": send_crowd.wish_as_crowd, "den": send_crowd.come_as_crowd}
"""The word in the address -> what invented people do."""


@require_safe
@desk_page(Permission.SITTING_RUN)
def readiness(request: HttpRequest, code: str) -> HttpResponse:
    """Go, look or no-go, line by line, each with the page that mends it."""
    caller = caller_of(request)
    dialogue = get_dialogue(caller, code, Permission.SITTING_RUN)
    lines = readiness_of(caller, dialogue)
    context = frame_of(caller, dialogue, Stage.HALL, title=_("Trước giờ khai mạc")) | {
        "lines": [shown(line, code) for line in lines],
        "missing": missing(lines),
        "to_look_at": to_look_at(lines),
        "rehearsal": running_rehearsal(caller, dialogue),
    }
    return render(request, "desk/rehearsals/readiness.html", context)


@require_POST
@desk_page(Permission.SITTING_RUN)
def tick_readiness(request: HttpRequest, code: str, item: str) -> HttpResponse:
    """A person tried it, or takes that back."""
    caller = caller_of(request)
    dialogue = hall_dialogue(caller, code, Permission.SITTING_RUN)
    try:
        tick(caller, dialogue_id=dialogue.pk, item=item, ticked=request.POST.get("ticked") == "yes")
    except Refused as refused:
        messages.error(request, sentence_of(refused))
    return redirect("desk:readiness", code)


@require_POST
@desk_page(Permission.SITTING_RUN)
def start_rehearsal(request: HttpRequest, code: str) -> HttpResponse:
    """A fresh rehearsal; whoever starts it is in it at once."""
    caller = caller_of(request)
    dialogue = hall_dialogue(caller, code, Permission.SITTING_RUN)
    try:
        start(caller, dialogue_id=dialogue.pk)
    except Refused as refused:
        messages.error(request, sentence_of(refused))
        return redirect("desk:readiness", code)
    forget_caller(request)  # the roles have just changed
    return _enter(request, caller_of(request), code)


@require_POST
@desk_page(Permission.DIALOGUE_VIEW)
def enter_rehearsal(request: HttpRequest, code: str) -> HttpResponse:
    """Go into the rehearsal in the usual role, or play another one there."""
    return _enter(request, caller_of(request), code, request.POST.get("role", ""))


def _enter(request: HttpRequest, caller: Caller, code: str, key: str = "") -> HttpResponse:
    practice = get_running(caller, code).practice
    roles = [row for row in choices_of(request) if row.authority_id == practice.authority_id]
    same = [row for row in roles if row.role == caller.role]
    chosen = next((row for row in roles if row.key == key), same[0] if same else None)
    if chosen is None:
        raise Http404
    if caller.authority_id != practice.authority_id:
        request.session["role_before"] = request.session.get("role", "")
    request.session["role"] = chosen.key
    page = "live:door" if chosen.role == "clerk" else "desk:session"
    return redirect(page, practice.code)


@require_POST
@desk_page()
def leave_rehearsal(request: HttpRequest) -> HttpResponse:
    """Back to the real authority, in the role of before."""
    rehearsal = find_running(caller_of(request))
    request.session["role"] = request.session.pop("role_before", "")
    return redirect("desk:dialogue", rehearsal.dialogue.code) if rehearsal else redirect("desk:home")


@require_POST
@desk_page(Permission.SITTING_RUN)
def end_rehearsal(request: HttpRequest, code: str) -> HttpResponse:
    """Enough: everybody is back."""
    caller = caller_of(request)
    rehearsal = get_running(caller, code)
    end(caller, rehearsal_id=rehearsal.pk)
    request.session["role"] = request.session.pop("role_before", request.session.get("role", ""))
    messages.success(request, _("Đã kết thúc buổi diễn tập. Không có gì của buổi diễn tập vào số liệu."))
    return redirect("desk:readiness", rehearsal.dialogue.code)


@require_POST
@desk_page(Permission.SITTING_RUN)
def send_people(request: HttpRequest, code: str, what: str) -> HttpResponse:
    """Invented people ask, register to speak or come through the door."""
    caller = caller_of(request)
    dialogue = hall_dialogue(caller, code, Permission.SITTING_RUN)
    if what not in CROWD:
        raise Http404
    return act(request, code, lambda: CROWD[what](caller, dialogue_id=dialogue.pk), _("Người diễn tập đã làm xong."))
