"""The public form: which dialogues collect, the three steps, and the way to another door."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from doithoai.apps.dialogues.access import public_dialogues
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.petitions.queries.intake import dialogues_collecting
from doithoai.core.caller import citizen_caller
from doithoai.core.dialogues.collecting import is_collecting
from doithoai.core.dialogues.lifecycle import DialogueState
from doithoai.core.petitions.legal_type import GateAnswer
from doithoai.faces.common import callers
from doithoai.faces.portal.submit import steps
from doithoai.faces.portal.submit.visit import Visit

OTHER_DOORS = {GateAnswer.DISAGREE.value: "complaint", GateAnswer.DENOUNCE.value: "denunciation"}


@require_safe
def submit(request: HttpRequest) -> HttpResponse:
    """The dialogues that take in opinions now."""
    dialogues = list(dialogues_collecting(citizen_caller(callers.moment())))
    return render(request, "portal/submit/dialogues.html", {"dialogues": dialogues, "portal_here": "gop-y"})


@never_cache
@require_http_methods(["GET", "POST"])
def submit_petition(request: HttpRequest, code: str) -> HttpResponse:
    """One form in three steps at one address; the hidden field `step` says which one was filled in."""
    now = callers.moment()
    dialogue = public_dialogues().select_related("authority").get(code=code)
    visit = Visit(request, dialogue, citizen_caller(now, authority_id=dialogue.authority_id))
    if not collects(dialogue, visit):
        return visit.render("portal/submit/not_collecting.html", {})
    if request.method == "POST":
        return steps.STEPS.get(request.POST.get("step", ""), steps.gate)(visit)
    return steps.gate(visit)


def collects(dialogue: Dialogue, visit: Visit) -> bool:
    """Whether the form is open; a citizen who is sending is told by the last step, so that no word is lost."""
    if visit.request.POST.get("step") in steps.STEPS.keys() - {"gate"}:
        return True
    opened_at, ended_at, now = dialogue.collecting_from, dialogue.collecting_ended_at, visit.caller.now
    return is_collecting(DialogueState(dialogue.state), opened_at=opened_at, ended_at=ended_at, now=now)


@require_safe
def other_door(request: HttpRequest, code: str, kind: str) -> HttpResponse:
    """What a complaint or a denunciation is, and where it is taken."""
    dialogue = public_dialogues().select_related("authority").get(code=code)
    if kind not in OTHER_DOORS:
        raise Http404
    context = {"dialogue": dialogue, "authority": dialogue.authority, "authority_name": dialogue.authority.name}
    return render(request, f"portal/submit/{OTHER_DOORS[kind]}.html", context | {"portal_here": "gop-y"})
