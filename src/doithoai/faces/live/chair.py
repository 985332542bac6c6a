"""The chair's console: who speaks, what is asked, five large buttons."""

from collections.abc import Callable

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST

from doithoai.apps.hall.access import turns_for
from doithoai.apps.hall.actions import decide_question as deciding
from doithoai.apps.hall.actions.finish_speaker import finish_speaker as finish
from doithoai.apps.hall.actions.give_floor import give_floor as give
from doithoai.apps.hall.actions.give_question_to_unit import give_question_to_unit as give_question
from doithoai.apps.hall.actions.undo_step import undo_step as undo
from doithoai.apps.hall.models import Turn
from doithoai.apps.hall.queries import hall_dialogue, hall_of
from doithoai.apps.organisations.access import units_for
from doithoai.core.access.matrix import reach_of
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.hall.decisions import OUTCOME_WORDS
from doithoai.core.hall.queue import can_undo
from doithoai.core.refusal import Refused
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.common.numbers import number_in
from doithoai.faces.common.refusals import attempt, sentence_of
from doithoai.faces.live.addresses import feed_url
from doithoai.faces.live.forms import WAYS, Decide
from doithoai.faces.live.pictures import STAFF

Act = Callable[..., Turn]


@desk_page(Permission.SITTING_RUN)
def chair(request: HttpRequest, code: str) -> HttpResponse:
    """The console at this moment."""
    caller = caller_of(request)
    dialogue = hall_dialogue(caller, code, Permission.SITTING_RUN)
    hall = hall_of(dialogue)
    current = hall.current
    nearest = {turn.pk: turn for turn in hall.waiting}
    context = {
        "dialogue": dialogue,
        "hall": hall,
        "next_turn": hall.waiting[0] if hall.waiting else None,
        "fair_turn": nearest[hall.fair[0]] if hall.fair else None,
        "can_undo": current and can_undo(current.ended_at or current.started_at, caller.now),
        "may_decide": reach_of(caller.role, Permission.SITTING_DECIDE) is not None,
        "feed_url": feed_url(code, STAFF),
    }
    return render(request, "live/chair.html", context)


@require_POST
@desk_page(Permission.SITTING_RUN)
def give_floor(request: HttpRequest, code: str, turn_id: int) -> HttpResponse:
    return _act(request, code, turn_id, give)


@require_POST
@desk_page(Permission.SITTING_RUN)
def finish_speaker(request: HttpRequest, code: str, turn_id: int) -> HttpResponse:
    return _act(request, code, turn_id, finish)


@require_POST
@desk_page(Permission.SITTING_RUN)
def undo_step(request: HttpRequest, code: str, turn_id: int) -> HttpResponse:
    return _act(request, code, turn_id, undo)


def _act(request: HttpRequest, code: str, turn_id: int, act: Act) -> HttpResponse:
    """Do it and come back to the console; a refusal is told there."""
    try:
        act(caller_of(request), turn_id=turn_id)
    except Refused as refused:
        messages.error(request, sentence_of(refused))
    return redirect("live:chair", code)


@require_http_methods(["GET", "POST"])
@desk_page(Permission.SITTING_RUN)
def give_question_to_unit(request: HttpRequest, code: str, turn_id: int) -> HttpResponse:
    """One large button for each unit."""
    caller = caller_of(request)
    turn = _turn(caller, code, turn_id)
    if unit_id := number_in(request.POST.get("unit_id")):
        give_question(caller, turn_id=turn_id, unit_id=unit_id)
        return redirect("live:chair", code)
    return render(request, "live/give_question.html", {"turn": turn, "code": code, "units": units_for(caller)})


@require_http_methods(["GET", "POST"])
@desk_page(Permission.SITTING_DECIDE)
def decide_question(request: HttpRequest, code: str, turn_id: int, way: str) -> HttpResponse:
    """Decide a question for the first time."""
    return _decide(request, code, turn_id, way, deciding.decide_question)


@require_http_methods(["GET", "POST"])
@desk_page(Permission.SITTING_DECIDE)
def change_decision(request: HttpRequest, code: str, turn_id: int, way: str) -> HttpResponse:
    """Decide otherwise, while the sitting is open."""
    return _decide(request, code, turn_id, way, deciding.change_decision)


def _decide(request: HttpRequest, code: str, turn_id: int, way: str, act: Act) -> HttpResponse:
    caller = caller_of(request)
    turn = _turn(caller, code, turn_id)
    if way not in WAYS:
        raise Http404
    first = {"seen_version": turn.version, "unit_id": turn.unit_id, "due_on": turn.due_on, "answer": turn.answer}
    form = Decide(request.POST or None, initial=first, outcome=WAYS[way], units=units_for(caller))
    if form.is_valid():
        decision, seen = form.decision(), form.cleaned_data["seen_version"]
        if attempt(form, lambda: act(caller, turn_id=turn_id, decision=decision, seen_version=seen)) is not None:
            return redirect("live:chair", code)
    context = {"turn": turn, "code": code, "form": form, "outcome": form.outcome.value}
    context["other_ways"] = _other_ways(turn, code, way)
    return render(request, "live/decide.html", context, status=422 if form.errors else 200)


def _other_ways(turn: Turn, code: str, way: str) -> list[tuple[str, str]]:
    page = "live:change_decision" if turn.outcome else "live:decide_question"
    others = [(other, gettext(OUTCOME_WORDS[outcome])) for other, outcome in WAYS.items() if other != way]
    return [(reverse(page, args=[code, turn.pk, other]), words) for other, words in others]


def _turn(caller: Caller, code: str, turn_id: int) -> Turn:
    turns = turns_for(caller, Permission.SITTING_RUN).filter(sitting__dialogue__code=code)
    return turns.select_related("group", "unit", "petition", "sitting__dialogue").get(pk=turn_id)
