"""Signed copies of papers: hand one in, look at its signatures again."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from doithoai.apps.papers.actions.import_signed_paper import import_signed_paper as hand_in
from doithoai.apps.papers.actions.recheck_signed_paper import recheck_signed_paper as recheck
from doithoai.apps.papers.queries import get_paper
from doithoai.apps.papers.signatures import signed_copy_of
from doithoai.core.access.permissions import Permission
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.common.refusals import attempt
from doithoai.faces.desk.papers.forms import ImportSignedPaper


@desk_page(Permission.PAPER_ISSUE)
def import_signed_paper(request: HttpRequest, paper_id: int) -> HttpResponse:
    """The file that came back from the signing tool; only issued papers are signed."""
    caller = caller_of(request)
    row = get_paper(caller, paper_id, Permission.PAPER_ISSUE)
    if row.state != "issued":
        return redirect("desk:paper", paper_id)
    form = ImportSignedPaper(request.POST, request.FILES) if request.method == "POST" else ImportSignedPaper()
    if form.is_valid():
        file = form.cleaned_data["file"]
        if attempt(form, lambda: hand_in(caller, paper_id=row.pk, name=file.name, data=file.file)) is not None:
            messages.success(request, _("Đã nạp bản ký số."))
            return redirect("desk:paper", paper_id)
    context = {"form": form, "row": row, "signed_copy": signed_copy_of(row)}
    return render(request, "desk/papers/import_signed_paper.html", context, status=422 if form.errors else 200)


@require_POST
@desk_page(Permission.PAPER_ISSUE)
def recheck_signed_paper(request: HttpRequest, paper_id: int) -> HttpResponse:
    """After the administrator changed the trusted issuers."""
    recheck(caller_of(request), paper_id=paper_id)
    messages.success(request, _("Đã kiểm tra lại chữ ký."))
    return redirect("desk:paper", paper_id)
