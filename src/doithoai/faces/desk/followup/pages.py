"""What is late, due soon, extended or waiting; the letter that urges a unit."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from doithoai.apps.petitions.actions.letters.draft_urging_letter import draft_urging_letter as draft
from doithoai.core.access.permissions import Permission
from doithoai.core.refusal import Refused
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.common.refusals import sentence_of
from doithoai.faces.common.workbooks import workbook
from doithoai.faces.desk.followup.lists import COLUMNS, WIDTHS, overdue_context, overdue_lines, wanted_of


@desk_page(Permission.ASSIGNMENT_VIEW)
def overdue(request: HttpRequest) -> HttpResponse:
    """What units owe, with whose desk it is on and why that date."""
    return render(request, "desk/followup/overdue.html", overdue_context(request))


@desk_page(Permission.ASSIGNMENT_VIEW)
def overdue_workbook(request: HttpRequest) -> HttpResponse:
    """Exactly the list that the page shows under the same filters."""
    rows = overdue_lines(caller_of(request), wanted_of(request))
    title = _("Việc trả lời kiến nghị đang nợ")
    return workbook("viec-dang-no", title=title, columns=COLUMNS, rows=rows, widths=WIDTHS)


@require_POST
@desk_page(Permission.PAPER_DRAFT)
def draft_urging_letter(request: HttpRequest, unit_id: int) -> HttpResponse:
    """Draft the letter; it then stands among the papers."""
    try:
        paper = draft(caller_of(request), unit_id=unit_id)
    except Refused as refused:
        messages.warning(request, sentence_of(refused))
        return redirect(f"{reverse('desk:overdue')}?don_vi={unit_id}")
    messages.success(request, _("Đã soạn dự thảo văn bản đôn đốc: %(title)s.") % {"title": paper.title})
    return redirect(f"{reverse('desk:overdue')}?don_vi={unit_id}")
