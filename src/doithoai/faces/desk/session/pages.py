"""The run sheet with what is typed into it: speakers, words of questions, promises; and the slip for a speaker."""

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from doithoai.apps.hall.access import turns_for
from doithoai.apps.hall.actions.note_question import note_question as note
from doithoai.apps.hall.actions.queue_speaker import queue_speaker as queue
from doithoai.apps.hall.actions.record_promise import record_promise as promise
from doithoai.apps.hall.queries import hall_dialogue, hall_of, present_delegates, slip_turn
from doithoai.apps.organisations.access import units_for
from doithoai.apps.petitions.receiving import Receipt, secret_of
from doithoai.core.access.permissions import Permission
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.common.qr import qr_picture
from doithoai.faces.common.refusals import attempt
from doithoai.faces.desk.session import sheet
from doithoai.faces.desk.session.forms import NoteQuestion


@desk_page(Permission.SITTING_VIEW)
def session(request: HttpRequest, code: str) -> HttpResponse:
    """The run sheet at this moment."""
    caller = caller_of(request)
    return sheet.sheet_page(request, caller, code)


@require_POST
@desk_page(Permission.SITTING_RUN)
def queue_speaker(request: HttpRequest, code: str) -> HttpResponse:
    """Add somebody, or a chosen petition, to the queue."""
    caller = caller_of(request)
    dialogue = hall_dialogue(caller, code, Permission.SITTING_RUN)
    sitting_id = sheet.open_sitting_id(caller, code)
    form = sheet.queue_form(caller, present_delegates(dialogue), request.POST)
    turn = attempt(form, lambda: queue(caller, sitting_id=sitting_id, **form.cleaned_data)) if form.is_valid() else None
    if turn is None:
        return sheet.sheet_page(request, caller, code, {"queue_form": form})
    words = _("Đã ghi %(name)s vào hàng chờ.")
    messages.success(request, words % {"name": turn.speaker})
    return redirect("desk:session", code)


@require_POST
@desk_page(Permission.SITTING_RUN)
def note_question(request: HttpRequest, code: str, turn_id: int) -> HttpResponse:
    """Keep the words of a question; what was typed stays when somebody else was faster."""
    caller = caller_of(request)
    turn = turns_for(caller, Permission.SITTING_RUN).get(pk=turn_id, sitting__dialogue__code=code)
    form = NoteQuestion(request.POST, auto_id="note_%s")
    noted = attempt(form, lambda: note(caller, turn_id=turn_id, **form.cleaned_data)) if form.is_valid() else None
    if noted is None:
        return sheet.sheet_page(request, caller, code, {"note_form": form, "note_turn": turn})
    words = _("Đã ghi câu hỏi của %(name)s thành ý kiến %(code)s.")
    messages.success(request, words % {"name": turn.speaker, "code": noted.petition.code if noted.petition else ""})
    return redirect("desk:session", code)


@never_cache
@require_safe
@desk_page(Permission.SITTING_RUN)
def turn_slip(request: HttpRequest, code: str, turn_id: int) -> HttpResponse:
    """The slip to hand to the speaker: the code and the own address of the opinion."""
    caller = caller_of(request)
    petition = slip_turn(caller, hall_dialogue(caller, code, Permission.SITTING_RUN), turn_id)
    path = Receipt(petition, secret_of(petition.submission_key or "")).path
    context = {"petition": petition, "path": path, "qr": qr_picture(settings.SITE_URL + path), "code": code}
    return render(request, "desk/session/slip.html", context)


@require_POST
@desk_page(Permission.SITTING_RUN)
def record_promise(request: HttpRequest, code: str) -> HttpResponse:
    """Keep a promise."""
    caller = caller_of(request)
    dialogue = hall_dialogue(caller, code, Permission.SITTING_RUN)
    sitting_id = sheet.open_sitting_id(caller, code)
    form = sheet.promise_form(units_for(caller), hall_of(dialogue), request.POST)
    if (
        form.is_valid()
        and attempt(form, lambda: promise(caller, sitting_id=sitting_id, **form.cleaned_data)) is not None
    ):
        messages.success(request, _("Đã ghi cam kết."))
        return redirect("desk:session", code)
    return sheet.sheet_page(request, caller, code, {"promise_form": form})
