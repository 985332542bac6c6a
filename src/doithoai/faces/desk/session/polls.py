"""Opinion polls on the desk: open one, show its result, close it, take it down. Consultative, and marked so."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST

from doithoai.apps.dialogues.queries import get_dialogue
from doithoai.apps.hall.actions import close_poll as closing
from doithoai.apps.hall.actions.open_poll import open_poll as begin
from doithoai.apps.hall.polling import poll_list, poll_picture, polls_for
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.dialogues.lifecycle import DialogueState, Stage
from doithoai.core.hall.polls import LONGEST_CHOICE, LONGEST_QUESTION, MOST_CHOICES
from doithoai.core.refusal import Refused
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.common.refusals import attempt, sentence_of
from doithoai.faces.desk.frame import frame_of

ACTS: dict[str, Callable[..., Any]] = {
    "cho-xem": closing.show_poll_result,
    "khep": closing.close_poll,
    "cat": closing.take_down_poll,
}
"""The last part of the address -> what is done with the poll."""


class OpenPoll(forms.Form):
    """What is asked, and the choices, one on a line."""

    question = forms.CharField(label=gettext_lazy("Câu hỏi"), max_length=LONGEST_QUESTION)
    choices = forms.CharField(
        label=gettext_lazy("Các lựa chọn"),
        help_text=gettext_lazy("Mỗi dòng một lựa chọn, từ 2 đến 6 dòng."),
        initial="Đồng ý\nKhông đồng ý\nÝ kiến khác",
        max_length=MOST_CHOICES * (LONGEST_CHOICE + 2),
        widget=forms.Textarea(attrs={"rows": 4}),
    )

    def clean_choices(self) -> list[str]:
        """The lines."""
        typed: str = self.cleaned_data["choices"]
        return typed.splitlines()


@require_http_methods(["GET", "POST"])
@desk_page(Permission.SITTING_RUN)
def polls(request: HttpRequest, code: str) -> HttpResponse:
    """The polls of a dialogue, and the form for the next one."""
    caller = caller_of(request)
    dialogue = get_dialogue(caller, code, Permission.SITTING_RUN)
    form = OpenPoll(request.POST or None)
    if form.is_valid() and _opened(form, caller, dialogue.pk):
        told = _("Điện thoại đang hiện câu hỏi. Muốn chiếu, xin chọn hình Lấy ý kiến tham khảo cho màn chiếu.")
        messages.success(request, told)
        return redirect("desk:polls", code)
    rows = poll_list(caller, dialogue)
    context = frame_of(caller, dialogue, Stage.HALL, title=_("Lấy ý kiến tham khảo"))
    context |= {"rows": rows, "form": form, "hall": {"poll": poll_picture(dialogue)}}
    context["may_open"] = dialogue.state == DialogueState.IN_SESSION and not _is_open(rows)
    return render(request, "desk/session/polls.html", context, status=422 if form.errors else 200)


def _opened(form: OpenPoll, caller: Caller, dialogue_id: int) -> bool:
    return attempt(form, lambda: begin(caller, dialogue_id=dialogue_id, **form.cleaned_data)) is not None


def _is_open(rows: list[Any]) -> bool:
    return any(poll.closed_at is None for poll, _tally in rows)


@require_POST
@desk_page(Permission.SITTING_RUN)
def act_on_poll(request: HttpRequest, code: str, poll_id: int, act: str) -> HttpResponse:
    """Show the result, close, or take down; who comes second is told."""
    caller: Caller = caller_of(request)
    poll = polls_for(caller, Permission.SITTING_RUN).get(pk=poll_id, dialogue__code=code)
    try:
        ACTS[act](caller, poll_id=poll.pk)
    except Refused as refused:
        messages.error(request, sentence_of(refused))
    return redirect("desk:polls", code)
