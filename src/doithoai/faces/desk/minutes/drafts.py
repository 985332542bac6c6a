"""Drafting from what the system knows: minutes, conclusion, notice of the dialogue."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from doithoai.apps.dialogues.actions.draft_notice import draft_notice as write_notice
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.dialogues.queries import get_dialogue
from doithoai.apps.hall.actions.draft_conclusion import draft_conclusion as write_conclusion
from doithoai.apps.hall.actions.draft_minutes import draft_minutes as write_minutes
from doithoai.apps.hall.closing_papers import checked_minutes
from doithoai.apps.hall.newest import newest_of_kind
from doithoai.apps.papers.models import Paper
from doithoai.apps.papers.queries import find_draft, parts_of
from doithoai.core.access.matrix import reach_of
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.dialogues.lifecycle import Stage
from doithoai.core.papers.paper import PaperKind
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.desk.frame import frame_of

Write = Callable[..., Paper]


@desk_page(Permission.PAPER_DRAFT)
def draft_minutes(request: HttpRequest, code: str) -> HttpResponse:
    """Write the minutes from the record; asks first where there is a draft."""
    return _draft(request, code, write_minutes, _("Soạn lại biên bản từ diễn biến đã ghi?"))


@desk_page(Permission.PAPER_DRAFT)
def draft_conclusion(request: HttpRequest, code: str) -> HttpResponse:
    """Write the conclusion from decisions and promises; asks first where there is a draft."""
    return _draft(request, code, write_conclusion, _("Soạn lại thông báo kết luận từ các quyết định đã ghi?"))


def _draft(request: HttpRequest, code: str, write: Write, question: str) -> HttpResponse:
    caller = caller_of(request)
    dialogue = get_dialogue(caller, code)
    if request.method == "POST":
        row = write(caller, dialogue_id=dialogue.pk, over_edits=request.POST.get("over_edits") == "1")
        messages.success(request, _("Đã soạn dự thảo từ những gì đã ghi. Xin đọc lại, sửa rồi ban hành."))
        return redirect("desk:paper", row.pk)
    context = {
        "title": question,
        "cancel_url": reverse("desk:conclusion", args=[code]),
        "lost": _lost(caller, dialogue) if write is write_minutes else [],
    }
    return render(request, "desk/minutes/draft_again.html", {**frame_of(caller, dialogue, Stage.CONCLUSION), **context})


def _lost(caller: Caller, dialogue: Dialogue) -> list[str]:
    """What people wrote into the minutes themselves: it would no longer stand there."""
    row = find_draft(dialogue_id=dialogue.pk, kind=PaperKind.MINUTES.value)
    if row is None or not row.versions.get(number=row.version).by_hand:
        return []
    found = checked_minutes(caller, dialogue, parts_of(row))
    return [each.in_minutes for each in found.mismatches if each.in_minutes]


@desk_page(Permission.PAPER_VIEW)
def check_minutes(request: HttpRequest, code: str) -> HttpResponse:
    """Every line of the minutes held against the log of the hall."""
    caller = caller_of(request)
    dialogue = get_dialogue(caller, code)
    row = newest_of_kind(dialogue, PaperKind.MINUTES)
    context = frame_of(caller, dialogue, Stage.CONCLUSION, title=_("Đối chiếu biên bản với diễn biến"))
    if row is not None:
        may_edit = row.state == "draft" and reach_of(caller.role, Permission.PAPER_DRAFT) is not None
        context |= {"minutes": row, "may_edit": may_edit}
        context |= {"log_check": checked_minutes(caller, dialogue, parts_of(row))}
    return render(request, "desk/minutes/check.html", context)


@require_POST
@desk_page(Permission.PAPER_DRAFT)
def draft_notice(request: HttpRequest, code: str) -> HttpResponse:
    """Write the public notice of the dialogue from its plan."""
    caller = caller_of(request)
    row = write_notice(caller, dialogue_id=get_dialogue(caller, code).pk)
    return redirect("desk:paper", row.pk)
