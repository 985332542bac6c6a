"""The figures of a dialogue and of a year, the cases behind each, and the report of results."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from doithoai.apps.reports.access import reports_for
from doithoai.apps.reports.actions.issue_report import AFTER_HALL
from doithoai.apps.reports.actions.issue_report import issue_report as issue
from doithoai.apps.reports.figures import figures_of_dialogue, figures_of_year
from doithoai.apps.reports.queries import (
    get_reported_dialogue,
    issued_reports,
    paper_of,
    reported_dialogues,
    reported_years,
)
from doithoai.core.access.matrix import reach_of
from doithoai.core.access.permissions import Permission
from doithoai.core.dialogues.lifecycle import Stage
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.common.downloads import download
from doithoai.faces.common.refusals import attempt
from doithoai.faces.common.workbooks import workbook
from doithoai.faces.desk.frame import frame_of
from doithoai.faces.desk.reports.behind import COLUMNS, WIDTHS, behind, lines_of
from doithoai.faces.desk.reports.dashboard import dashboard_of
from doithoai.faces.desk.reports.forms import IssueReport


@desk_page(Permission.REPORT_VIEW)
def report(request: HttpRequest) -> HttpResponse:
    """The authority's year: every petition received in it, and its dialogues."""
    caller = caller_of(request)
    years = reported_years(caller)
    typed = request.GET.get("nam", "")
    year = int(typed) if typed.isdecimal() and int(typed) in years else caller.today.year
    figures = figures_of_year(caller.authority_id, year, today=caller.today)
    context = {
        "year": year,
        "chips": [{"text": str(one), "url": f"?nam={one}", "on": one == year} for one in years],
        "dialogues": reported_dialogues(caller, year),
        **dashboard_of(caller, figures, year=year),
    }
    return render(request, "desk/reports/year.html", context)


@desk_page(Permission.REPORT_VIEW)
def report_of_dialogue(request: HttpRequest, code: str) -> HttpResponse:
    """One dialogue on one page, for the chair."""
    caller = caller_of(request)
    dialogue = get_reported_dialogue(caller, code)
    figures = figures_of_dialogue(dialogue, today=caller.today)
    context = {
        **frame_of(caller, dialogue, Stage.REPORT, title=_("Số liệu, báo cáo")),
        **dashboard_of(caller, figures, code=code),
        "reports": issued_reports(caller, Permission.REPORT_VIEW, dialogue.pk),
        "may_issue": reach_of(caller.role, Permission.REPORT_ISSUE) is not None and dialogue.state in AFTER_HALL,
    }
    return render(request, "desk/reports/dialogue.html", context)


@desk_page(Permission.REPORT_VIEW)
def figure(request: HttpRequest) -> HttpResponse:
    """The cases behind one figure."""
    found = behind(request)
    page = Paginator(found.petitions, 50).get_page(request.GET.get("trang"))
    return render(request, "desk/reports/figure.html", {"found": found, "page": page, "query": request.GET.urlencode()})


@desk_page(Permission.REPORT_VIEW)
def figure_workbook(request: HttpRequest) -> HttpResponse:
    """The same cases as a workbook."""
    found = behind(request)
    return workbook("y-kien", title=found.title, columns=COLUMNS, rows=lines_of(found.petitions), widths=WIDTHS)


@require_http_methods(["GET", "POST"])
@desk_page(Permission.REPORT_ISSUE)
def issue_report(request: HttpRequest, code: str) -> HttpResponse:
    """Number, day and own words; the figures are those of today."""
    caller = caller_of(request)
    dialogue = get_reported_dialogue(caller, code, Permission.REPORT_ISSUE)
    form = IssueReport(request.POST or None, initial={"issued_on": caller.today})
    if request.method == "POST" and form.is_valid():
        given = {name: form.cleaned_data[name] for name in ("issued_on", "number", "public")}
        made = attempt(form, lambda: issue(caller, dialogue_id=dialogue.pk, words=form.words(), **given))
        if made:
            messages.success(request, _("Đã ban hành báo cáo. Cấp trên đọc được từ bây giờ."))
            return redirect("desk:report_of_dialogue", code=code)
    context = {**frame_of(caller, dialogue, Stage.REPORT, title=_("Ban hành báo cáo kết quả")), "form": form}
    return render(request, "desk/reports/issue.html", context, status=422 if form.errors else 200)


@desk_page(Permission.REPORT_VIEW)
def report_file(request: HttpRequest, report_id: int, part: str) -> HttpResponse:
    """A file of an issued report of the own authority: docx, pdf, or the list of cases for readers of petitions."""
    caller = caller_of(request)
    found = reports_for(caller, Permission.REPORT_VIEW).select_related("cases").get(pk=report_id)
    if part == "danh-muc" and reach_of(caller.role, Permission.PETITION_VIEW) is not None:
        return _sent(found.cases)
    paper = paper_of(found)
    return _sent({"docx": paper.docx, "pdf": paper.pdf}.get(part))


def _sent(file: Any) -> HttpResponse:
    if file is None:
        raise Http404
    return download(file)
