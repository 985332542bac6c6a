"""The acts of the run sheet: open and close, agenda, queue, floor, notes, promises."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from doithoai.apps.dialogues.queries import get_dialogue
from doithoai.apps.hall.access import turns_for
from doithoai.apps.hall.actions.close_sitting import close_sitting as close
from doithoai.apps.hall.actions.finish_speaker import finish_speaker as finish
from doithoai.apps.hall.actions.give_floor import give_floor as give
from doithoai.apps.hall.actions.move_speaker import move_speaker as move
from doithoai.apps.hall.actions.note_question import note_question as note
from doithoai.apps.hall.actions.open_sitting import open_sitting as open_hall
from doithoai.apps.hall.actions.queue_speaker import queue_speaker as queue
from doithoai.apps.hall.actions.record_promise import record_promise as promise
from doithoai.apps.hall.actions.start_agenda_item import start_agenda_item as start_item
from doithoai.apps.hall.actions.withdraw_speaker import withdraw_speaker as withdraw
from doithoai.apps.hall.queries import hall_of
from doithoai.core.access.permissions import Permission
from doithoai.core.refusal import Refused
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.common.numbers import number_in, numbers_in
from doithoai.faces.common.refusals import attempt, sentence_of
from doithoai.faces.desk.session import sheet
from doithoai.faces.desk.session.forms import NoteQuestion


@desk_page(Permission.SITTING_VIEW)
def session(request: HttpRequest, code: str) -> HttpResponse:
    """The run sheet at this moment."""
    caller = caller_of(request)
    return sheet.sheet_page(request, caller, get_dialogue(caller, code, Permission.SITTING_VIEW))


def _act(request: HttpRequest, code: str, call: Callable[[], Any], done: str = "") -> HttpResponse:
    """Do it and come back to the run sheet; a refusal is told there."""
    try:
        call()
    except Refused as refused:
        messages.error(request, sentence_of(refused))
    else:
        if done:
            messages.success(request, done)
    return redirect("desk:session", code)


@require_POST
@desk_page(Permission.SITTING_RUN)
def open_sitting(request: HttpRequest, code: str) -> HttpResponse:
    """The hall opens."""
    caller = caller_of(request)
    dialogue = get_dialogue(caller, code, Permission.SITTING_RUN)
    return _act(request, code, lambda: open_hall(caller, dialogue_id=dialogue.pk), _("Đã khai mạc phiên đối thoại."))


@require_POST
@desk_page(Permission.SITTING_RUN)
def close_sitting(request: HttpRequest, code: str) -> HttpResponse:
    """The hall closes; questions without a decision are named first."""
    caller = caller_of(request)
    sitting_id = sheet.open_sitting_id(caller, code)
    return _act(request, code, lambda: close(caller, sitting_id=sitting_id), _("Đã kết thúc phiên đối thoại."))


@require_POST
@desk_page(Permission.SITTING_RUN)
def start_agenda_item(request: HttpRequest, code: str, item_id: int) -> HttpResponse:
    """Go on to an item of the agenda."""
    caller = caller_of(request)
    sitting_id = sheet.open_sitting_id(caller, code)
    return _act(request, code, lambda: start_item(caller, sitting_id=sitting_id, item_id=item_id))


@require_POST
@desk_page(Permission.SITTING_RUN)
def queue_speaker(request: HttpRequest, code: str) -> HttpResponse:
    """Add somebody, or a chosen petition, to the queue."""
    caller = caller_of(request)
    dialogue = get_dialogue(caller, code, Permission.SITTING_RUN)
    sitting_id = sheet.open_sitting_id(caller, code)
    form = sheet.queue_form(caller, dialogue, request.POST)
    if form.is_valid() and attempt(form, lambda: queue(caller, sitting_id=sitting_id, **form.cleaned_data)) is not None:
        return redirect("desk:session", code)
    return sheet.sheet_page(request, caller, dialogue, {"queue_form": form})


@require_POST
@desk_page(Permission.SITTING_RUN)
def move_speaker(request: HttpRequest, code: str, turn_id: int) -> HttpResponse:
    """Move somebody to a place of the queue as it was seen."""
    seen = numbers_in(request.POST.get("seen", "").split(","))
    place = number_in(request.POST.get("place")) or 1
    return _act(request, code, lambda: move(caller_of(request), turn_id=turn_id, place=place, seen=seen))


@require_POST
@desk_page(Permission.SITTING_RUN)
def withdraw_speaker(request: HttpRequest, code: str, turn_id: int) -> HttpResponse:
    return _act(request, code, lambda: withdraw(caller_of(request), turn_id=turn_id))


@require_POST
@desk_page(Permission.SITTING_RUN)
def give_floor(request: HttpRequest, code: str, turn_id: int) -> HttpResponse:
    return _act(request, code, lambda: give(caller_of(request), turn_id=turn_id))


@require_POST
@desk_page(Permission.SITTING_RUN)
def finish_speaker(request: HttpRequest, code: str, turn_id: int) -> HttpResponse:
    return _act(request, code, lambda: finish(caller_of(request), turn_id=turn_id))


@require_POST
@desk_page(Permission.SITTING_RUN)
def note_question(request: HttpRequest, code: str, turn_id: int) -> HttpResponse:
    """Keep the words of a question; what was typed stays when somebody else was faster."""
    caller = caller_of(request)
    turn = turns_for(caller, Permission.SITTING_RUN).get(pk=turn_id, sitting__dialogue__code=code)
    form = NoteQuestion(request.POST, auto_id="note_%s")
    if form.is_valid() and attempt(form, lambda: note(caller, turn_id=turn_id, **form.cleaned_data)) is not None:
        messages.success(request, _("Đã ghi câu hỏi của %(name)s.") % {"name": turn.speaker})
        return redirect("desk:session", code)
    dialogue = get_dialogue(caller, code, Permission.SITTING_RUN)
    return sheet.sheet_page(request, caller, dialogue, {"note_form": form, "note_turn": turn})


@require_POST
@desk_page(Permission.SITTING_RUN)
def record_promise(request: HttpRequest, code: str) -> HttpResponse:
    """Keep a promise."""
    caller = caller_of(request)
    dialogue = get_dialogue(caller, code, Permission.SITTING_RUN)
    sitting_id = sheet.open_sitting_id(caller, code)
    form = sheet.promise_form(caller, hall_of(dialogue), request.POST)
    if (
        form.is_valid()
        and attempt(form, lambda: promise(caller, sitting_id=sitting_id, **form.cleaned_data)) is not None
    ):
        messages.success(request, _("Đã ghi cam kết."))
        return redirect("desk:session", code)
    return sheet.sheet_page(request, caller, dialogue, {"promise_form": form})
