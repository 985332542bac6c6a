"""What phones have sent, before and after somebody has read it: questions to let through, wishes to speak."""

from collections.abc import Callable, Mapping
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from doithoai.apps.audience.actions import take_wish as wishes
from doithoai.apps.audience.actions.decline_question import decline_question
from doithoai.apps.audience.actions.let_question_through import let_question_through
from doithoai.apps.audience.actions.mark_question_answered import mark_question_answered
from doithoai.apps.audience.actions.raise_question import raise_question
from doithoai.apps.audience.models import PhoneQuestion
from doithoai.apps.audience.queries import is_open, moderation_of
from doithoai.apps.dialogues.queries import get_dialogue
from doithoai.apps.hall.actions.queue_registered import queue_registered as queue
from doithoai.apps.hall.registered_speakers import registered_speakers
from doithoai.apps.screens.actions.show_slide import show_question
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.dialogues.lifecycle import Stage
from doithoai.core.hall.crowd import DECLINES
from doithoai.core.refusal import Refused
from doithoai.core.text.masking import private_pieces
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.common.refusals import sentence_of
from doithoai.faces.desk.frame import frame_of
from doithoai.faces.desk.session.sheet import open_sitting_id

Typed = Mapping[str, str]
Act = Callable[[Caller, int, int, Typed], object]
"""The caller, the dialogue, the question or wish, and what was typed."""

ON_QUESTION: Mapping[str, Act] = {
    "dua-ra": lambda caller, _dialogue, pk, typed: let_question_through(
        caller, question_id=pk, hides_names=typed.get("hides_names") == "yes"
    ),
    "khong": lambda caller, _dialogue, pk, typed: decline_question(
        caller, question_id=pk, reason_code=typed.get("reason_code", ""), reason=typed.get("reason", "")
    ),
    "hang-cho": lambda caller, _dialogue, pk, _typed: raise_question(caller, question_id=pk),
    "man-chieu": lambda caller, dialogue, pk, _typed: show_question(caller, dialogue_id=dialogue, question_id=pk),
    "da-tra-loi": lambda caller, _dialogue, pk, _typed: mark_question_answered(caller, question_id=pk),
}
"""The last part of the address -> what is done with a question."""
ON_WISH: Mapping[str, Act] = {
    "nhan": lambda caller, _dialogue, pk, _typed: wishes.take_wish(caller, wish_id=pk),
    "tu-choi": lambda caller, _dialogue, pk, typed: wishes.refuse_wish(
        caller, wish_id=pk, reason=typed.get("reason", "")
    ),
}


@desk_page(Permission.SITTING_RUN)
def phones(request: HttpRequest, code: str) -> HttpResponse:
    """What waits, what everybody reads, what was declined; the page asks for news by itself."""
    caller = caller_of(request)
    dialogue = get_dialogue(caller, code, Permission.SITTING_RUN)
    found = moderation_of(caller, dialogue)
    context = frame_of(caller, dialogue, Stage.HALL, title=_("Câu hỏi và đăng ký từ điện thoại")) | {
        "waiting": [(question, _names_anybody(question)) for question in found.waiting],
        "found": found,
        "registered": registered_speakers(caller, dialogue) if is_open(dialogue) else [],
        "reasons": [(code.value, _(words)) for code, (words, _sentence) in DECLINES.items()],
    }
    return render(request, "desk/session/phones.html", context)


def _names_anybody(question: PhoneQuestion) -> bool:
    return any(piece.kind for piece in private_pieces(question.public_text))


@require_POST
@desk_page(Permission.SITTING_RUN)
def act_on_question(request: HttpRequest, code: str, question_id: int, act: str) -> HttpResponse:
    """One press on a question."""
    return _act(request, code, ON_QUESTION, question_id, act)


@require_POST
@desk_page(Permission.SITTING_RUN)
def act_on_wish(request: HttpRequest, code: str, wish_id: int, act: str) -> HttpResponse:
    """One press on a wish."""
    return _act(request, code, ON_WISH, wish_id, act)


@require_POST
@desk_page(Permission.SITTING_RUN)
def queue_registered(request: HttpRequest, code: str, delegate_id: int) -> HttpResponse:
    """Who wished to speak when registering comes into the queue."""
    caller = caller_of(request)
    sitting_id = open_sitting_id(caller, code)
    try:
        turn = queue(caller, sitting_id=sitting_id, delegate_id=delegate_id)
    except Refused as refused:
        messages.error(request, sentence_of(refused))
    else:
        messages.success(request, _("Đã ghi %(name)s vào hàng chờ.") % {"name": turn.speaker})
    return redirect("desk:phones", code)


def _act(request: HttpRequest, code: str, acts: Mapping[str, Act], pk: int, act: str) -> HttpResponse:
    if act not in acts:
        raise Http404
    caller = caller_of(request)
    dialogue = get_dialogue(caller, code, Permission.SITTING_RUN)
    typed: dict[str, Any] = request.POST.dict()
    try:
        acts[act](caller, dialogue.pk, pk, typed)
    except Refused as refused:
        messages.error(request, sentence_of(refused))
    return redirect("desk:phones", code)
