"""The console's buttons that ask for something first: a sheet opens beside the question, which stays in view."""

from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods

from doithoai.apps.hall.access import turns_for
from doithoai.apps.hall.actions import decide_question as deciding
from doithoai.apps.hall.actions.give_question_to_unit import give_question_to_unit as give_question
from doithoai.apps.hall.actions.record_promise import record_promise as promise
from doithoai.apps.hall.floor import may_change
from doithoai.apps.hall.models import Turn
from doithoai.apps.hall.queries import hall_dialogue
from doithoai.apps.organisations.access import units_in_force
from doithoai.apps.organisations.models import Unit
from doithoai.apps.organisations.queries import presiding_people
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.hall.decisions import OUTCOME_WORDS, REASONS
from doithoai.core.hall.leading import AnotherLeads
from doithoai.core.refusal import Refused
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.common.numbers import number_in
from doithoai.faces.common.refusals import attempt, sentence_of
from doithoai.faces.live.chair import console
from doithoai.faces.live.chair_acts import newest_sitting_id, shown
from doithoai.faces.live.forms import WAYS, Decide, MakePromise


@require_http_methods(["GET", "POST"])
@desk_page(Permission.SITTING_RUN)
def give_question_to_unit(request: HttpRequest, code: str, turn_id: int) -> HttpResponse:
    """One large button for each unit."""
    caller = caller_of(request)
    turn = _turn(caller, code, turn_id)
    if unit_id := number_in(request.POST.get("unit_id")):
        seen = number_in(request.POST.get("seen_unit_id"))
        try:
            give_question(caller, turn_id=turn_id, unit_id=unit_id, seen_unit_id=seen)
        except Refused as refused:
            return shown(request, code, sentence_of(refused))
        return shown(request, code)
    units, at_hand = _units(caller, turn)
    return _sheet(request, caller, turn, "live/sheets/unit.html", units=units, at_hand=at_hand)


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


def _decide(request: HttpRequest, code: str, turn_id: int, way: str, act: Any) -> HttpResponse:
    caller = caller_of(request)
    turn = _turn(caller, code, turn_id)
    if way not in WAYS:
        raise Http404
    units, at_hand = _units(caller, turn)
    first = {"seen_version": turn.version, "unit_id": at_hand, "due_on": turn.due_on, "answer": turn.answer}
    form = Decide(request.POST or None, initial=first, outcome=WAYS[way], units=units)
    if form.is_valid():
        decision, seen = form.decision(), form.cleaned_data["seen_version"]
        if attempt(form, lambda: act(caller, turn_id=turn_id, decision=decision, seen_version=seen)) is not None:
            return shown(request, code)
    title = gettext(OUTCOME_WORDS[WAYS[way]])
    sentences = [(reason.value, gettext(sentence)) for reason, (_word, sentence) in REASONS.items()]
    return _sheet(request, caller, turn, "live/sheets/decide.html", form=form, title=title, sentences=sentences)


@require_http_methods(["GET", "POST"])
@desk_page(Permission.SITTING_RUN)
def make_promise(request: HttpRequest, code: str, turn_id: int) -> HttpResponse:
    """What was promised just now: in one sentence, by which unit, until when."""
    caller = caller_of(request)
    turn = _turn(caller, code, turn_id)
    units, at_hand = _units(caller, turn)
    form = MakePromise(request.POST or None, initial={"unit_id": at_hand}, units=units, today=caller.today)
    if form.is_valid():
        typed, sitting_id = form.promised(), turn.sitting_id
        if attempt(form, lambda: promise(caller, sitting_id=sitting_id, turn_id=turn_id, **typed)) is not None:
            return shown(request, code)
    return _sheet(request, caller, turn, "live/sheets/promise.html", form=form)


@desk_page(Permission.SITTING_RUN)
def note_sheet(request: HttpRequest, code: str, turn_id: int) -> HttpResponse:
    """One's own notes on this turn, its petition and the dialogue; a co-chair writes them too."""
    caller = caller_of(request)
    turn = _turn(caller, code, turn_id)
    return console(request, caller, turn.sitting.dialogue, sheet="live/sheets/notes.html", about=turn)


@desk_page(Permission.SITTING_RUN)
def lead_sheet(request: HttpRequest, code: str) -> HttpResponse:
    """Who leads, and to whom the lead may go."""
    caller = caller_of(request)
    dialogue = hall_dialogue(caller, code, Permission.SITTING_RUN)
    newest_sitting_id(caller, code)
    people = presiding_people(dialogue.authority_id, dialogue_id=dialogue.pk, on=caller.today)
    return console(request, caller, dialogue, sheet="live/sheets/lead.html", people=people.items())


def _sheet(request: HttpRequest, caller: Caller, turn: Turn, sheet: str, **more: Any) -> HttpResponse:
    """The console with the sheet open; a co-chair is told who leads before anything is typed."""
    form: forms.Form | None = more.get("form")
    if not may_change(caller, turn.sitting) and not (form and form.errors):
        told = sentence_of(AnotherLeads(name=turn.sitting.led_by_name))
        return console(request, caller, turn.sitting.dialogue, told=told)
    return console(request, caller, turn.sitting.dialogue, sheet=sheet, about=turn, **more)


def _units(caller: Caller, turn: Turn) -> tuple[list[Unit], int | None]:
    """The units, first the one that has the question or leads its petition, and which one that is."""
    at_hand = turn.unit_id or (turn.petition.lead_unit_id if turn.petition else None)
    return sorted(units_in_force(caller, caller.today), key=lambda unit: unit.pk != at_hand), at_hand


def _turn(caller: Caller, code: str, turn_id: int) -> Turn:
    turns = turns_for(caller, Permission.SITTING_RUN).filter(sitting__dialogue__code=code)
    return turns.select_related("group", "unit", "petition", "sitting__dialogue__authority").get(pk=turn_id)
