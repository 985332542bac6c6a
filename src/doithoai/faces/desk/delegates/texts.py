"""Ready texts for telephones: to copy one by one, or as a file for the authority's provider."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from doithoai.apps.delegates.reminding import unanswered
from doithoai.apps.delegates.texts import ReadyText, invitation_texts, invited_by_phone, reminder_texts
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.dialogues.queries import get_dialogue
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.dialogues.lifecycle import Stage
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.common.workbooks import workbook
from doithoai.faces.desk.frame import frame_of

COLUMNS = ("Số điện thoại", "Nội dung tin", "Số tin", "Họ và tên")


@require_safe
@desk_page(Permission.DELEGATE_INVITE)
def sms_texts(request: HttpRequest, code: str) -> HttpResponse:
    """The texts with their lengths. `?loai=nhac`: reminders of those who have not answered; `?dau=co`: with marks."""
    caller = caller_of(request)
    dialogue = get_dialogue(caller, code, Permission.DELEGATE_INVITE)
    rows = _texts(request, caller, dialogue)
    context = frame_of(caller, dialogue, Stage.DELEGATES, title=_("Tin nhắn mời và nhắc"))
    context |= {"rows": rows, "parts": sum(row.size.parts for row in rows), "query": request.GET.urlencode()}
    return render(request, "desk/delegates/texts.html", context | {"tabs": _tabs(request)})


@require_safe
@desk_page(Permission.DELEGATE_INVITE)
def sms_file(request: HttpRequest, code: str) -> HttpResponse:
    """The same texts as a table, one line a telephone."""
    caller = caller_of(request)
    dialogue = get_dialogue(caller, code, Permission.DELEGATE_INVITE)
    lines = [(row.phone, row.text, row.size.parts, row.delegate.full_name) for row in _texts(request, caller, dialogue)]
    return workbook(f"tin-nhan-{code}", title=_("Tin nhắn"), columns=COLUMNS, rows=lines, widths=(16, 90, 8, 28))


def _reminds(request: HttpRequest) -> bool:
    return request.GET.get("loai") == "nhac"


def _marks(request: HttpRequest) -> bool:
    return request.GET.get("dau") == "co"


def _texts(request: HttpRequest, caller: Caller, dialogue: Dialogue) -> list[ReadyText]:
    if _reminds(request):
        silent = [row.delegate for row in unanswered(caller, dialogue)]
        return reminder_texts(dialogue, silent, marks=_marks(request))
    return invitation_texts(dialogue, invited_by_phone(caller, dialogue), marks=_marks(request))


def _tabs(request: HttpRequest) -> list[dict[str, Any]]:
    """What kind of text, and in which letters."""
    kind, marks = ("nhac" if _reminds(request) else "moi"), ("co" if _marks(request) else "khong")
    offered = [
        (_("Mời, không dấu"), "moi", "khong"),
        (_("Mời, có dấu"), "moi", "co"),
        (_("Nhắc, không dấu"), "nhac", "khong"),
        (_("Nhắc, có dấu"), "nhac", "co"),
    ]
    return [
        {"text": text, "url": f"?loai={loai}&dau={dau}", "here": (loai, dau) == (kind, marks)}
        for text, loai, dau in offered
    ]
