"""The console's buttons that act at once: floor, undo, lead."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from doithoai.apps.hall.access import sittings_for
from doithoai.apps.hall.actions.finish_speaker import finish_speaker as finish
from doithoai.apps.hall.actions.give_floor import give_floor as give
from doithoai.apps.hall.actions.hand_over_lead import hand_over_lead as hand_over
from doithoai.apps.hall.actions.take_lead import take_lead as take
from doithoai.apps.hall.actions.undo_step import undo_step as undo
from doithoai.apps.hall.models import Sitting
from doithoai.apps.hall.queries import hall_dialogue
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.refusal import Refused
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.common.numbers import number_in
from doithoai.faces.common.refusals import sentence_of
from doithoai.faces.live.chair import console


@require_POST
@desk_page(Permission.SITTING_RUN)
def give_floor(request: HttpRequest, code: str, turn_id: int) -> HttpResponse:
    """Ask one who waits to speak."""
    caller = caller_of(request)
    return _act(request, code, lambda: give(caller, turn_id=turn_id))


@require_POST
@desk_page(Permission.SITTING_RUN)
def finish_speaker(request: HttpRequest, code: str, turn_id: int) -> HttpResponse:
    """The floor is free again."""
    caller = caller_of(request)
    return _act(request, code, lambda: finish(caller, turn_id=turn_id))


@require_POST
@desk_page(Permission.SITTING_RUN)
def undo_step(request: HttpRequest, code: str, number: int) -> HttpResponse:
    """Take back the step that the bar names."""
    caller = caller_of(request)
    sitting_id = newest_sitting_id(caller, code)
    return _act(request, code, lambda: undo(caller, sitting_id=sitting_id, number=number))


@require_POST
@desk_page(Permission.SITTING_DECIDE)
def take_lead(request: HttpRequest, code: str) -> HttpResponse:
    """A co-chair leads from now on."""
    caller = caller_of(request)
    sitting_id = newest_sitting_id(caller, code)
    return _act(request, code, lambda: take(caller, sitting_id=sitting_id))


@require_POST
@desk_page(Permission.SITTING_RUN)
def hand_over_lead(request: HttpRequest, code: str) -> HttpResponse:
    """Another who may preside leads from now on."""
    caller, person_id = caller_of(request), number_in(request.POST.get("person_id"))
    sitting_id = newest_sitting_id(caller, code)
    return _act(request, code, lambda: hand_over(caller, sitting_id=sitting_id, person_id=person_id))


def newest_sitting_id(caller: Caller, code: str) -> int:
    """The sitting that the console shows. Raises Sitting.DoesNotExist."""
    found = sittings_for(caller, Permission.SITTING_RUN).filter(dialogue__code=code).order_by("-number").first()
    if found is None:
        raise Sitting.DoesNotExist
    return found.pk


def _act(request: HttpRequest, code: str, act: Callable[[], object]) -> HttpResponse:
    """Do it and show the console as it is then; a refusal is told there."""
    told = ""
    try:
        act()
    except Refused as refused:
        told = sentence_of(refused)
    return shown(request, code, told)


def shown(request: HttpRequest, code: str, told: str = "") -> HttpResponse:
    """The console after an act: at once for htmx, by a new address for a browser without scripts."""
    if "HX-Request" in request.headers:
        caller = caller_of(request)
        return console(request, caller, hall_dialogue(caller, code, Permission.SITTING_RUN), told=told)
    if told:
        messages.error(request, told)
    return redirect("live:chair", code)
