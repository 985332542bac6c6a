"""What a superior sees: one line for each authority below, and the reports that were sent."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from doithoai.apps.reports.access import reports_for
from doithoai.apps.reports.queries import paper_of
from doithoai.apps.reports.rollup import RollupRow, rollup_rows
from doithoai.core.access.permissions import Permission
from doithoai.core.reports.yearly import YEARLY_WORDS, YearlyState
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.common.downloads import download
from doithoai.faces.common.workbooks import workbook

FACES = {
    YearlyState.ENOUGH: "done",
    YearlyState.PLANNED: "open",
    YearlyState.OWED: "late",
    YearlyState.NOT_ASKED: "waiting",
}
COLUMNS = (
    gettext_noop("Địa phương"),
    gettext_noop("Đã đối thoại"),
    gettext_noop("Tối thiểu"),
    gettext_noop("Tình trạng"),
    gettext_noop("Ý kiến"),
    gettext_noop("Đã trả lời"),
    gettext_noop("Trả lời trễ"),
    gettext_noop("Quá hạn chưa trả lời"),
    gettext_noop("Báo cáo đã gửi"),
)
WIDTHS = (40, 14, 12, 26, 12, 14, 14, 20, 16)


@desk_page(Permission.ROLLUP_VIEW)
def rollup(request: HttpRequest) -> HttpResponse:
    """The authorities below in one year: figures and issued reports only."""
    caller, year = caller_of(request), _year(request)
    rows = rollup_rows(caller, year)
    context: dict[str, Any] = {
        "rows": [(row, FACES[row.yearly.state], _(YEARLY_WORDS[row.yearly.state])) for row in rows],
        "year": year,
        "sheet_url": f"{reverse('desk:rollup_workbook')}?nam={year}",
        "chips": [
            {"text": str(one), "url": f"?nam={one}", "on": one == year}
            for one in range(caller.today.year, caller.today.year - 4, -1)
        ],
        "owed": sum(row.yearly.state is YearlyState.OWED for row in rows),
        "late": sum(row.late_open for row in rows),
        "late_bars": [(row.authority.short_name, row.late_open, "", "late") for row in _latest(rows)],
        "citation": next((row.yearly.citation for row in rows if row.yearly.citation), ""),
    }
    return render(request, "desk/reports/rollup.html", context)


def _latest(rows: list[RollupRow]) -> list[RollupRow]:
    return sorted((row for row in rows if row.late_open), key=lambda row: -row.late_open)[:15]


def _year(request: HttpRequest) -> int:
    today = caller_of(request).today
    typed = request.GET.get("nam", "")
    return int(typed) if typed.isdecimal() and 2000 <= int(typed) <= today.year + 1 else today.year


@desk_page(Permission.ROLLUP_VIEW)
def rollup_workbook(request: HttpRequest) -> HttpResponse:
    """The same table as a workbook."""
    rows = [
        (row.authority.name, row.yearly.held, row.yearly.least, _(YEARLY_WORDS[row.yearly.state]), row.petitions,
         row.answered, row.late_answers, row.late_open, len(row.reports))
        for row in rollup_rows(caller_of(request), _year(request))
    ]  # fmt: skip
    return workbook("cac-dia-phuong", title=_("Các địa phương"), columns=COLUMNS, rows=rows, widths=WIDTHS)


@desk_page(Permission.ROLLUP_VIEW)
def received_report_file(request: HttpRequest, report_id: int, part: str) -> HttpResponse:
    """The paper of a report that an authority below has issued; never its list of cases."""
    found = reports_for(caller_of(request), Permission.ROLLUP_VIEW).get(pk=report_id)
    paper = paper_of(found)
    file = {"docx": paper.docx, "pdf": paper.pdf}.get(part)
    if file is None:
        raise Http404
    return download(file)
