"""Open registration on the desk: the line as it stands, whom to call, who wishes to speak."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from doithoai.apps.delegates.actions.answer_registration import take_offer
from doithoai.apps.delegates.locked import NAMING_STATES
from doithoai.apps.delegates.models import Registration
from doithoai.apps.delegates.registrations import registration_list, standing_of
from doithoai.apps.dialogues.queries import get_dialogue
from doithoai.core.access.matrix import reach_of
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import HANOI
from doithoai.core.dialogues.lifecycle import Stage
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.common.workbooks import workbook
from doithoai.faces.desk.frame import frame_of

COLUMNS = ("Thứ tự", "Họ và tên", "Thôn, tổ", "Số điện thoại", "Tình trạng", "Xin phát biểu về", "Đăng ký lúc")
STATES = {
    "seated": gettext_lazy("Có chỗ"),
    "offered": gettext_lazy("Đã báo có chỗ"),
    "waiting": gettext_lazy("Đang chờ"),
    "expired": gettext_lazy("Hết hạn trả lời"),
    "cancelled": gettext_lazy("Đã hủy"),
}


@require_safe
@desk_page(Permission.DELEGATE_VIEW)
def registrations(request: HttpRequest, code: str) -> HttpResponse:
    """Everybody who registered, in the order in which they are served."""
    caller = caller_of(request)
    dialogue = get_dialogue(caller, code, Permission.DELEGATE_VIEW)
    rows = registration_list(caller, dialogue)
    may = reach_of(caller.role, Permission.DELEGATE_SEAT) is not None and dialogue.state in NAMING_STATES
    context = frame_of(caller, dialogue, Stage.DELEGATES, title=_("Người dân đăng ký dự"))
    context |= {"registrations": rows, "standing": standing_of(caller, dialogue), "may_change": may}
    context["to_call"] = [row for row in rows if row.state == "offered" and not row.delegate.email]
    context["public_url"] = request.build_absolute_uri(reverse("portal:register", args=[code]))
    return render(request, "desk/delegates/registrations.html", context)


@require_safe
@desk_page(Permission.DELEGATE_VIEW)
def registrations_workbook(request: HttpRequest, code: str) -> HttpResponse:
    """The same list as a workbook."""
    caller = caller_of(request)
    rows = registration_list(caller, get_dialogue(caller, code, Permission.DELEGATE_VIEW))
    lines = [_line(place, row) for place, row in enumerate(rows, start=1)]
    widths = (8, 28, 24, 16, 18, 50, 18)
    return workbook(f"dang-ky-du-{code}", title=_("Đăng ký dự"), columns=COLUMNS, rows=lines, widths=widths)


def _line(place: int, row: Registration) -> tuple[Any, ...]:
    group = row.delegate.group.name if row.delegate.group else ""
    at = f"{row.queued_at.astimezone(HANOI):%H:%M:%S %d/%m/%Y}"
    return place, row.delegate.full_name, group, row.delegate.phone, str(STATES[row.state]), row.about, at


@require_POST
@desk_page(Permission.DELEGATE_SEAT)
def take_offer_for(request: HttpRequest, code: str, badge: str) -> HttpResponse:
    """The citizen said on the telephone that the seat is taken."""
    caller = caller_of(request)
    get_dialogue(caller, code, Permission.DELEGATE_SEAT)
    taken = take_offer(caller, dialogue_code=code, badge=badge)
    messages.success(request, _("%(name)s đã nhận chỗ.") % {"name": taken.delegate.full_name})
    return redirect("desk:registrations", code)
