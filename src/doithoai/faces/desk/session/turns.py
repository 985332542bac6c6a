"""One key, one act: everything that is done with a turn without typing."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from doithoai.apps.hall.access import turns_for
from doithoai.apps.hall.actions.extend_turn import extend_turn as extend
from doithoai.apps.hall.actions.finish_speaker import finish_speaker as finish
from doithoai.apps.hall.actions.give_floor import give_floor as give
from doithoai.apps.hall.actions.give_question_to_unit import give_question_to_unit as ask_unit
from doithoai.apps.hall.actions.move_question import move_question as move_it
from doithoai.apps.hall.actions.move_speaker import move_speaker as move
from doithoai.apps.hall.actions.move_speaker import put_back_speaker as put_back
from doithoai.apps.hall.actions.note_outcome import note_outcome as note_said
from doithoai.apps.hall.actions.undo_step import undo_step as undo
from doithoai.apps.hall.actions.withdraw_speaker import withdraw_speaker as withdraw
from doithoai.apps.hall.queries import hall_dialogue, hall_of
from doithoai.apps.organisations.access import units_for
from doithoai.core.access.permissions import Permission
from doithoai.core.hall.decisions import Outcome
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.common.numbers import number_in, numbers_in
from doithoai.faces.desk.session.acting import act, act_with
from doithoai.faces.desk.session.forms import MoveQuestion
from doithoai.faces.desk.session.sheet import open_sitting_id, unit_form, without_question

WAYS = {
    "da-tra-loi": Outcome.ANSWERED_NOW,
    "bang-van-ban": Outcome.IN_WRITING,
    "khong-tra-loi": Outcome.NOT_ANSWERED,
}
"""The last part of the address -> what the chair said."""


@require_POST
@desk_page(Permission.SITTING_RUN)
def move_speaker(request: HttpRequest, code: str, turn_id: int) -> HttpResponse:
    """Move somebody to a place of the queue as it was seen."""
    seen = numbers_in(request.POST.get("seen", "").split(","))
    place = number_in(request.POST.get("place")) or 1
    return act(request, code, lambda: move(caller_of(request), turn_id=turn_id, place=place, seen=seen))


@require_POST
@desk_page(Permission.SITTING_RUN)
def put_back_speaker(request: HttpRequest, code: str, turn_id: int) -> HttpResponse:
    return act(request, code, lambda: put_back(caller_of(request), turn_id=turn_id))


@require_POST
@desk_page(Permission.SITTING_RUN)
def withdraw_speaker(request: HttpRequest, code: str, turn_id: int) -> HttpResponse:
    """Somebody no longer wants to speak; an opinion that was noted stays."""
    caller = caller_of(request)
    kept = turns_for(caller, Permission.SITTING_RUN).filter(pk=turn_id, petition__isnull=False)
    code_kept = kept.values_list("petition__code", flat=True).first()
    words = _("Đã rút khỏi hàng chờ. Ý kiến %(code)s vẫn được giữ và trả lời.") % {"code": code_kept}
    return act(request, code, lambda: withdraw(caller, turn_id=turn_id), words if code_kept else "")


@require_POST
@desk_page(Permission.SITTING_RUN)
def give_floor(request: HttpRequest, code: str, turn_id: int) -> HttpResponse:
    return act(request, code, lambda: give(caller_of(request), turn_id=turn_id))


@require_POST
@desk_page(Permission.SITTING_RUN)
def finish_speaker(request: HttpRequest, code: str, turn_id: int) -> HttpResponse:
    return act(request, code, lambda: finish(caller_of(request), turn_id=turn_id))


@require_POST
@desk_page(Permission.SITTING_RUN)
def extend_turn(request: HttpRequest, code: str, turn_id: int) -> HttpResponse:
    return act(request, code, lambda: extend(caller_of(request), turn_id=turn_id))


@require_POST
@desk_page(Permission.SITTING_RUN)
def give_unit(request: HttpRequest, code: str, turn_id: int) -> HttpResponse:
    """The chair asks a unit to answer."""
    caller = caller_of(request)
    turns_for(caller, Permission.SITTING_RUN).get(pk=turn_id, sitting__dialogue__code=code)
    form = unit_form(units_for(caller), request.POST)
    return act_with(request, code, form, lambda unit_id: ask_unit(caller, turn_id=turn_id, unit_id=unit_id))


@require_POST
@desk_page(Permission.SITTING_RUN)
def move_question(request: HttpRequest, code: str, turn_id: int) -> HttpResponse:
    """The question goes to the turn of who really asked."""
    caller = caller_of(request)
    hall = hall_of(hall_dialogue(caller, code, Permission.SITTING_RUN))
    form = MoveQuestion(request.POST, turns=without_question(hall))
    words = _("Đã chuyển câu hỏi sang đúng người nói. Bấm Hoàn tác nếu nhầm.")
    return act_with(
        request, code, form, lambda to_turn_id: move_it(caller, turn_id=turn_id, to_turn_id=to_turn_id), words
    )


@require_POST
@desk_page(Permission.SITTING_RUN)
def undo_step(request: HttpRequest, code: str, number: int) -> HttpResponse:
    """Take back the newest act."""
    caller = caller_of(request)
    sitting_id = open_sitting_id(caller, code)
    return act(request, code, lambda: undo(caller, sitting_id=sitting_id, number=number), _("Đã hoàn tác."))


@require_POST
@desk_page(Permission.SITTING_RUN)
def note_outcome(request: HttpRequest, code: str, turn_id: int, way: str) -> HttpResponse:
    """What the chair said goes into the log; the decision is the chair's."""
    if way not in WAYS:
        raise Http404
    words = _("Đã ghi vào nhật ký. Chủ trì quyết định tại bàn chủ trì.")
    return act(request, code, lambda: note_said(caller_of(request), turn_id=turn_id, outcome=WAYS[way]), words)
