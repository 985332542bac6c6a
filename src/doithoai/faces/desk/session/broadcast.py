"""Stream, recording and captions of a hall."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.crypto import get_random_string
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.dialogues.queries import get_dialogue
from doithoai.apps.hall.actions import write_caption as writing
from doithoai.apps.hall.actions.describe_broadcast import describe_broadcast
from doithoai.apps.hall.actions.give_caption_token import give_caption_token as give_token
from doithoai.apps.hall.broadcasting import find_broadcast, latest_captions
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.dialogues.lifecycle import Stage
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.common.refusals import attempt
from doithoai.faces.desk.frame import frame_of
from doithoai.faces.desk.session.broadcast_forms import DescribeBroadcast, WriteCaption


@require_http_methods(["GET", "POST"])
@desk_page(Permission.SITTING_RUN)
def broadcast(request: HttpRequest, code: str) -> HttpResponse:
    """The links, and the captions of this moment."""
    caller = caller_of(request)
    dialogue = get_dialogue(caller, code, Permission.SITTING_RUN)
    known = find_broadcast(dialogue)
    form = DescribeBroadcast(request.POST or None, initial=DescribeBroadcast.initial_of(known))
    if form.is_valid():
        kept = attempt(form, lambda: describe_broadcast(caller, dialogue_id=dialogue.pk, **form.cleaned_data))
        if kept is not None:
            messages.success(request, _("Đã ghi."))
            return redirect("desk:broadcast", code)
    return _page(request, caller, dialogue, form=form)


@require_POST
@desk_page(Permission.SITTING_RUN)
def write_caption(request: HttpRequest, code: str) -> HttpResponse:
    """One line more; the field is empty again and ready."""
    caller = caller_of(request)
    dialogue = get_dialogue(caller, code, Permission.SITTING_RUN)
    line = WriteCaption(request.POST)
    if line.is_valid():
        typed = line.cleaned_data
        if attempt(line, lambda: writing.write_caption(caller, dialogue_id=dialogue.pk, **typed)) is not None:
            return redirect("desk:broadcast", code)
    return _page(request, caller, dialogue, line=line)


@require_POST
@desk_page(Permission.SITTING_RUN)
def withdraw_caption(request: HttpRequest, code: str, caption_id: int) -> HttpResponse:
    """A line that was heard wrongly goes."""
    writing.withdraw_caption(caller_of(request), caption_id=caption_id)
    return redirect("desk:broadcast", code)


@require_POST
@desk_page(Permission.SITTING_RUN)
def give_caption_token(request: HttpRequest, code: str) -> HttpResponse:
    """The word for a program, shown this once."""
    caller = caller_of(request)
    dialogue = get_dialogue(caller, code, Permission.SITTING_RUN)
    return _page(request, caller, dialogue, token=give_token(caller, dialogue_id=dialogue.pk), status=200)


def _page(
    request: HttpRequest,
    caller: Caller,
    dialogue: Dialogue,
    *,
    form: DescribeBroadcast | None = None,
    line: WriteCaption | None = None,
    token: str = "",
    status: int = 0,
) -> HttpResponse:
    known = find_broadcast(dialogue)
    context = frame_of(caller, dialogue, Stage.HALL, title=_("Truyền hình, bản ghi, phụ đề")) | {
        "form": form or DescribeBroadcast(initial=DescribeBroadcast.initial_of(known)),
        "line": line or WriteCaption(initial={"key": get_random_string(24)}),
        "captions": latest_captions(dialogue),
        "token": token,
        "has_token": known is not None and known.caption_token_hash != "",
    }
    refused = any(each is not None and each.is_bound and each.errors for each in (form, line))
    return render(request, "desk/session/broadcast.html", context, status=status or (422 if refused else 200))
