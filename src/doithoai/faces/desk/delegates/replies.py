"""Replies to invitations on the desk: who was invited, who answered what, who is there; and reminders."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from doithoai.apps.delegates.access import delegates_for
from doithoai.apps.delegates.actions.note_reply import note_reply as note
from doithoai.apps.delegates.actions.remind_delegates import remind_delegates as remind
from doithoai.apps.delegates.presence import presence_by_group, presence_of, reply_rows
from doithoai.apps.delegates.reminding import reminder_lines, reminders_sent, unanswered
from doithoai.apps.delegates.texts import outbox, without_way
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.dialogues.queries import get_dialogue
from doithoai.core.access.matrix import reach_of
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.dialogues.lifecycle import DialogueState, Stage
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.common.refusals import attempt
from doithoai.faces.desk.delegates.invitation_forms import NoteReply
from doithoai.faces.desk.frame import frame_of

CHOICES = {
    "": gettext_lazy("Tất cả"),
    "chua-tra-loi": gettext_lazy("Chưa trả lời"),
    "se-du": gettext_lazy("Sẽ dự"),
    "khong-du": gettext_lazy("Không dự được"),
    "xin-thay": gettext_lazy("Đề nghị cử người thay"),
    "co-mat": gettext_lazy("Có mặt"),
    "vang": gettext_lazy("Báo dự, chưa có mặt"),
}


@require_safe
@desk_page(Permission.DELEGATE_VIEW)
def replies(request: HttpRequest, code: str) -> HttpResponse:
    """Invited, replied, present: three figures and the list behind them."""
    caller = caller_of(request)
    dialogue = get_dialogue(caller, code, Permission.DELEGATE_VIEW)
    shown = request.GET.get("loc", "")
    context = frame_of(caller, dialogue, Stage.DELEGATES, title=_("Mời và trả lời"))
    context |= {"presence": presence_of(caller, dialogue), "by_group": presence_by_group(caller, dialogue)}
    context |= {"rows": reply_rows(caller, dialogue, shown), "filters": _filters(shown)}
    context |= {"may_note": _may(caller) and dialogue.state == DialogueState.ISSUED, "may_send": _may(caller)}
    context["may_substitute"] = reach_of(caller.role, Permission.DELEGATE_NOMINATE) is not None
    return render(request, "desk/delegates/replies.html", context)


def _filters(shown: str) -> list[dict[str, Any]]:
    return [{"text": words, "url": f"?loc={key}", "on": key == shown} for key, words in CHOICES.items()]


def _may(caller: Caller) -> bool:
    return reach_of(caller.role, Permission.DELEGATE_INVITE) is not None


@require_http_methods(["GET", "POST"])
@desk_page(Permission.DELEGATE_INVITE)
def note_reply(request: HttpRequest, code: str, delegate_id: int) -> HttpResponse:
    """Write down what somebody said by telephone or at the counter."""
    caller = caller_of(request)
    dialogue = get_dialogue(caller, code, Permission.DELEGATE_INVITE)
    reached = delegates_for(caller, Permission.DELEGATE_INVITE).select_related("group")
    delegate = reached.get(pk=delegate_id, dialogue=dialogue)
    form = NoteReply(request.POST or None)
    if (
        form.is_valid()
        and attempt(form, lambda: note(caller, delegate_id=delegate_id, **form.cleaned_data)) is not None
    ):
        messages.success(request, _("Đã ghi trả lời của %(name)s.") % {"name": delegate.full_name})
        return redirect("desk:replies", code)
    context = frame_of(caller, dialogue, Stage.DELEGATES, title=_("Ghi trả lời giấy mời"))
    context |= {"form": form, "delegate": delegate}
    return render(request, "desk/delegates/note_reply.html", context, status=422 if form.errors else 200)


@require_safe
@desk_page(Permission.DELEGATE_INVITE)
def invitation_outbox(request: HttpRequest, code: str) -> HttpResponse:
    """What will go out, to whom and by which way: looked through before it is released."""
    caller = caller_of(request)
    dialogue = get_dialogue(caller, code, Permission.DELEGATE_INVITE)
    rows = outbox(caller, dialogue)
    context = frame_of(caller, dialogue, Stage.DELEGATES, title=_("Xem trước giấy mời"))
    context |= {"rows": rows, "counts": _counts([row.channel for row in rows])}
    context["may_release"] = bool(rows) and dialogue.state == DialogueState.ISSUED and _issues(caller)
    return render(request, "desk/delegates/outbox.html", context)


def _issues(caller: Caller) -> bool:
    return reach_of(caller.role, Permission.PAPER_ISSUE) is not None


def _counts(channels: list[Any]) -> dict[str, int]:
    return {name: channels.count(name) for name in ("email", "sms", "paper")}


@require_http_methods(["GET", "POST"])
@desk_page(Permission.DELEGATE_INVITE)
def remind_delegates(request: HttpRequest, code: str) -> HttpResponse:
    """Exactly whom a press reminds and by which way; then the press."""
    caller = caller_of(request)
    dialogue = get_dialogue(caller, code, Permission.DELEGATE_INVITE)
    if request.method == "POST":
        sent = remind(caller, dialogue_id=dialogue.pk)
        messages.success(request, _("Đã ghi nhắc %(count)s đại biểu.") % {"count": len(sent)})
        return redirect("desk:remind_delegates", code)
    context = frame_of(caller, dialogue, Stage.DELEGATES, title=_("Nhắc trả lời giấy mời"))
    return render(request, "desk/delegates/reminders.html", context | _reminders(caller, dialogue))


def _reminders(caller: Caller, dialogue: Dialogue) -> dict[str, Any]:
    rows = unanswered(caller, dialogue)
    due = [row for row in rows if not row.today]
    sample = next((row.delegate for row in due if row.channel == "email"), None)
    return {
        "due": due,
        "counts": _counts([row.channel for row in due]),
        "sample": "\n".join(reminder_lines(dialogue, sample)) if sample else "",
        "sent": reminders_sent(caller, dialogue),
        "may_press": bool(due) and dialogue.state == DialogueState.ISSUED,
    }


@require_safe
@desk_page(Permission.DELEGATE_VIEW)
def hand_over(request: HttpRequest, code: str) -> HttpResponse:
    """Those without telephone and e-mail: the heads of their groups hand over the paper cards."""
    caller = caller_of(request)
    dialogue = get_dialogue(caller, code, Permission.DELEGATE_VIEW)
    context = frame_of(caller, dialogue, Stage.DELEGATES, title=_("Trao giấy mời tận tay"))
    return render(request, "desk/delegates/hand_over.html", context | {"rows": without_way(caller, dialogue)})
