"""Papers of the authority: the list, one paper, its editor, its issue, its files."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from doithoai.apps.papers.actions.edit_paper import EditedMeanwhile
from doithoai.apps.papers.actions.edit_paper import edit_paper as save_paper
from doithoai.apps.papers.actions.issue_paper import OWN_ISSUE
from doithoai.apps.papers.actions.issue_paper import issue_paper as issue
from doithoai.apps.papers.models import Paper
from doithoai.apps.papers.queries import get_paper, parts_of, suggested_number
from doithoai.core.access.permissions import Permission
from doithoai.core.papers.catalogue import rule_of
from doithoai.core.papers.contents import personal_data_in
from doithoai.core.papers.editing import EditedBlock, changed, edited
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.common.paper_words import KIND_WORDS
from doithoai.faces.common.refusals import attempt
from doithoai.faces.desk.papers.editor import blocks_of_form, blocks_of_paper, widths_as_text
from doithoai.faces.desk.papers.files import answer_with_file
from doithoai.faces.desk.papers.forms import EditPaper, IssueClosingPaper, IssuePaper
from doithoai.faces.desk.papers.lists import list_context
from doithoai.faces.desk.papers.showing import issue_address, live_record, log_check, log_lines, paper_context
from doithoai.faces.desk.papers.signer_pages import signer_context


@desk_page(Permission.PAPER_VIEW)
def papers(request: HttpRequest) -> HttpResponse:
    """The papers of the authority, filtered by the address."""
    return render(request, "desk/papers/papers.html", list_context(caller_of(request), request.GET))


@desk_page(Permission.PAPER_VIEW)
def paper(request: HttpRequest, paper_id: int) -> HttpResponse:
    """One paper as it will be printed, with its versions and files."""
    caller = caller_of(request)
    row = get_paper(caller, paper_id)
    return render(request, "desk/papers/paper.html", paper_context(caller, row, request.GET.get("ban", "")))


@desk_page(Permission.PAPER_DRAFT)
def edit_paper(request: HttpRequest, paper_id: int) -> HttpResponse:
    """The editor: one field per block; adding and removing blocks keeps everything typed."""
    caller = caller_of(request)
    row = get_paper(caller, paper_id, Permission.PAPER_DRAFT)
    if row.state != "draft":
        return redirect("desk:paper", paper_id)
    if request.method != "POST":
        parts = parts_of(row)
        return _editor(
            request, row, EditPaper(initial=EditPaper.initial_of(parts, row.version)), blocks_of_paper(parts)
        )
    form, blocks = EditPaper(request.POST), blocks_of_form(request.POST)
    if act := request.POST.get("act", ""):
        return _editor(request, row, form, changed(blocks, act))
    if form.is_valid() and attempt(form, lambda: _save(request, row, form, blocks)) is not None:
        messages.success(request, _("Đã lưu một bản mới của dự thảo."))
        return redirect("desk:paper", paper_id)
    return _editor(request, row, form, blocks, status=422)


def _save(request: HttpRequest, row: Paper, form: EditPaper, blocks: list[EditedBlock]) -> Paper:
    typed = form.cleaned_data
    lines = typed["recipients"].splitlines()
    words = edited(parts_of(row), subject=typed["subject"], blocks=blocks, recipients=lines)
    try:
        return save_paper(caller_of(request), paper_id=row.pk, paper=words, seen_version=typed["seen_version"])
    except EditedMeanwhile:
        # the person is told and sees both wordings; saving once more is then their decision
        form.data = request.POST.copy()
        form.data["seen_version"] = str(get_paper(caller_of(request), row.pk).version)
        raise


def _editor(
    request: HttpRequest, row: Paper, form: EditPaper, blocks: list[EditedBlock], *, status: int = 200
) -> HttpResponse:
    shown = [(block, widths_as_text(block)) for block in blocks]
    context = {"form": form, "row": row, "blocks": shown, "version": row.version, "kind": KIND_WORDS[row.kind]}
    caller = caller_of(request)
    context |= {"record": live_record(caller, row), "log_check": log_check(caller, row)}
    context["log_lines"] = log_lines(caller, row)
    return render(request, "desk/papers/edit_paper.html", context, status=status)


def issue_form(request: HttpRequest, row: Paper, first: dict[str, Any]) -> IssuePaper:
    """The fields of an issue; whether it is public is no choice for some kinds."""
    shape = IssueClosingPaper if row.kind in OWN_ISSUE else IssuePaper
    form = shape(request.POST if request.method == "POST" else None, initial=first)
    if not rule_of(row.kind).may_be_public:
        form.fields.pop("public", None)
    return form


@desk_page(Permission.PAPER_ISSUE)
def issue_paper(request: HttpRequest, paper_id: int) -> HttpResponse:
    """Number and date of a draft; minutes and conclusion have their own page."""
    caller = caller_of(request)
    row = get_paper(caller, paper_id, Permission.PAPER_ISSUE)
    own_page = row.kind in OWN_ISSUE and row.replaces_id is None
    if row.state != "draft" or own_page or not rule_of(row.kind).is_numbered:
        return redirect(issue_address(caller, row))
    number = suggested_number(row, on=caller.today)
    first = IssuePaper.initial_of(number=number, today=caller.today, version=row.version)
    form = issue_form(request, row, first)
    if form.is_valid() and attempt(form, lambda: issue(caller, paper_id=row.pk, **form.cleaned_data)) is not None:
        messages.success(request, _("Đã ban hành văn bản."))
        return redirect("desk:paper", paper_id)
    context = {"form": form, "row": row, "kind": KIND_WORDS[row.kind], "found": personal_data_in(parts_of(row))}
    context |= signer_context(caller, row)
    return render(request, "desk/papers/issue_paper.html", context, status=422 if form.errors else 200)


@desk_page(Permission.PAPER_VIEW)
def paper_file(request: HttpRequest, paper_id: int, form: str) -> HttpResponse:
    """DOCX or PDF: the kept file of an issued paper, a fresh one of a draft."""
    return answer_with_file(get_paper(caller_of(request), paper_id), form)
